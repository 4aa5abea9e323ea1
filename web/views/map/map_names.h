// The names on the map: of actors, places, and countries that nothing is said of. Part of the map view.
#pragma once

#include <optional>
#include <vector>

#include "ui/label_placer.h"
#include "views/map/map_sheet.h"
#include "views/map/map_spots.h"

namespace attache {

// What the names go around, and what they stand on.
struct NameSurroundings {
    std::vector<LabelLine> ties;
    std::vector<ImVec2> badges;  // pencils on ties
    std::vector<Color> grounds;  // on which a name may have to be read
};

// The most important first, each where it fits. `sides`: where names stood, by node, so that they stay there.
void draw_map_names(ImDrawList& list, const MapSheet& sheet, const MapSpots& spots, const GraphFocus& focus,
                    const GraphFocus& selected, const NameSurroundings& around,
                    std::vector<std::optional<LabelSide>>& sides);

}  // namespace attache
