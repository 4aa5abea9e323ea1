// What the signs of the graph mean, in lines along its lower edge. Part of the graph view: used by
// graph_view.cpp alone.
#pragma once

#include "ui/draw.h"
#include "ui/ui.h"

namespace attache {

// As many lines as `width` makes necessary.
[[nodiscard]] ImVec2 graph_legend_size(const Ui& ui, float width);
void draw_graph_legend(ImDrawList& list, const Ui& ui, ImVec2 top_left, float width);

}  // namespace attache
