// Replaying the graph by date: the years of the filter, and a button that lets them pass one after another.
#pragma once

#include "ui/draw.h"
#include "views/view_context.h"

namespace attache {

struct GraphReplay {
    bool open = false;
    bool playing = false;
    float seconds = 0;  // since the last step
};

// The button that opens the bar, at ImGui's cursor. Nothing where no relation has a date.
void show_replay_button(const ViewContext& context, GraphReplay& replay);

[[nodiscard]] float replay_height(const Ui& ui);
[[nodiscard]] Rect replay_bar(const Ui& ui, Rect view, float bottom);

// The bar over the lower edge of `view`; `bottom` is where it ends.
void show_replay(const ViewContext& context, GraphReplay& replay, Rect view, float bottom);

}  // namespace attache
