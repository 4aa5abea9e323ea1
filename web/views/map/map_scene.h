// The map as it is drawn: which actors have a place on it, where the report's places lie, what each country received.
// Pure functions of the report, the graph and the map.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "geo/place_index.h"
#include "geo/projection.h"
#include "geo/world_map.h"
#include "graph/relation_graph.h"
#include "views/graph/graph_scene.h"

namespace attache {

struct MapPlace {
    EntityId entity;
    std::string label;
    LonLat point;
    PlaceFit fit = PlaceFit::Exact;
};

struct MapScene {
    GraphScene graph;                       // nodes and strands; where they stand is the map's
    std::vector<MapCountryId> countries;    // by node; none: no territory
    std::vector<NodeId> without_territory;  // the most relations first
    std::vector<EntityId> entities;         // by MapCountryId: the report's actor for a country; none
    std::vector<NodeId> nodes;              // by MapCountryId: the same actor in the graph; none
    std::vector<MapPlace> places;           // of the report, with known coordinates
    std::size_t unknown_places = 0;         // without
    std::vector<AmountId> received;         // by MapCountryId: the largest amount of aid in US dollars stated; none
    std::size_t other_currencies = 0;       // amounts of aid received that are in other currencies
    MapCountryId subject;                   // none: the report's subject has no outline
};

// `filter` is what `graph` was made with.
[[nodiscard]] MapScene make_map_scene(const Report& report, const Filter& filter, const RelationGraph& graph,
                                      const WorldMap& world);

// What of the globe a map of the subject's surroundings shows: its middle, and the actors that belong to it.
struct MapRegion {
    LonLat middle;
    std::vector<MapCountryId> countries;  // the subject and the related countries near it
};
// Nothing without a subject on the map.
[[nodiscard]] std::optional<MapRegion> make_map_region(const MapScene& scene, const WorldMap& world);

// The middle meridian of the whole-world map: so that the cut goes through the Bering Strait or, for a subject near
// that, through the Atlantic.
[[nodiscard]] double middle_of_world(const MapScene& scene, const WorldMap& world);

}  // namespace attache
