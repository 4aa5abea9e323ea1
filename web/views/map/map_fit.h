// What of the globe is shown at first: the projection, and what is fitted into which part of the view. Part of the map
// view.
#pragma once

#include "views/map/map_view_state.h"

namespace attache {

// The world where the report has no subject to go around.
[[nodiscard]] MapExtent extent_of(const MapViewState& map);
[[nodiscard]] Projection projection_for(const MapViewState& map);
// The region's countries, of large ones only what lies near; or the part of the world that the report speaks of.
[[nodiscard]] WorldBox box_to_fit(const MapViewState& map);
// The same with as much more of the world to the north and south as fills `inner`.
[[nodiscard]] WorldBox box_to_fit(const MapViewState& map, Rect inner);
// What of the view the controls leave free: beside the rail, or below it where that is more.
[[nodiscard]] Rect free_view(const MapViewState& map, Rect view, Rect bar, Rect rail, Rect legend);

}  // namespace attache
