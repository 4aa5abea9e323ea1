// What the signs of the graph mean, in lines along its lower edge. Part of the graph view: used by
// graph_view.cpp alone.
#pragma once

#include "ui/draw.h"
#include "ui/ui.h"
#include "views/graph/graph_scene.h"

namespace attache {

// As many lines as `width` makes necessary; explains only what the scene has.
[[nodiscard]] ImVec2 graph_legend_size(const Ui& ui, const GraphScene& scene, float width);
void draw_graph_legend(ImDrawList& list, const Ui& ui, const GraphScene& scene, ImVec2 top_left, float width);

}  // namespace attache
