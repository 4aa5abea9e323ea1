// The rail beside the map: actors that have no territory, so that they are not forgotten. Part of the map view.
#pragma once

#include <cstddef>

#include "views/graph_picture.h"
#include "views/map_scene.h"
#include "views/view_context.h"

namespace attache {

struct MapRailState {
    std::optional<bool> open;  // none: as the room allows
};

// What the rail takes of the view at its upper right, for the room there is; empty if nobody is without territory.
[[nodiscard]] Rect map_rail_rect(const Ui& ui, const MapScene& scene, const MapRailState& rail, Rect view, float top);

// Draws it and takes its presses; returns the actor that the pointer is on.
NodeId show_map_rail(const ViewContext& context, const MapScene& scene, MapRailState& rail, Rect rect,
                     const GraphFocus& focus, const GraphFocus& selected);

}  // namespace attache
