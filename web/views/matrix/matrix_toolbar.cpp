#include "views/matrix/matrix_toolbar.h"

#include <algorithm>
#include <array>
#include <span>

#include "ui/menu.h"
#include "ui/panels.h"
#include "views/matrix/matrix_legend.h"

namespace attache {
namespace {

constexpr float k_least_zoom = 0.4F;
constexpr float k_greatest_zoom = 4;

constexpr std::array k_kind_segments{Segment{"matrix-kind:actors", "Actors \xC3\x97 actors", "Who acts on whom"},
                                     Segment{"matrix-kind:themes", "Actors \xC3\x97 themes", "Who deals with what"}};
constexpr std::array k_order_segments{
    Segment{"matrix-order:strength", "Strength", "Those with most relations first"},
    Segment{"matrix-order:name", "Name", "In order of the alphabet"},
    Segment{"matrix-order:clustered", "Clusters", "Those that deal with the same partners stand together"}};

void set_kind(const ViewContext& context, MatrixState& state, std::size_t chosen) {
    state.kind = static_cast<MatrixKind>(chosen);
    context.ui.frame.request_frame();
}

void set_order(const ViewContext& context, MatrixState& state, std::size_t chosen) {
    state.order = static_cast<MatrixOrder>(chosen);
    context.ui.frame.request_frame();
}

// The segments as a menu, where there is no room to show them side by side.
template <class Choose>
void show_choice_menu(Ui& ui, const char* id, const ButtonLook& look, std::span<const Segment> choices,
                      std::size_t current, Choose choose) {
    if (button(ui, id, look)) ImGui::OpenPopup(id);
    const Rect rect{ImGui::GetItemRectMin(), ImGui::GetItemRectMax()};
    if (!begin_popover(ui, id, rect, ui.theme.font(TextStyle::Body).size * 16)) return;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (menu_item(ui, choices[i].name, {.label = choices[i].label, .checked = i == current})) {
            choose(i);
            ImGui::CloseCurrentPopup();
        }
    }
    end_popover();
}

void show_kinds(const ViewContext& context, MatrixState& state, float room) {
    Ui& ui = context.ui;
    const auto current = static_cast<std::size_t>(state.kind);
    if (segmented_size(ui, k_kind_segments).x <= room) {
        if (const auto chosen = segmented(ui, k_kind_segments, current)) set_kind(context, state, *chosen);
        return;
    }
    show_choice_menu(ui, "menu:matrix-kind",
                     {.label = k_kind_segments[current].label, .icon = Icon::ChevronDown, .kind = ButtonKind::Outlined},
                     k_kind_segments, current, [&](std::size_t chosen) { set_kind(context, state, chosen); });
}

float zoom_width(const Ui& ui) { return 3 * ui.theme.target; }

}  // namespace

void zoom_matrix(MatrixState& state, MatrixPlaces& places, float factor, ImVec2 about) {
    const float zoom = std::clamp(state.zoom * factor, k_least_zoom, k_greatest_zoom);
    const float by = zoom / state.zoom;
    state.zoom = zoom;
    places.zoom({places.cell.x * by, places.cell.y * by}, about);
    state.scroll = places.scroll;
}

float matrix_toolbar_height(const Ui& ui) { return ui.theme.target + grid(6); }

// As many words as there is room for: a label and segments, segments, or a menu.
void show_matrix_toolbar(const ViewContext& context, MatrixState& state, Rect rect) {
    Ui& ui = context.ui;
    const float y = rect.min.y + grid(3);
    const float left = rect.min.x + grid(4);
    const float right = rect.max.x - grid(4);
    const Font font = ui.theme.font(TextStyle::Body);
    constexpr std::string_view k_label = "Order by";
    const float kinds = segmented_size(ui, k_kind_segments).x + grid(4);
    const float orders = segmented_size(ui, k_order_segments).x;
    const float label = text_width(font, k_label) + grid(2);
    const auto current = static_cast<std::size_t>(state.order);
    ImGui::SetCursorScreenPos({left, y});
    show_kinds(context, state, right - left - ui.theme.target - grid(2));
    if (kinds + orders > right - left) {
        ImGui::SetCursorScreenPos({right - ui.theme.target, y});
        show_choice_menu(ui, "menu:matrix-order",
                         {.icon = Icon::Sort, .tooltip = "Order of rows and columns", .kind = ButtonKind::Outlined},
                         k_order_segments, current, [&](std::size_t chosen) { set_order(context, state, chosen); });
        return;
    }
    if (kinds + label + orders <= right - left) {
        draw_text(*ImGui::GetWindowDrawList(), font, {right - orders - label, middle_y(font, y, y + ui.theme.target)},
                  ui.palette().muted, k_label);
    }
    ImGui::SetCursorScreenPos({right - orders, y});
    if (const auto chosen = segmented(ui, k_order_segments, current)) set_order(context, state, *chosen);
}

float matrix_footer_height(const Ui& ui, const Matrix& matrix, float width) {
    return std::max(ui.theme.target, matrix_legend_height(ui, matrix, width - zoom_width(ui) - grid(9))) + grid(3);
}

void show_matrix_footer(const ViewContext& context, MatrixState& state, MatrixPlaces& places, Rect rect) {
    Ui& ui = context.ui;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddLine(rect.min, {rect.max.x, rect.min.y}, to_u32(ui.palette().border));
    const float width = rect.width() - zoom_width(ui) - grid(9);
    const float height = matrix_legend_height(ui, state.matrix, width);
    const float top = rect.center().y - height / 2;
    draw_matrix_legend(list, ui, state.matrix,
                       {{rect.min.x + grid(4), top}, {rect.min.x + grid(4) + width, top + height}});
    const ImVec2 middle = places.cells().center();
    const float y = rect.center().y - ui.theme.target / 2;
    float x = rect.max.x - grid(2) - zoom_width(ui);
    const auto zoom = [&](std::string_view name, Icon icon, std::string_view tip, std::string_view key, float factor) {
        ImGui::SetCursorScreenPos({x, y});
        x += ui.theme.target;
        if (!button(ui, name, {.icon = icon, .tooltip = tip, .shortcut = key})) return;
        zoom_matrix(state, places, factor, middle);
        ui.frame.request_frame();
    };
    zoom("matrix:zoom-out", Icon::Minus, "Smaller", "\xE2\x88\x92", 1 / k_matrix_zoom_step);
    zoom("matrix:zoom-in", Icon::Plus, "Larger", "+", k_matrix_zoom_step);
    zoom("matrix:zoom-fit", Icon::Fit, "As at first", "F", 1 / state.zoom);
}

// Says what rows and columns are, where their labels meet.
void draw_matrix_corner(const ViewContext& context, const MatrixState& state, const MatrixPlaces& places) {
    const Ui& ui = context.ui;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Font font = ui.theme.font(TextStyle::Caption);
    const bool actors = state.kind == MatrixKind::ActorByActor;
    const std::string_view rows = actors ? "who acts \xE2\x86\x93" : "who \xE2\x86\x93";
    const std::string_view columns = actors ? "on whom \xE2\x86\x92" : "about what \xE2\x86\x92";
    const Rect cells = places.cells();
    const float right = cells.min.x - grid(2);
    const float line = ui.theme.line_height(TextStyle::Caption);
    const bool has_two = places.column_labels > 2 * line + grid(2);
    const auto put = [&](std::string_view text, float y) {
        const float width = std::min(text_width(font, text), right - places.area.min.x - grid(4));
        draw_text_elided(list, font, {right - width, y}, width + 1, ui.palette().muted, text);
    };
    put(rows, cells.min.y - line);
    if (has_two) put(columns, cells.min.y - 2 * line);
}

}  // namespace attache
