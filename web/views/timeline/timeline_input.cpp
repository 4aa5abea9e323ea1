#include "views/timeline/timeline_input.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <string>
#include <vector>

#include "ui/keyboard.h"
#include "views/corrected_mark.h"
#include "views/format.h"
#include "views/timeline/timeline_words.h"

namespace attache {
namespace {

constexpr double k_wheel_zoom = 1.26;  // as that of other pictures: twice as large after three turns
constexpr double k_key_zoom = 1.4;
constexpr double k_double_click_zoom = 2.5;

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
    remark += sentence_label(sentence);
    if (mark.relation.has_value() && report.findings.relations[mark.relation].corrected)
        remark += corrected_remark(1, 1);
    remark += "\n" + readable_sentence(report, *state.short_forms, sentence).text;
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

void pan_timeline(TimelineState& state, const TimeScale& scale, float pixels) {
    state.window.pan(static_cast<double>(-pixels) / scale.pixels_per_day());
}

// Whether one of its keys was pressed.
bool navigate_by_keys(TimelineState& state, const TimeScale& scale) {
    bool pressed = false;
    const auto on = [&](std::initializer_list<ImGuiKey> keys, const auto& act) {
        if (std::none_of(keys.begin(), keys.end(), [](ImGuiKey key) { return key_pressed(key); })) return;
        act();
        pressed = true;
    };
    const auto zoom = [&](double factor) {
        const DaySpan span = state.window.span();
        state.window.zoom_about((span.first + span.end) / 2, factor);
    };
    on({ImGuiKey_LeftArrow}, [&] { pan_timeline(state, scale, k_timeline_step); });
    on({ImGuiKey_RightArrow}, [&] { pan_timeline(state, scale, -k_timeline_step); });
    on({ImGuiKey_UpArrow}, [&] { state.scroll -= k_timeline_step; });
    on({ImGuiKey_DownArrow}, [&] { state.scroll += k_timeline_step; });
    on({ImGuiKey_Equal, ImGuiKey_KeypadAdd}, [&] { zoom(k_key_zoom); });
    on({ImGuiKey_Minus, ImGuiKey_KeypadSubtract}, [&] { zoom(1 / k_key_zoom); });
    return pressed;
}

}  // namespace

void navigate_timeline(const ViewContext& context, TimelineState& state, const CanvasInput& input,
                       const TimeScale& scale) {
    const ImGuiIO& io = ImGui::GetIO();
    const auto pan = [&](float pixels) { pan_timeline(state, scale, pixels); };
    if (input.drag.x != 0) pan(input.drag.x);
    state.scroll -= input.drag.y;
    const double pointed = scale.day_at(input.pointer.x);
    if (input.hovered && io.MouseWheel != 0)
        state.window.zoom_about(pointed, std::pow(k_wheel_zoom, static_cast<double>(io.MouseWheel)));
    if (input.hovered && io.MouseWheelH != 0) pan(io.MouseWheelH * k_timeline_step);
    if (input.double_clicked) state.window.zoom_about(pointed, k_double_click_zoom);
    if (input.focused && ImGui::IsWindowFocused() && navigate_by_keys(state, scale)) context.ui.frame.request_frame();
}

void step_through_timeline(const ViewContext& context, const TimelineState& state) {
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

void follow_timeline_pointer(const ViewContext& context, TimelineState& state, const CanvasInput& input,
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

}  // namespace attache
