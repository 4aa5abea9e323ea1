// The rail beside the map: actors that have no territory, so that they are not forgotten. Part of the map view.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "views/graph/graph_picture.h"
#include "views/map/map_scene.h"
#include "views/view_context.h"

namespace attache {

struct MapRailState {
    std::optional<bool> open;  // none: as the room allows
};

// What the rail takes of the view at its upper right, folded in views narrower than `open_from_width`; empty if nobody
// is without territory.
[[nodiscard]] Rect map_rail_rect(const Ui& ui, const MapScene& scene, const MapRailState& rail, Rect view, float top,
                                 float open_from_width);

// Where ties to those in its rows begin: at its left edge.
struct RailAnchor {
    NodeId node;
    ImVec2 at{0, 0};
};
[[nodiscard]] std::vector<RailAnchor> map_rail_anchors(const Ui& ui, const MapScene& scene, Rect rect);

// Draws it and takes its presses; returns the actor that the pointer is on.
NodeId show_map_rail(const ViewContext& context, const MapScene& scene, MapRailState& rail, Rect rect,
                     const GraphFocus& focus, const GraphFocus& selected);

}  // namespace attache
