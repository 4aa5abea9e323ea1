// Where the actors and places of the map stand on the screen: on their land, at the edge of the view, or in the rail.
// Part of the map view.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "views/map/map_rail.h"
#include "views/map/map_sheet.h"

namespace attache {

enum class MapStanding : std::uint8_t { Nowhere, OnMap, AtEdge, InRail };

struct MapSpot {
    MapStanding standing = MapStanding::Nowhere;
    ImVec2 at{0, 0};
    float radius = 0;       // of what ties stop at
    bool is_small = false;  // too small to be hit by its outline: a circle stands for it
    bool is_true = false;   // at the country's own point
    Rect pill;              // at the edge
};

struct MapSpots {
    std::vector<MapSpot> of_nodes;
    std::vector<ImVec2> of_places;
    NodeId subject;
    float size = 1;                  // of dots and ties: smaller in a small view and on the world's map
    std::size_t unnamed_beyond = 0;  // related countries that are neither in the view nor named at its edge
};

// `rail`: where ties of actors without territory begin.
[[nodiscard]] MapSpots place_map_spots(const MapSheet& sheet, const std::vector<RailAnchor>& rail);

// Around the words of an actor at the edge.
inline constexpr ImVec2 k_pill_padding{8, 3};

}  // namespace attache
