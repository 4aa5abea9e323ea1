// What the map's colours, lines and points mean, and what is not on it. Part of the map view.
#pragma once

#include <string>
#include <vector>

#include "ui/draw.h"
#include "ui/ui.h"
#include "views/map/map_fill.h"

namespace attache {

struct MapLegend {
    const MapFill* fill = nullptr;
    bool has_places = false;
    bool has_small = false;          // countries that a circle stands for
    bool has_widths = false;         // ties of several widths
    std::vector<std::string> notes;  // short, one fact each
};

[[nodiscard]] ImVec2 map_legend_size(const Ui& ui, const MapLegend& legend, float width);
void draw_map_legend(ImDrawList& list, const Ui& ui, const MapLegend& legend, ImVec2 top_left, float width);

}  // namespace attache
