// What lies over the map to be pressed: the choice of extent and fill, zoom, and the legend with its button. Part of
// the map view.
#pragma once

#include "views/map/map_legend.h"
#include "views/map/map_view_state.h"
#include "views/view_context.h"

namespace attache {

struct MapToolbar {
    ImVec2 extent{0, 0};
    ImVec2 fill{0, 0};
    Rect rect;  // of both
};

// One line, or two where that is too long.
[[nodiscard]] MapToolbar lay_out_toolbar(const Ui& ui, Rect view);
void show_toolbar(const ViewContext& context, MapViewState& map, const MapToolbar& bar);

[[nodiscard]] Rect zoom_rect(const Ui& ui, Rect view);
// `whole`: what the button that fits shows within `inner`.
void show_zoom(const ViewContext& context, MapViewState& map, Rect view, Rect inner, const WorldBox& whole);

// Of the legend, or of the button that opens it.
[[nodiscard]] Rect legend_rect(const Ui& ui, const MapViewState& map, const MapLegend& legend, Rect view);
void show_legend(const ViewContext& context, MapViewState& map, const MapLegend& legend, Rect view);

}  // namespace attache
