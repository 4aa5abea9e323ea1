// The map: the same relations on country outlines. The subject's region or the whole world; countries filled by number
// of relations, by sign or by money received; pan, zoom, hover, select.
#pragma once

#include "views/map/map_view_state.h"
#include "views/view_context.h"

namespace attache {

void show_map(const ViewContext& context, MapViewState& map, Rect rect);

}  // namespace attache
