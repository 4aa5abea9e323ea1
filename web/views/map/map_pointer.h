// What the pointer and the keys do on the map: hover, tips, selecting, going through the actors. Part of the map view.
#pragma once

#include "views/map/map_picture.h"
#include "views/map/map_view_state.h"
#include "views/view_context.h"

namespace attache {

void follow_pointer(const ViewContext& context, MapViewState& map, const CanvasInput& input, const MapTarget& target);
// Comma and full stop go through the actors, the most important first.
void follow_keys(const ViewContext& context, const MapViewState& map);

}  // namespace attache
