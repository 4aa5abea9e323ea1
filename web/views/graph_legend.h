// What the signs of the graph mean. Part of the graph view: used by graph_view.cpp alone.
#pragma once

#include "ui/draw.h"
#include "ui/ui.h"

namespace attache {

[[nodiscard]] ImVec2 graph_legend_size(const Ui& ui);
void draw_graph_legend(ImDrawList& list, const Ui& ui, ImVec2 top_left);

}  // namespace attache
