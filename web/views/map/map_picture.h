// What lies on the ground of the map: ties, the actors' points, those beyond the edge, places, names; and what stands
// under the pointer. Part of the map view.
#pragma once

#include <optional>
#include <vector>

#include "ui/label_placer.h"
#include "views/map/map_fill.h"
#include "views/map/map_sheet.h"
#include "views/map/map_spots.h"
#include "views/map/map_ties.h"

namespace attache {

// What the pointer is on.
struct MapTarget {
    Item item;
    MapCountryId country;  // where it is on land
    const MapPlace* place = nullptr;
};

// The scene on the screen; made anew for each frame.
class MapPicture {
public:
    MapPicture(MapSheet sheet, const std::vector<RailAnchor>& rail);

    [[nodiscard]] MapTarget target_at(ImVec2 point, float reach) const;

    // `focus`: ties that do not belong to it stand back. `selected` has a ring.
    void draw(const MapFill& fill, const GraphFocus& focus, const GraphFocus& selected,
              std::vector<std::optional<LabelSide>>& sides) const;

    void note_places(ScreenMap& screen) const;
    [[nodiscard]] bool has_small_countries() const;
    [[nodiscard]] std::size_t unnamed_beyond() const { return spots_.unnamed_beyond; }

private:
    void draw_spot(ImDrawList& list, NodeId node, const MapFill& fill, const GraphFocus& focus,
                   const GraphFocus& selected) const;
    void draw_pill(ImDrawList& list, NodeId node, const GraphFocus& focus, const GraphFocus& selected) const;
    void draw_places(ImDrawList& list) const;

    MapSheet sheet_;
    MapSpots spots_;
    std::vector<MapTie> ties_;
};

}  // namespace attache
