#include "views/timeline_view.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/commands.h"
#include "ui/keyboard.h"
#include "ui/panels.h"
#include "views/format.h"
#include "views/timeline_follow.h"
#include "views/timeline_legend.h"
#include "views/timeline_picture.h"
#include "views/timeline_words.h"

namespace attache {
namespace {

constexpr double k_wheel_zoom = 1.26;  // as that of other pictures: twice as large after three turns
constexpr double k_key_zoom = 1.4;
constexpr double k_double_click_zoom = 2.5;
constexpr float k_key_pan = 60;
constexpr float k_gutter_from_width = 480;
constexpr float k_list_beside_from = 620;
constexpr float k_list_width = 300;
constexpr float k_reach = 3;
constexpr float k_coarse_reach = 10;
constexpr double k_edge_margin = 0.06;  // beyond what is brought into view

struct TimelineFrame {
    Rect toolbar;
    Rect axis;
    Rect lanes;
    Rect overview;
    std::optional<Rect> list;
    float gutter = 0;
};

TimelineFrame frame_of(const Ui& ui, const TimelineState& state, Rect rect, float toolbar_height) {
    TimelineFrame frame;
    const float scale = ui.theme.text_scale;
    Rect picture = rect;
    if (state.open_list != TimelineList::None) {
        const bool beside = rect.width() >= k_list_beside_from * scale;
        const float width = beside ? std::min(k_list_width * scale, rect.width() * 0.45F) : rect.width();
        frame.list = Rect{{rect.max.x - width, rect.min.y}, rect.max};
        if (beside) picture.max.x -= width;
    }
    frame.gutter = rect.width() >= k_gutter_from_width * scale ? ui.theme.scaled(118) : 0;
    const float overview = timeline_overview_height(ui, frame.gutter > 0);
    frame.toolbar = {picture.min, {picture.max.x, picture.min.y + toolbar_height}};
    frame.overview = {{picture.min.x, picture.max.y - overview}, picture.max};
    const float left = picture.min.x + frame.gutter;
    frame.axis = {{left, frame.toolbar.max.y}, {picture.max.x, frame.toolbar.max.y + time_axis_height(ui)}};
    frame.lanes = {{left, frame.axis.max.y}, {picture.max.x, std::max(frame.axis.max.y, frame.overview.min.y)}};
    return frame;
}

// --- toolbar -------------------------------------------------------------------------------------------------

struct ToolbarTexts {
    std::string undated;
    std::string undated_short;
    std::string shown;
};

ToolbarTexts toolbar_texts(const Timeline& timeline) {
    ToolbarTexts texts;
    const std::size_t undated = timeline.undated.size();
    texts.undated = counted(undated, "statement", "statements") + " without a date";
    texts.undated_short = count_text(undated) + " undated";
    const std::size_t dated = timeline.dated.size();
    if (timeline.statements == dated)
        texts.shown = counted(dated, "dated statement", "dated statements");
    else
        texts.shown = count_text(timeline.statements) + " of " + counted(dated, "dated statement", "dated statements") +
                      " in these years";
    return texts;
}

std::array<Segment, 2> lane_choices() {
    return {Segment{"lanes:theme", "By theme", "A lane for each theme"},
            Segment{"lanes:actor", "By actor", "A lane for each of the actors with most dated statements"}};
}

// In one row if there is room, else in two.
bool has_two_rows(const Ui& ui, float width, const Timeline& timeline) {
    const float needed = segmented_size(ui, lane_choices()).x + 4 * ui.theme.target +
                         button_size(ui, {.label = toolbar_texts(timeline).undated_short}).x +
                         button_size(ui, {.label = "Other dates"}).x + grid(14);
    return width < needed;
}

float toolbar_height(const Ui& ui, const TimelineState& state, float width) {
    const float row = ui.theme.target + grid(2);
    return has_two_rows(ui, width, state.timeline) ? 2 * row + grid(2) : row + grid(2);
}

class Toolbar {
public:
    Toolbar(const ViewContext& context, TimelineState& state, Rect rect)
        : context_(context),
          ui_(context.ui),
          state_(state),
          texts_(toolbar_texts(state.timeline)),
          two_rows_(has_two_rows(context.ui, rect.width(), state.timeline)),
          rect_(rect) {}

    void show() {
        const float y = rect_.min.y + grid(2);
        ImGui::SetCursorScreenPos({rect_.min.x + grid(3), y});
        const auto choices = lane_choices();
        if (const auto chosen = segmented(ui_, choices, static_cast<std::size_t>(state_.lanes))) {
            state_.lanes = static_cast<TimelineLanes>(*chosen);
            ui_.frame.request_frame();
        }
        show_zoom(y);
        const float left = two_rows_ ? rect_.min.x + grid(3) : rect_.min.x + grid(5) + segmented_size(ui_, choices).x;
        const float right = two_rows_ ? rect_.max.x - grid(3) : rect_.max.x - 4 * ui_.theme.target - grid(4);
        show_counts(left, right, two_rows_ ? y + ui_.theme.target + grid(2) : y);
    }

private:
    void show_zoom(float y) {
        const float side = ui_.theme.target;
        float x = rect_.max.x - grid(2) - 4 * side;
        const auto place = [&] {
            ImGui::SetCursorScreenPos({x, y});
            x += side;
        };
        const DaySpan goal = state_.window.goal();
        const double middle = (goal.first + goal.end) / 2;
        const auto zoom = [&](double factor) {
            const double half = goal.days() / factor / 2;
            state_.window.show({middle - half, middle + half}, ui_.frame.animates());
            ui_.frame.request_frame();
        };
        place();
        show_timeline_legend(ui_);
        place();
        if (button(ui_, "zoom:in", {.icon = Icon::Plus, .tooltip = "Less time, in more detail", .shortcut = "+"}))
            zoom(k_key_zoom);
        place();
        if (button(ui_, "zoom:out", {.icon = Icon::Minus, .tooltip = "More time", .shortcut = "\xE2\x88\x92"}))
            zoom(1 / k_key_zoom);
        place();
        if (button(ui_, "zoom:fit", {.icon = Icon::Fit, .tooltip = "Fit most of it in", .shortcut = "F"})) {
            state_.window.show(timeline_span_to_fit(context_, state_), ui_.frame.animates());
            ui_.frame.request_frame();
        }
    }

    void show_counts(float left, float right, float y) {
        ImGui::SetCursorScreenPos({left, y});
        float x = left;
        const bool has_dates =
            !state_.timeline.lanes.empty() && state_.timeline.lanes.back().kind == LaneKind::OtherDates;
        if (has_dates) {
            const ButtonLook dates{.label = "Other dates",
                                   .tooltip = "Dates of the text that no statement between actors carries",
                                   .active = state_.other_dates};
            if (button(ui_, "timeline:other-dates", dates)) {
                state_.other_dates = !state_.other_dates;
                ui_.frame.request_frame();
            }
            x += button_size(ui_, dates).x + grid(2);
        }
        if (state_.timeline.undated.empty()) {
            show_shown(x, right, y);
            return;
        }
        const bool open = state_.open_list == TimelineList::Undated;
        const bool full = button_size(ui_, {.label = texts_.undated}).x <= right - x;
        const ButtonLook undated{.label = full ? texts_.undated : texts_.undated_short,
                                 .tooltip = "List the statements that have no date",
                                 .kind = ButtonKind::Outlined,
                                 .active = open};
        ImGui::SetCursorScreenPos({x, y});
        if (button(ui_, "timeline:undated", undated)) {
            state_.open_list = open ? TimelineList::None : TimelineList::Undated;
            if (!open) fill_statement_list(state_.list, state_.timeline.undated);
            ui_.frame.request_frame();
        }
        show_shown(x + button_size(ui_, undated).x + grid(3), right, y);
    }

    void show_shown(float x, float right, float y) {
        const Font small = ui_.theme.font(TextStyle::Caption);
        if (text_width(small, texts_.shown) > right - x) return;
        draw_text(*ImGui::GetWindowDrawList(), small, {x, middle_y(small, y, y + ui_.theme.target)},
                  ui_.palette().muted, texts_.shown);
    }

    const ViewContext& context_;
    Ui& ui_;
    TimelineState& state_;
    ToolbarTexts texts_;
    bool two_rows_;
    Rect rect_;
};

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

// --- input ---------------------------------------------------------------------------------------------------

void navigate(const ViewContext& context, TimelineState& state, const CanvasInput& input, const TimeScale& scale) {
    const ImGuiIO& io = ImGui::GetIO();
    const auto pan = [&](float pixels) { state.window.pan(static_cast<double>(-pixels) / scale.pixels_per_day()); };
    if (input.drag.x != 0) pan(input.drag.x);
    state.scroll -= input.drag.y;
    const double pointed = scale.day_at(input.pointer.x);
    if (input.hovered && io.MouseWheel != 0)
        state.window.zoom_about(pointed, std::pow(k_wheel_zoom, static_cast<double>(io.MouseWheel)));
    if (input.hovered && io.MouseWheelH != 0) pan(io.MouseWheelH * k_key_pan);
    if (input.double_clicked) state.window.zoom_about(pointed, k_double_click_zoom);
    if (!input.focused || !ImGui::IsWindowFocused()) return;
    if (key_pressed(ImGuiKey_LeftArrow)) pan(k_key_pan);
    if (key_pressed(ImGuiKey_RightArrow)) pan(-k_key_pan);
    if (key_pressed(ImGuiKey_UpArrow)) state.scroll -= k_key_pan;
    if (key_pressed(ImGuiKey_DownArrow)) state.scroll += k_key_pan;
    const DaySpan span = state.window.span();
    const double middle = (span.first + span.end) / 2;
    if (key_pressed(ImGuiKey_Equal) || key_pressed(ImGuiKey_KeypadAdd)) state.window.zoom_about(middle, k_key_zoom);
    if (key_pressed(ImGuiKey_Minus) || key_pressed(ImGuiKey_KeypadSubtract))
        state.window.zoom_about(middle, 1 / k_key_zoom);
    context.ui.frame.request_frame();
}

// Comma and full stop go through the statements in order of time.
void follow_keys(const ViewContext& context, const TimelineState& state) {
    const bool forward = key_pressed(ImGuiKey_Period);
    if (!forward && !key_pressed(ImGuiKey_Comma)) return;
    std::vector<RelationId> order;
    for (const TimelineMark& mark : state.timeline.marks) {
        if (mark.relation.has_value()) order.push_back(mark.relation);
    }
    if (order.empty()) return;
    const auto* selected = std::get_if<RelationId>(&context.selection());
    const auto current = selected == nullptr ? order.end() : std::find(order.begin(), order.end(), *selected);
    std::size_t index = forward ? 0 : order.size() - 1;
    if (current != order.end())
        index = static_cast<std::size_t>(current - order.begin()) + (forward ? 1 : order.size() - 1);
    context.select(order[index % order.size()]);
}

void explain_mark(const ViewContext& context, TimelineState& state, const TimelineMark& mark) {
    const std::uint64_t thing = mark.relation.has_value() ? mark.relation.index() * 2 + 1 : mark.date.index() * 2 + 2;
    if (!state.rest.rests_on(context.ui, thing)) return;
    const Report& report = context.report();
    const DateMention& date = report.findings.dates[mark.date];
    const SentenceId sentence =
        mark.relation.has_value() ? report.findings.relations[mark.relation].sentence : date.sentence;
    std::string title = date_text(date);
    std::string remark;
    if (mark.relation.has_value()) {
        remark = title + ", ";
        title = direction_text(report, report.findings.relations[mark.relation]);
    }
    remark += sentence_label(sentence) + "\n" + readable_sentence(report, *state.short_forms, sentence).text;
    show_tip(context.ui, title, remark);
}

void explain_bin(const ViewContext& context, TimelineState& state, const TimelinePointed& pointed) {
    const DensityBin& bin = state.scene.lanes[pointed.lane].bins[pointed.bin];
    if (!state.rest.rests_on(context.ui, (std::uint64_t{pointed.lane} << 40) + pointed.bin + (1ULL << 32))) return;
    show_tip(context.ui, counted(bin.total(), "statement", "statements") + ", " + days_text(bin.days),
             "More than there is room for. Press to list them, or zoom in.");
}

void list_bin(TimelineState& state, const Report& report, const TimelinePointed& pointed) {
    const DensityBin& bin = state.scene.lanes[pointed.lane].bins[pointed.bin];
    const TimelineLane& lane = state.timeline.lanes[pointed.lane];
    std::vector<RelationId> statements;
    for (const std::uint32_t index : lane.marks) {
        const TimelineMark& mark = state.timeline.marks[index];
        const std::int32_t middle = mark.days.first + (mark.days.last - mark.days.first) / 2;
        const bool is_in = state.scene.rows[index] == k_no_row && bin.days.first <= middle && middle <= bin.days.last;
        if (is_in && mark.relation.has_value()) statements.push_back(mark.relation);
    }
    if (statements.empty()) return;
    state.list_title = lane_name(report, lane) + ", " + days_text(bin.days);
    state.open_list = TimelineList::Dense;
    fill_statement_list(state.list, std::move(statements));
}

void follow_pointer(const ViewContext& context, TimelineState& state, const CanvasInput& input,
                    const TimelinePointed& pointed) {
    if (pointed.any() && !input.held) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        if (pointed.mark != k_no_mark) {
            context.hover(item_of(state.timeline.marks[pointed.mark]));
            explain_mark(context, state, state.timeline.marks[pointed.mark]);
        } else {
            explain_bin(context, state, pointed);
        }
    } else {
        state.rest.leave();
    }
    if (!input.clicked || input.double_clicked) return;
    if (pointed.bin != k_no_mark) {
        list_bin(state, context.report(), pointed);
        context.ui.frame.request_frame();
        return;
    }
    const Item item = pointed.mark == k_no_mark ? Item() : item_of(state.timeline.marks[pointed.mark]);
    if (context.selection() != item) {
        state.followed_selection = item;  // it is in view already
        context.select(item);
    }
}

// --- the whole -----------------------------------------------------------------------------------------------

void show_nothing(const ViewContext& context, Rect rect) {
    Ui& ui = context.ui;
    const bool filtered = !context.state.view.filter.is_open();
    const std::string_view text =
        filtered ? "The filter hides all of them." : "No statement of this text has a date that could be read.";
    draw_empty_state(*ImGui::GetWindowDrawList(), ui, rect, Icon::Calendar, "No dated statements to draw", text);
    if (!filtered) return;
    const ButtonLook look{.label = "Show all relations", .kind = ButtonKind::Outlined};
    ImGui::SetCursorScreenPos({rect.center().x - button_size(ui, look).x / 2, rect.center().y + grid(14)});
    if (button(ui, "timeline:clear-filter", look))
        run_command(CommandId::ClearFilter, context.state, context.derived, context.actions);
}

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
    if (names.contains(io.MousePos) && ImGui::IsWindowHovered()) state.scroll -= io.MouseWheel * k_key_pan;
}

void show_lanes(const ViewContext& context, TimelineState& state, const TimelineFrame& frame) {
    Ui& ui = context.ui;
    const bool has_gutter = frame.gutter > 0;
    const CanvasInput input = state.pointer.take(ui, "timeline:canvas", frame.lanes);
    const auto scale_now = [&] { return TimeScale{state.window.span(), frame.lanes.min.x, frame.lanes.width()}; };
    follow_timeline_window(context, state, input.wants_fit);
    navigate(context, state, input, scale_now());
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
    follow_pointer(context, state, input, pointed);
    if (input.focused) follow_keys(context, state);

    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float seen = std::min(frame.lanes.max.y, frame.lanes.min.y + state.scene.height);
    const AxisRoom taken = show_outside(context, state, frame.axis);
    draw_time_axis(list, ui, scale, frame.axis, seen, taken);
    draw_timeline(context, drawing, pointed);
    draw_scroll_thumb(list, ui, frame.lanes, state.scroll, state.scene.height);
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

void show_timeline(const ViewContext& context, TimelineState& timeline, Rect rect) {
    Ui& ui = context.ui;
    begin_panel(ui, "timeline", rect, ui.palette().window);
    follow_timeline_report(context, timeline);
    if (timeline.timeline.dated.empty() && timeline.timeline.undated.empty()) {
        show_nothing(context, rect);
        end_panel();
        return;
    }
    const float picture_width = frame_of(ui, timeline, rect, 0).toolbar.width();
    const TimelineFrame frame = frame_of(ui, timeline, rect, toolbar_height(ui, timeline, picture_width));
    const bool covered = frame.list && frame.list->width() >= rect.width();
    if (!covered) {
        Toolbar(context, timeline, frame.toolbar).show();
        if (timeline.timeline.marks.empty())
            show_nothing(context, {frame.axis.min, frame.lanes.max});
        else
            show_lanes(context, timeline, frame);
        show_timeline_overview(context, timeline.overview, timeline.timeline, timeline.window.span(), frame.overview,
                               frame.gutter);
    }
    if (frame.list) show_list(context, timeline, *frame.list);
    end_panel();
}

}  // namespace attache
