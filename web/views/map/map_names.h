// The names on the map: of actors, places, and countries that nothing is said of. Part of the map view.
#pragma once

#include <optional>
#include <vector>

#include "ui/label_placer.h"
#include "views/map/map_sheet.h"
#include "views/map/map_spots.h"

namespace attache {

// The most important first, each where it fits. `sides`: where names stood, by node, so that they stay there.
void draw_map_names(ImDrawList& list, const MapSheet& sheet, const MapSpots& spots, const GraphFocus& focus,
                    const GraphFocus& selected, std::vector<std::optional<LabelSide>>& sides);

}  // namespace attache
