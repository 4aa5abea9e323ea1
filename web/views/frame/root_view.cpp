#include "views/frame/root_view.h"

#include <variant>

#include <imgui.h>

#include "ui/more_faces.h"
#include "ui/panels.h"
#include "views/filter/active_filters.h"
#include "views/filter/filter_bar.h"
#include "views/frame/keys_view.h"
#include "views/frame/narrow_bars.h"
#include "views/frame/opening_panel.h"
#include "views/frame/picture_tabs.h"
#include "views/frame/top_bar.h"
#include "views/frame/view_choices.h"
#include "views/lookup.h"
#include "views/picture_source.h"

namespace attache {
namespace {

const Palette& palette_of(const AppState& state, const Surroundings& surroundings) {
    const ColorScheme scheme = state.preferences.scheme;
    const bool dark = scheme == ColorScheme::System ? surroundings.prefers_dark : scheme == ColorScheme::Dark;
    if (surroundings.prefers_contrast) return dark ? strong_dark_palette() : strong_light_palette();
    return dark ? dark_palette() : light_palette();
}

// The density at which a face is rasterised is set when it is made the current font.
void warm_up(const TypeFaces& faces) {
    for (const TypeFace& face : {faces.regular, faces.semibold, faces.serif}) {
        ImGui::PushFont(face.face, 0);
        ImGui::PopFont();
    }
}

bool is_selected(const ViewContext& context) { return !std::holds_alternative<std::monostate>(context.selection()); }

// What has changed since the last frame moves panels that cannot all be seen.
void follow_state(const ViewContext& context, RootViewState& views, LayoutKind kind) {
    RootProportions& proportions = views.proportions;
    const bool first = views.report != &context.report();
    if (first || views.layout_kind != kind) {
        views.layout_kind = kind;
        proportions.outline_folded = kind == LayoutKind::Narrow;
        if (first) proportions.drawer_open = is_selected(context);
    }
    if (first) {
        views.report = &context.report();
        views.followed_selection = context.selection();
        views.followed_reader_request = context.state.reader_requests;
        views.followed_find_request = context.state.find_requests;
        return;
    }
    if (views.followed_selection != context.selection()) {
        views.followed_selection = context.selection();
        proportions.drawer_open = is_selected(context);
    }
    // A sentence that is asked for in the details is shown in the report.
    if (views.followed_reader_request != context.state.reader_requests) {
        views.followed_reader_request = context.state.reader_requests;
        if (proportions.narrow_panel == NarrowPanel::Details) proportions.narrow_panel = NarrowPanel::Report;
    }
    if (views.followed_find_request != context.state.find_requests) {
        views.followed_find_request = context.state.find_requests;
        proportions.narrow_panel = NarrowPanel::Report;
        views.find.open = true;
    }
}

RootMeasures measure(const ViewContext& context, const RootViewState& views) {
    const Ui& ui = context.ui;
    RootMeasures measures;
    measures.size = ImGui::GetMainViewport()->Size;
    measures.text_scale = ui.theme.text_scale;
    measures.top_bar = top_bar_height(ui);
    measures.filter_bar = filter_bar_height(ui);
    const bool narrow = layout_kind(measures.size.x, measures.text_scale) == LayoutKind::Narrow;
    measures.active_filters = active_filters_height(context, measures.size.x, narrow);
    measures.tabs = picture_tabs_height(ui);
    measures.outline_header = outline_header_height(ui);
    if (views.find.open || !context.state.view.query.empty()) measures.find_row = measures.filter_bar;
    measures.bottom_bar = bottom_bar_height(ui);
    measures.peek = is_selected(context) ? peek_height(ui) : 0;
    return measures;
}

void show_text_column(const ViewContext& context, RootViewState& views, const RootLayout& layout) {
    const SentenceId reading = first_sentence_shown(views.reader);
    const SectionId section = reading.has_value() ? section_at(context.report().document, reading) : SectionId::none();
    if (layout.outline &&
        show_outline(context, views.outline, *layout.outline, section, views.proportions.outline_folded)) {
        views.proportions.outline_folded = !views.proportions.outline_folded;
        context.ui.frame.request_frame();
    }
    if (layout.find_row) {
        begin_panel(context.ui, "find", *layout.find_row, context.ui.palette().surface);
        const float side = grid(3);
        ImGui::SetCursorScreenPos(
            {layout.find_row->min.x + side, layout.find_row->center().y - context.ui.theme.target / 2});
        show_find_field(context, views.find, layout.find_row->width() - 2 * side);
        end_panel();
    }
    if (layout.reader) show_reader(context, views.reader, *layout.reader);
}

void show_picture(const ViewContext& context, RootViewState& views, const RootLayout& layout) {
    if (!layout.tabs) return;
    const bool details_away = layout.kind == LayoutKind::Medium && !layout.inspector;
    if (context.ui.frame.captures()) {
        show_picture_source(context, *layout.tabs);
    } else if (show_picture_tabs(context, *layout.tabs, details_away)) {
        views.proportions.drawer_open = true;
        context.ui.frame.request_frame();
    }
    take_choices(context, views);
    switch (context.state.view.view) {
        case ViewKind::Map: show_map(context, views.map, *layout.picture); break;
        case ViewKind::Matrix: show_matrix(context, views.matrix, *layout.picture); break;
        case ViewKind::Timeline: show_timeline(context, views.timeline, *layout.picture); break;
        case ViewKind::Aid: show_aid(context, views.aid, *layout.picture); break;
        case ViewKind::Table: show_table(context, views.table, *layout.picture); break;
        default: show_graph(context, views.graph, *layout.picture); break;
    }
    give_choices(context, views);
}

void show_edges(Ui& ui, RootViewState& views, const RootMeasures& measures, const RootLayout& layout) {
    RootProportions& proportions = views.proportions;
    const auto drag = [&](std::string_view name, const std::optional<Rect>& edge, Axis axis, auto apply) {
        if (!edge) return;
        const float by = splitter(ui, name, *edge, axis);
        if (by == 0) return;
        proportions = apply(by);
        ui.frame.request_frame();
    };
    drag("edge:reader", layout.reader_edge, Axis::Horizontal,
         [&](float by) { return dragged_reader_edge(proportions, measures, by); });
    drag("edge:inspector", layout.inspector_edge, Axis::Horizontal,
         [&](float by) { return dragged_inspector_edge(proportions, measures, by); });
    if (!proportions.outline_folded) {
        drag("edge:outline", layout.outline_edge, Axis::Vertical,
             [&](float by) { return dragged_outline_edge(proportions, layout, by); });
    }
    drag("edge:drawer", layout.drawer_edge, Axis::Vertical,
         [&](float by) { return dragged_drawer_edge(proportions, layout, by); });
}

void show_narrow_bars(const ViewContext& context, RootViewState& views, const RootLayout& layout) {
    NarrowPanel& panel = views.proportions.narrow_panel;
    if (layout.peek && show_peek(context, *layout.peek)) {
        panel = NarrowPanel::Details;
        context.ui.frame.request_frame();
    }
    if (!layout.bottom_bar) return;
    if (const auto chosen = show_bottom_bar(context, *layout.bottom_bar, panel)) {
        panel = *chosen;
        context.ui.frame.request_frame();
    }
}

bool asks_for_keys() {
    const ImGuiIO& io = ImGui::GetIO();
    return !io.WantTextInput && io.InputQueueCharacters.contains('?');
}

// The picture with the strip above it, which says where it comes from while it is saved.
std::optional<ScreenRect> picture_rect(const RootLayout& layout) {
    if (!layout.tabs || !layout.picture) return std::nullopt;
    return Rect{layout.tabs->min, layout.picture->max}.on_screen();
}

// Over the picture, below its tabs and the row of controls that most pictures begin with: what stands along the lower
// edge, legends and sums, and what is read stay in sight. Without a picture above the bar at the bottom.
NoticePlace notice_place(const Ui& ui, const RootLayout& layout, Rect window) {
    if (layout.picture) {
        Rect area = *layout.picture;
        area.min.y += ui.theme.target + grid(6);
        return {area, NoticeEdge::Top};
    }
    if (layout.bottom_bar) window.max.y = layout.bottom_bar->min.y;
    if (layout.peek) window.max.y = layout.peek->min.y;
    return {window, NoticeEdge::Bottom};
}

struct ShownPanels {
    std::optional<ScreenRect> picture;  // that is saved
    NoticePlace notices;
};

ShownPanels show_panels(const ViewContext& context, RootViewState& views) {
    follow_state(context, views, layout_kind(ImGui::GetMainViewport()->Size.x, context.ui.theme.text_scale));
    const RootMeasures measures = measure(context, views);
    const RootLayout layout = lay_out_root(measures, views.proportions);
    const bool narrow = layout.kind == LayoutKind::Narrow;
    const TopBarWishes wishes = show_top_bar(context, layout.top_bar, narrow ? TopBarRoom::NoSearch : TopBarRoom::Full);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddLine({0, layout.top_bar.max.y}, {measures.size.x, layout.top_bar.max.y},
                 to_u32(context.ui.palette().border));
    if (layout.filter_bar) {
        show_filter_bar(context, *layout.filter_bar);
        list.AddLine({0, layout.filter_bar->max.y}, {measures.size.x, layout.filter_bar->max.y},
                     to_u32(context.ui.palette().border));
    }
    if (layout.active_filters) {
        show_active_filters(context, *layout.active_filters, narrow);
        list.AddLine({0, layout.active_filters->max.y}, {measures.size.x, layout.active_filters->max.y},
                     to_u32(context.ui.palette().border));
    }
    show_text_column(context, views, layout);
    show_picture(context, views, layout);
    if (layout.inspector &&
        show_inspector(context, views.inspector, *layout.inspector, layout.kind == LayoutKind::Medium)) {
        views.proportions.drawer_open = false;
        context.ui.frame.request_frame();
    }
    show_edges(context.ui, views, measures, layout);
    show_narrow_bars(context, views, layout);
    if (wishes.show_keys || asks_for_keys()) open_keys();
    show_keys(context.ui);
    show_item_menu(context, views.item_menu);
    show_search(context, views.search);
    show_corrections_list(context, views.corrections);
    if (wishes.compare_with) open_compare(context, views.compare, *wishes.compare_with);
    show_compare(context, views.compare);
    return {context.ui.frame.captures() ? picture_rect(layout) : std::nullopt,
            notice_place(context.ui, layout, {{0, 0}, measures.size})};
}

}  // namespace

RootViewState make_root_view_state() {
    ImGuiIO& io = ImGui::GetIO();
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    io.IniFilename = nullptr;
    RootViewState views;
    views.faces = load_type_faces(*io.Fonts);
    watch_for_missing_characters(*io.Fonts, views.faces);
    return views;
}

RootFrame show_root_view(const RootInput& input, RootViewState& views, ActionQueue& actions) {
    const AppState& state = input.state;
    const UiTheme theme = make_theme(views.faces, palette_of(state, input.surroundings), state.preferences.text_scale,
                                     input.surroundings.coarse_pointer);
    apply_theme(theme, ImGui::GetStyle());
    Frame frame(input.surroundings, input.captures);
    views.screen.clear();
    Ui ui{theme, frame, views.screen};

    const ImGuiViewport& viewport = *ImGui::GetMainViewport();
    ImGui::SetNextWindowPos(viewport.Pos);
    ImGui::SetNextWindowSize(viewport.Size);
    constexpr ImGuiWindowFlags k_flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                         ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                                         ImGuiWindowFlags_NoScrollWithMouse;
    ImGui::Begin("##root", nullptr, k_flags);
    warm_up(views.faces);
    const Font body = theme.font(TextStyle::Body);
    ImGui::PushFont(body.face, body.size);
    const Rect window{{0, 0}, viewport.Size};
    ShownPanels shown{std::nullopt, {window, NoticeEdge::Bottom}};
    if (const OpenReport* open = state.current()) {
        shown = show_panels({ui, state, *open, input.derived, actions}, views);
    } else {
        draw_empty_state(*ImGui::GetWindowDrawList(), ui, window, Icon::Report, "No report is open",
                         "The report could not be read. The message below says why.");
    }
    ImGui::PopFont();
    ImGui::End();
    ImGui::PushFont(body.face, body.size);
    show_opening(ui, state, actions);
    show_offer(ui, state, actions);
    show_notices(ui, state, actions, views.notices, shown.notices);
    ImGui::PopFont();
    if (views.popups.have_changed()) frame.request_frame();
    return {frame.wants_another(), frame.wake_after_seconds(), shown.picture};
}

}  // namespace attache
