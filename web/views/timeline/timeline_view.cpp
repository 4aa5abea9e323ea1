#include "views/timeline/timeline_view.h"

#include <algorithm>

#include "base/second_part.h"
#include "ui/panels.h"
#include "views/format.h"
#include "views/nothing_shown.h"
#include "views/timeline/timeline_follow.h"
#include "views/timeline/timeline_input.h"
#include "views/timeline/timeline_toolbar.h"
#include "views/timeline/timeline_words.h"

namespace attache {
namespace {

constexpr float k_least_gutter = 118;
constexpr float k_most_gutter = 210;
constexpr float k_lane_dot = 8;
constexpr float k_gutter_from_width = 480;
constexpr float k_list_beside_from = 620;
constexpr float k_list_width = 300;
constexpr float k_reach = 3;
constexpr float k_coarse_reach = 10;
constexpr float k_room_for_words = 200;
constexpr double k_edge_margin = 0.06;  // beyond what is brought into view
constexpr NothingShown k_nothing_dated{"timeline:clear-filter", Icon::Calendar, "No dated statements to draw",
                                       "No statement of this text has a date that could be read."};

struct TimelineFrame {
    Rect toolbar;
    Rect axis;
    Rect lanes;
    Rect overview;
    std::optional<Rect> list;
    float gutter = 0;
};

// As wide as the longest name of a lane needs, within limits.
float gutter_width(const ViewContext& context, const TimelineState& state, float room) {
    const UiTheme& theme = context.ui.theme;
    float widest = 0;
    for (const TimelineLane& lane : state.timeline.lanes) {
        const float name = text_width(theme.font(TextStyle::Body), lane_name(context.report(), lane));
        widest = std::max(widest, name + number_width(theme.font(TextStyle::Caption), count_text(lane.marks.size())));
    }
    const float least = theme.scaled(k_least_gutter);
    return std::clamp(widest + theme.scaled(k_lane_dot) + grid(9), least,
                      std::max(least, std::min(theme.scaled(k_most_gutter), room * 0.28F)));
}

TimelineFrame frame_of(const ViewContext& context, const TimelineState& state, Rect rect, float toolbar_height) {
    const Ui& ui = context.ui;
    TimelineFrame frame;
    const float scale = ui.theme.text_scale;
    Rect picture = rect;
    if (state.open_list != TimelineList::None) {
        const bool beside = rect.width() >= k_list_beside_from * scale;
        const float width = beside ? std::min(k_list_width * scale, rect.width() * 0.45F) : rect.width();
        frame.list = Rect{{rect.max.x - width, rect.min.y}, rect.max};
        if (beside) picture.max.x -= width;
    }
    if (rect.width() >= k_gutter_from_width * scale) frame.gutter = gutter_width(context, state, rect.width());
    const float overview = timeline_overview_height(ui, frame.gutter > 0);
    frame.toolbar = {picture.min, {picture.max.x, picture.min.y + toolbar_height}};
    frame.overview = {{picture.min.x, picture.max.y - overview}, picture.max};
    const float left = picture.min.x + frame.gutter;
    frame.axis = {{left, frame.toolbar.max.y}, {picture.max.x, frame.toolbar.max.y + time_axis_height(ui)}};
    frame.lanes = {{left, frame.axis.max.y}, {picture.max.x, std::max(frame.axis.max.y, frame.overview.min.y)}};
    return frame;
}

// --- what lies outside ---------------------------------------------------------------------------------------

// How many statements end before what is seen or begin after it, and from where to where these reach.
struct Outside {
    std::size_t earlier = 0;
    std::size_t later = 0;
    DaySpan all;
};

Outside outside_of(const Timeline& timeline, DaySpan seen) {
    Outside outside;
    outside.all = seen;
    for (const TimelineMark& mark : timeline.marks) {
        if (!mark.relation.has_value()) continue;
        const DaySpan days = span_of(mark.days);
        if (days.end <= seen.first) ++outside.earlier;
        if (days.first >= seen.end) ++outside.later;
        outside.all.first = std::min(outside.all.first, days.first);
        outside.all.end = std::max(outside.all.end, days.end);
    }
    return outside;
}

// Buttons at the ends of the axis; each brings what it counts into view.
AxisRoom show_outside(const ViewContext& context, TimelineState& state, Rect axis) {
    Ui& ui = context.ui;
    const DaySpan seen = state.window.goal();
    const Outside outside = outside_of(state.timeline, seen);
    const Font font = ui.theme.font(TextStyle::Caption);
    const float height = ui.theme.line_height(TextStyle::Caption) + grid(1);
    AxisRoom room;
    const auto show = [&](std::string_view name, const std::string& text, bool is_left, DaySpan wanted) {
        const float width = text_width(font, text) + grid(3);
        const float x = is_left ? axis.min.x : axis.max.x - width;
        ImGui::SetCursorScreenPos({x, axis.min.y});
        const Press press = press_area(ui, name, {width, height});
        ImDrawList& list = *ImGui::GetWindowDrawList();
        list.AddRectFilled(press.rect.min, press.rect.max, to_u32(press_ground(ui, press)), k_radius_small);
        draw_text(list, font, {x + grid(1.5F), middle_y(font, axis.min.y, axis.min.y + height)}, ui.palette().accent,
                  text);
        if (press.clicked) {
            state.window.show(wanted, ui.frame.animates());
            ui.frame.request_frame();
        }
        return width;
    };
    const double margin = k_edge_margin * outside.all.days();
    if (outside.earlier > 0)
        room.left = show("timeline:earlier", "\xE2\x80\xB9 " + count_text(outside.earlier) + " earlier", true,
                         {outside.all.first - margin, seen.end});
    if (outside.later > 0)
        room.right = show("timeline:later", count_text(outside.later) + " later \xE2\x80\xBA", false,
                          {seen.first, outside.all.end + margin});
    return room;
}

// --- the whole -----------------------------------------------------------------------------------------------

// How far the lanes reach beyond what is seen, at the right edge.
void draw_scroll_thumb(ImDrawList& list, const Ui& ui, Rect lanes, float scroll, float height) {
    if (height <= lanes.height() + 1) return;
    const float share = lanes.height() / height;
    const float top = lanes.min.y + lanes.height() * scroll / height;
    list.AddRectFilled({lanes.max.x - 6, top + 2}, {lanes.max.x - 2, top + lanes.height() * share - 2},
                       to_u32(faded(ui.palette().muted, 0.5F)), 2);
}

// The names beside the lanes scroll them, as a list does.
void scroll_by_gutter(TimelineState& state, const TimelineFrame& frame) {
    if (frame.gutter == 0) return;
    const Rect names{{frame.lanes.min.x - frame.gutter, frame.lanes.min.y}, {frame.lanes.min.x, frame.lanes.max.y}};
    const ImGuiIO& io = ImGui::GetIO();
    if (names.contains(io.MousePos) && ImGui::IsWindowHovered()) state.scroll -= io.MouseWheel * k_timeline_step;
}

void show_lanes(const ViewContext& context, TimelineState& state, const TimelineFrame& frame) {
    Ui& ui = context.ui;
    const bool has_gutter = frame.gutter > 0;
    const CanvasInput input = state.pointer.take(ui, "timeline:canvas", frame.lanes);
    const auto scale_now = [&] { return TimeScale{state.window.span(), frame.lanes.min.x, frame.lanes.width()}; };
    follow_timeline_window(context, state, input.wants_fit);
    navigate_timeline(context, state, input, scale_now());
    scroll_by_gutter(state, frame);
    const TimeScale scale = scale_now();
    const float anchor = input.hovered ? input.pointer.y - frame.lanes.min.y : 0;
    follow_timeline_scale(context, state, scale, has_gutter, anchor);
    state.scroll = std::clamp(state.scroll, 0.0F, std::max(0.0F, state.scene.height - frame.lanes.height()));

    const SceneMeasures measures = timeline_measures(ui, state, scale.pixels_per_day(), has_gutter);
    const TimelineDrawing drawing{state.timeline, state.scene,  measures,           scale,       frame.lanes,
                                  frame.gutter,   state.scroll, state.labels.texts, *state.names};
    TimelinePointed pointed;
    const float reach = ui.frame.surroundings().coarse_pointer ? k_coarse_reach : k_reach;
    if (input.hovered) pointed = timeline_at(drawing, input.pointer, reach);
    follow_timeline_pointer(context, state, input, pointed);
    if (input.focused) step_through_timeline(context, state);

    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float seen = std::min(frame.lanes.max.y, frame.lanes.min.y + state.scene.height);
    const AxisRoom taken = show_outside(context, state, frame.axis);
    draw_time_axis(list, ui, scale, frame.axis, seen, taken);
    draw_timeline(context, drawing, pointed);
    draw_scroll_thumb(list, ui, frame.lanes, state.scroll, state.scene.height);
    // Dates alone are not what one came for.
    const Rect rest{{frame.lanes.min.x - frame.gutter, seen}, frame.lanes.max};
    if (state.timeline.statements == 0 && rest.height() > k_room_for_words)
        show_nothing(context, rest, k_nothing_dated);
}

void show_list(const ViewContext& context, TimelineState& state, Rect rect) {
    const bool undated = state.open_list == TimelineList::Undated;
    const bool by_years = context.state.view.filter.from.has_value() || context.state.view.filter.to.has_value();
    const std::string title = undated ? "Without a date" : state.list_title;
    std::string remark = counted(state.list.statements.size(), "statement", "statements") + ", in order of ";
    remark += undated ? "the text" : "time";
    if (undated && by_years) remark += ". The chosen years hide them in the other views.";
    if (show_statement_list(context, state.list, rect, title, remark)) {
        state.open_list = TimelineList::None;
        context.ui.frame.request_frame();
    }
}

}  // namespace

ATTACHE_SECOND_PART void show_timeline(const ViewContext& context, TimelineState& timeline, Rect rect) {
    Ui& ui = context.ui;
    begin_panel(ui, "timeline", rect, ui.palette().window);
    follow_timeline_report(context, timeline);
    if (timeline.timeline.dated.empty() && timeline.timeline.undated.empty()) {
        show_nothing(context, rect, k_nothing_dated);
        end_panel();
        return;
    }
    const float picture_width = frame_of(context, timeline, rect, 0).toolbar.width();
    const TimelineFrame frame = frame_of(context, timeline, rect, timeline_toolbar_height(ui, timeline, picture_width));
    const bool covered = frame.list && frame.list->width() >= rect.width();
    if (!covered) {
        show_timeline_toolbar(context, timeline, frame.toolbar);
        if (timeline.timeline.marks.empty())
            show_nothing(context, {frame.axis.min, frame.lanes.max}, k_nothing_dated);
        else
            show_lanes(context, timeline, frame);
        show_timeline_overview(context, timeline.overview, timeline.timeline, timeline.window.span(), frame.overview,
                               frame.gutter);
    }
    if (frame.list) show_list(context, timeline, *frame.list);
    end_panel();
}

}  // namespace attache
