#include "views/matrix/matrix_view.h"

#include <algorithm>
#include <cmath>

#include "base/second_part.h"
#include "ui/canvas_input.h"
#include "ui/keyboard.h"
#include "ui/panels.h"
#include "views/format.h"
#include "views/matrix/matrix_picture.h"
#include "views/matrix/matrix_toolbar.h"
#include "views/nothing_shown.h"
#include "views/relation_summary.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr float k_readable_cell = 15;  // at a text scale of 1: with which a matrix begins, if not all of it fits
constexpr float k_widest_cell = 34;
constexpr float k_widest_theme_cell = 84;
constexpr float k_least_theme_cell = 22;
constexpr float k_wheel_step = 60;
constexpr float k_widest_label = 170;
constexpr float k_highest_label = 130;

// --- what is shown ----------------------------------------------------------------------------------------

void follow_report(const ViewContext& context, MatrixState& state) {
    const Report& report = context.report();
    const Filter& filter = context.state.view.filter;
    const bool same_report = state.report == &report;
    if (same_report && state.filter == filter && state.made_kind == state.kind && state.made_order == state.order)
        return;
    if (!same_report || state.made_kind != state.kind) {
        state.zoom = 1;
        state.scroll = {0, 0};
    }
    state.report = &report;
    state.filter = filter;
    state.made_kind = state.kind;
    state.made_order = state.order;
    state.matrix = make_matrix(report, context.derived.relations, state.kind, state.order);
    state.row_names.clear();
    state.column_names.clear();
    for (const EntityId actor : state.matrix.rows)
        state.row_names.emplace_back(short_name(report.findings.entities[actor]));
    for (const Theme theme : state.matrix.themes)
        state.column_names.emplace_back(label_of(theme));
    if (state.kind == MatrixKind::ActorByActor) state.column_names = state.row_names;
    state.cursor = {0, 0};
    state.measured_scale = 0;
    state.followed_selection.reset();
}

void measure_names(const Ui& ui, MatrixState& state) {
    if (state.measured_scale == ui.theme.text_scale) return;
    state.measured_scale = ui.theme.text_scale;
    const Font font = ui.theme.font(TextStyle::Caption);
    const auto longest = [&](const std::vector<std::string>& names) {
        float most = 0;
        for (const std::string& name : names)
            most = std::max(most, text_width(font, name));
        return most;
    };
    state.longest_row_name = longest(state.row_names);
    state.longest_column_name = longest(state.column_names);
}

// The cells that a matrix begins with: all of it if that can be read, else what can be read.
ImVec2 first_cell(const Ui& ui, const MatrixState& state, const MatrixPlaces& places) {
    const Rect seen = places.cells();
    const float scale = ui.theme.text_scale;
    const float target = ui.frame.surroundings().coarse_pointer ? ui.theme.target * 0.7F : 0;
    const float least = std::max(k_readable_cell * scale, target);
    const auto fitting = [&](float room, std::size_t count, float from, float to) {
        return std::clamp(std::floor(room / static_cast<float>(count)), from, std::max(from, to));
    };
    const float height = fitting(seen.height(), places.rows, least, k_widest_cell * scale);
    if (state.kind == MatrixKind::ActorByTheme) {
        const float narrow = std::max(least, k_least_theme_cell * scale);
        return {fitting(seen.width(), places.columns, narrow, k_widest_theme_cell * scale), height};
    }
    const float side = std::min(height, fitting(seen.width(), places.columns, least, k_widest_cell * scale));
    return {side, side};
}

MatrixPlaces place_matrix(const Ui& ui, const MatrixState& state, Rect area) {
    const float scale = ui.theme.text_scale;
    MatrixPlaces places;
    places.area = area;
    places.rows = state.matrix.rows.size();
    places.columns = state.matrix.column_count();
    const float widest = std::min(k_widest_label * scale, area.width() * 0.36F);
    places.row_labels = std::min(state.longest_row_name, widest) + grid(6.5F);
    const auto highest = std::min({state.longest_column_name, k_highest_label * scale, area.height() * 0.3F});
    places.column_labels = highest + grid(4);
    ImVec2 cell = first_cell(ui, state, places);
    if (names_lie(state, cell.x * state.zoom)) {
        places.column_labels = ui.theme.line_height(TextStyle::Caption) + grid(3);
        cell = first_cell(ui, state, places);
    }
    places.cell = {cell.x * state.zoom, cell.y * state.zoom};
    places.scroll = state.scroll;
    places.keep_within();
    return places;
}

// --- what cells stand for ---------------------------------------------------------------------------------

EntityId actor_of(const MatrixState& state, const MatrixSpot& spot) {
    if (spot.row) return state.matrix.rows[*spot.row];
    if (spot.column && state.kind == MatrixKind::ActorByActor) return state.matrix.rows[*spot.column];
    return EntityId::none();
}

// What a spot selects: a pair that has a relation in either direction, or an actor.
Item item_at(const MatrixState& state, const MatrixSpot& spot) {
    const EntityId actor = actor_of(state, spot);
    if (!spot.is_cell() || state.kind == MatrixKind::ActorByTheme || spot.row == spot.column) {
        const bool is_empty = spot.is_cell() && state.matrix.at(*spot.row, *spot.column) == nullptr;
        return actor.has_value() && !is_empty ? Item(actor) : Item();
    }
    const bool is_tied =
        state.matrix.at(*spot.row, *spot.column) != nullptr || state.matrix.at(*spot.column, *spot.row) != nullptr;
    return is_tied ? Item(make_pair_of(actor, state.matrix.rows[*spot.column])) : Item();
}

// The filter with this theme alone, of this actor if one is given; without both if that is what it is already.
Filter filter_for(const ViewContext& context, const MatrixState& state, const MatrixSpot& spot) {
    Filter filter = context.state.view.filter;
    const EntityId actor = actor_of(state, spot);
    filter.themes.reset();
    filter.themes.set(static_cast<std::size_t>(state.matrix.themes[*spot.column]));
    if (actor.has_value()) filter.actors = {context.report().findings.entities[actor].code};
    if (filter == context.state.view.filter) {
        filter.themes.reset();
        if (actor.has_value()) filter.actors.clear();
    }
    return filter;
}

void press_spot(const ViewContext& context, const MatrixState& state, const MatrixSpot& spot) {
    const bool is_theme = state.kind == MatrixKind::ActorByTheme && spot.column;
    const bool is_empty = spot.is_cell() && state.matrix.at(*spot.row, *spot.column) == nullptr;
    if (is_theme && !is_empty) {
        context.act(SetFilter{filter_for(context, state, spot)});
        return;
    }
    const Item item = item_at(state, spot);
    if (item != context.selection()) context.select(item);
}

std::string relations_text(const MatrixCell& cell) {
    return counted(cell.count(), "relation", "relations") + ": " + signs_text(cell.signs);
}

void explain_cell(const ViewContext& context, const MatrixState& state, const MatrixSpot& spot) {
    const MatrixCell* cell = state.matrix.at(*spot.row, *spot.column);
    const std::string row(name_of(context.report(), state.matrix.rows[*spot.row]));
    if (state.kind == MatrixKind::ActorByTheme) {
        if (cell == nullptr) return;
        show_tip(context.ui, row + ", " + state.column_names[*spot.column],
                 relations_text(*cell) + "\nPress to show only these");
        return;
    }
    const std::string column(name_of(context.report(), state.matrix.rows[*spot.column]));
    if (spot.row == spot.column) {
        if (cell != nullptr) show_tip(context.ui, "Within " + row, relations_text(*cell));
        return;
    }
    std::string remark = cell != nullptr ? relations_text(*cell) : "no relation";
    if (cell != nullptr && cell->mutual > 0) remark += "; " + std::to_string(cell->mutual) + " mutual";
    const MatrixCell* back = state.matrix.at(*spot.column, *spot.row);
    remark += "\nThe other way: " + (back != nullptr ? relations_text(*back) : "no relation");
    show_tip(context.ui, row + " \xE2\x86\x92 " + column, remark);
}

void explain(const ViewContext& context, MatrixState& state, const MatrixSpot& spot) {
    const std::uint64_t row = spot.row ? *spot.row + 1 : 0;
    const std::uint64_t column = spot.column ? *spot.column + 1 : 0;
    if (!state.rest.rests_on(context.ui, row << 32U | column)) return;
    if (spot.is_cell()) {
        explain_cell(context, state, spot);
        return;
    }
    const EntityId actor = actor_of(state, spot);
    if (actor.has_value())
        show_tip(context.ui, name_of(context.report(), actor), "Press to select");
    else
        show_tip(context.ui, state.column_names[*spot.column], "Press to show only this theme");
}

// --- input ------------------------------------------------------------------------------------------------

void follow_wheel(Ui& ui, MatrixState& state, MatrixPlaces& places) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.MouseWheel == 0 && io.MouseWheelH == 0) return;
    if (io.KeyCtrl)
        zoom_matrix(state, places, std::pow(k_matrix_zoom_step, io.MouseWheel), io.MousePos);
    else
        places.scroll = {places.scroll.x - io.MouseWheelH * k_wheel_step,
                         places.scroll.y - io.MouseWheel * k_wheel_step};
    places.keep_within();
    ui.frame.request_frame();
}

// Arrows go from cell to cell, and to the labels before the first; plus, minus and F zoom.
void follow_keys(Ui& ui, MatrixState& state, MatrixPlaces& places, ImGuiID id) {
    take_arrow_keys(id);
    bool moved = false;
    const auto step = [&](std::optional<std::size_t>& place, std::size_t count, bool back) {
        if (back)
            place = place && *place > 0 ? std::optional(*place - 1) : std::nullopt;
        else
            place = place ? std::min(*place + 1, count - 1) : std::size_t{0};
        moved = true;
    };
    MatrixSpot& cursor = state.cursor;
    if (key_pressed(ImGuiKey_RightArrow)) step(cursor.column, places.columns, false);
    if (key_pressed(ImGuiKey_DownArrow)) step(cursor.row, places.rows, false);
    if (key_pressed(ImGuiKey_LeftArrow) && cursor.row) step(cursor.column, places.columns, true);
    if (key_pressed(ImGuiKey_UpArrow) && cursor.column) step(cursor.row, places.rows, true);
    if (moved) {
        state.cursor_moved = true;
        places.scroll = places.scroll_to(cursor);
        places.keep_within();
        ui.frame.request_frame();
    }
    take_key(ImGuiKey_Enter, id);
    take_key(ImGuiKey_Space, id);
    const ImVec2 middle = places.cells().center();
    if (key_pressed(ImGuiKey_Equal) || key_pressed(ImGuiKey_KeypadAdd))
        zoom_matrix(state, places, k_matrix_zoom_step, middle);
    if (key_pressed(ImGuiKey_Minus) || key_pressed(ImGuiKey_KeypadSubtract))
        zoom_matrix(state, places, 1 / k_matrix_zoom_step, middle);
    if (key_pressed(ImGuiKey_F)) zoom_matrix(state, places, 1 / state.zoom, middle);
}

// Takes the input of labels and cells together; returns what is pointed at or has the keyboard.
MatrixSpot follow_input(const ViewContext& context, MatrixState& state, MatrixPlaces& places) {
    Ui& ui = context.ui;
    const ImGuiIO& io = ImGui::GetIO();
    ImGui::SetCursorScreenPos(places.area.min);
    ImGui::SetNextItemAllowOverlap();
    const bool released = ImGui::InvisibleButton("##matrix", places.area.size(), ImGuiButtonFlags_EnableNav);
    const ImGuiID id = ImGui::GetItemID();
    const bool hovered = ImGui::IsItemHovered();
    const bool held = ImGui::IsItemActive() && io.MouseDown[0];
    const bool focused = ImGui::IsItemFocused();
    ui.screen.add_control("matrix:canvas", places.area.on_screen());
    if (ImGui::IsItemActivated()) {
        state.dragging = false;
        state.cursor_moved = false;
    }
    if (last_item_is_dragged()) state.dragging = true;
    if (held && state.dragging) {
        places.scroll = {places.scroll.x - io.MouseDelta.x, places.scroll.y - io.MouseDelta.y};
        places.keep_within();
    }
    if (hovered) follow_wheel(ui, state, places);
    if (focused) follow_keys(ui, state, places, id);

    const bool moved = io.MouseDelta.x != 0 || io.MouseDelta.y != 0;
    if (moved) state.cursor_moved = false;
    const bool by_keyboard = focused && (state.cursor_moved || (io.NavVisible && !hovered));
    MatrixSpot pointed;
    if (by_keyboard)
        pointed = state.cursor;
    else if (hovered && !state.dragging)
        pointed = places.spot_at(io.MousePos);
    if (!pointed.any()) state.rest.leave();
    const bool pressed_key = focused && (key_pressed(ImGuiKey_Enter) || key_pressed(ImGuiKey_Space));
    if (pressed_key || (released && !state.dragging)) {
        if (pointed.any()) state.cursor = pointed;
        press_spot(context, state, pressed_key ? state.cursor : pointed);
    }
    if (!held) state.dragging = false;
    if (pointed.any() && !held) {
        const Item item = item_at(state, pointed);
        if (!std::holds_alternative<std::monostate>(item)) {
            context.hover(item);
            if (!by_keyboard) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        }
        if (!by_keyboard) explain(context, state, pointed);
    }
    return pointed;
}

void show_scroll_bars(Ui& ui, MatrixState& state, MatrixPlaces& places, Rect area) {
    const Rect seen = places.cells();
    const Rect right{{area.max.x, seen.min.y}, {area.max.x + k_scroll_bar_width, seen.max.y}};
    const Rect below{{seen.min.x, area.max.y}, {seen.max.x, area.max.y + k_scroll_bar_width}};
    const auto extent = [](float hidden, float shown, float at) {
        return ScrollExtent{static_cast<double>(hidden + shown), static_cast<double>(shown), static_cast<double>(at)};
    };
    const ImVec2 hidden = places.hidden();
    if (const auto to = state.down_bar.show(ui, "matrix:down", right, Axis::Vertical,
                                            extent(hidden.y, seen.height(), places.scroll.y)))
        places.scroll.y = static_cast<float>(*to);
    if (const auto to = state.sideways_bar.show(ui, "matrix:sideways", below, Axis::Horizontal,
                                                extent(hidden.x, seen.width(), places.scroll.x)))
        places.scroll.x = static_cast<float>(*to);
}

// Brings what is selected elsewhere into view.
void follow_selection(const ViewContext& context, MatrixState& state, MatrixPlaces& places) {
    if (state.followed_selection == context.selection()) return;
    state.followed_selection = context.selection();
    const auto place_of = [&](EntityId actor) -> std::optional<std::size_t> {
        const auto found = std::find(state.matrix.rows.begin(), state.matrix.rows.end(), actor);
        if (found == state.matrix.rows.end()) return std::nullopt;
        return static_cast<std::size_t>(found - state.matrix.rows.begin());
    };
    MatrixSpot spot;
    if (const auto* actor = std::get_if<EntityId>(&context.selection())) spot.row = place_of(*actor);
    if (const auto* pair = std::get_if<Pair>(&context.selection())) {
        spot = {place_of(pair->first), place_of(pair->second)};
        // Either of its two cells will do.
        const MatrixSpot other{spot.column, spot.row};
        const ImVec2 there = places.scroll_to(other);
        if (there.x == places.scroll.x && there.y == places.scroll.y) return;
        if (state.kind == MatrixKind::ActorByTheme) spot.column.reset();
    }
    places.scroll = places.scroll_to(spot);
    places.keep_within();
}

}  // namespace

ATTACHE_SECOND_PART void show_matrix(const ViewContext& context, MatrixState& state, Rect rect) {
    Ui& ui = context.ui;
    begin_panel(ui, "matrix", rect, ui.palette().window);
    follow_report(context, state);
    if (state.matrix.rows.empty()) {
        show_nothing(context, rect, {"matrix:clear-filter", Icon::Grid, "No relations to show", k_no_relations_read});
        end_panel();
        return;
    }
    measure_names(ui, state);
    const float footer = matrix_footer_height(ui, state.matrix, rect.width());
    const Rect area{{rect.min.x, rect.min.y + matrix_toolbar_height(ui)},
                    {rect.max.x - k_scroll_bar_width, rect.max.y - footer - k_scroll_bar_width}};
    MatrixPlaces places = place_matrix(ui, state, area);
    follow_selection(context, state, places);
    const MatrixSpot pointed = follow_input(context, state, places);
    draw_matrix(context, state, places, {pointed, context.state.hovered, context.selection()});
    draw_matrix_corner(context, state, places);
    show_scroll_bars(ui, state, places, area);
    show_matrix_toolbar(context, state, {rect.min, {rect.max.x, area.min.y}});
    show_matrix_footer(context, state, places, {{rect.min.x, rect.max.y - footer}, rect.max});
    state.scroll = places.scroll;
    end_panel();
}

}  // namespace attache
