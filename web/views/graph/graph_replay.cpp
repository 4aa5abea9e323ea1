#include "views/graph/graph_replay.h"

#include <algorithm>
#include <string>

#include "views/filter/filter_parts.h"
#include "views/filter/year_filter.h"
#include "views/format.h"

namespace attache {
namespace {

constexpr float k_widest = 520;
constexpr float k_seconds_per_year = 0.7F;

// The years up to the one after the last that is shown; from the first again after the last.
NumberRange next_years(NumberRange shown, NumberRange whole) {
    if (shown.last >= whole.last) return {whole.first, whole.first};
    return {whole.first, shown.last + 1};
}

void step(const ViewContext& context, GraphReplay& replay, NumberRange whole) {
    replay.seconds += context.ui.frame.step_seconds();
    if (replay.seconds >= k_seconds_per_year) {
        replay.seconds = 0;
        const NumberRange shown = chosen_years(context.state.view.filter, whole);
        const NumberRange next = next_years(shown, whole);
        context.act(SetFilter{with_years(context.state.view.filter, next, whole), PlaceChange::Dragging});
        if (next.last == whole.last) replay.playing = false;
    }
    if (replay.playing) context.ui.frame.request_frame();
}

// "2005 to 2009: 41 relations, 183 without a date are hidden"
std::string remark(const ViewContext& context, NumberRange whole) {
    const Filter& filter = context.state.view.filter;
    const NumberRange shown = chosen_years(filter, whole);
    std::string text = span_text(CivilDate{shown.first, 1, 1}, CivilDate{shown.last, 12, 31}) + ": " +
                       counted(context.derived.counts.shown, "relation", "relations");
    if (filter.from || filter.to) text += "; what has no date is hidden";
    return text;
}

}  // namespace

void show_replay_button(const ViewContext& context, GraphReplay& replay) {
    if (!years_of(context.derived.counts)) return;
    if (!button(context.ui, "graph:replay",
                {.label = "Replay",
                 .icon = Icon::Calendar,
                 .tooltip = "Let the years pass and see the ties come",
                 .kind = ButtonKind::Outlined,
                 .active = replay.open})) {
        return;
    }
    replay.open = !replay.open;
    replay.playing = false;
    context.ui.frame.request_frame();
}

float replay_height(const Ui& ui) { return ui.theme.scaled(62) + ui.theme.font(TextStyle::Caption).size + grid(6); }

Rect replay_bar(const Ui& ui, Rect view, float bottom) {
    const float half = std::min(k_widest * ui.theme.text_scale, view.width() - grid(6)) / 2;
    return {{view.center().x - half, bottom - replay_height(ui)}, {view.center().x + half, bottom}};
}

void show_replay(const ViewContext& context, GraphReplay& replay, Rect view, float bottom) {
    const std::optional<NumberRange> whole = years_of(context.derived.counts);
    if (!replay.open || !whole) return;
    Ui& ui = context.ui;
    if (replay.playing) step(context, replay, *whole);
    const float side = ui.theme.target;
    const Font small = ui.theme.font(TextStyle::Caption);
    const Rect bar = replay_bar(ui, view, bottom);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(bar.min, bar.max, to_u32(ui.palette().surface), k_radius);
    list.AddRect(bar.min, bar.max, to_u32(ui.palette().border), k_radius);
    ImGui::SetCursorScreenPos({bar.min.x + grid(2), bar.center().y - side / 2});
    const ButtonLook look{.icon = replay.playing ? Icon::Pause : Icon::Play,
                          .tooltip = replay.playing ? "Stop here" : "Let the years pass"};
    if (button(ui, "replay:play", look)) {
        replay.playing = !replay.playing;
        replay.seconds = k_seconds_per_year;
        ui.frame.request_frame();
    }
    const float left = bar.min.x + side + grid(4);
    const float right = bar.max.x - side - grid(3);
    ImGui::SetCursorScreenPos({left, bar.min.y + grid(2)});
    show_year_slider(context, "replay:years", right - left, *whole);
    draw_text_elided(list, small, {left, bar.max.y - small.size - grid(1.5F)}, right - left, ui.palette().muted,
                     remark(context, *whole));
    ImGui::SetCursorScreenPos({right + grid(1), bar.center().y - side / 2});
    if (button(ui, "replay:close", {.icon = Icon::Close, .tooltip = "Close, and show every year again"})) {
        replay = {};
        context.act(SetFilter{with_years(context.state.view.filter, *whole, *whole)});
    }
}

}  // namespace attache
