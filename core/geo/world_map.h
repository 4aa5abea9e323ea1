// WorldMap: outlines of countries, and towns and provinces by name, as they are read from the map's file.
//
// Neighbours share their borders: an outline is made of arcs, each of which is kept once, as in TopoJSON (Bostock &
// Metcalf, The TopoJSON Format Specification, 2013). tools/map/world_map.py writes the file:
//
//   "ATTMAP" 2   then varints (LEB128), signed ones in zigzag
//   units        whole numbers to a degree; every coordinate below counts these
//   arcs         how many; how many points each has; all x; all y: each the step from the point before it in its arc
//   countries    how many; each: three letters ("---": no code), its name (length, UTF-8), its point (x, y), its
//   polygons:
//                how many, of each its rings, of each its arcs: 2 i for arc i, 2 i + 1 for arc i backwards
//   towns        how many; their names, sorted: how many bytes the name shares with the one before, the rest (length,
//                bytes); their countries; all x; all y: each as seen from the point of its country
//   provinces    as towns, but x and y in tens of units: those that no town has the name of
//
// Longitudes lie within -180..180 degrees; a step of more than half a turn is one across the line where they meet.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/store.h"
#include "base/typed_id.h"
#include "geo/lon_lat.h"

namespace attache {

using ArcId = Id<struct ArcTag>;
using MapCountryId = Id<struct MapCountryTag>;

struct ArcUse {
    ArcId arc;
    bool backwards = false;
};

// A closed line: each arc begins where the one before it ends.
using MapRing = std::vector<ArcUse>;

struct MapCountry {
    std::string code;  // ISO 3166-1 alpha-3, or XKX; empty for areas that have none
    std::string name;
    LonLat point;                                // within its largest part, far from borders
    std::vector<std::vector<MapRing>> polygons;  // the first ring of each is its outside; none: too small to have one
};

struct Town {
    std::string name;  // folded: fold_place_name()
    MapCountryId country;
    LonLat point;
};

struct WorldMap {
    Store<ArcId, std::vector<LonLat>> arcs;     // at least two points each
    Store<MapCountryId, MapCountry> countries;  // sorted by code
    std::vector<Town> towns;                    // sorted by name; the largest of a name first
    std::vector<Town> provinces;                // sorted by name; of each a point within it

    // The country of a code; none if the map has no such country.
    [[nodiscard]] MapCountryId find(std::string_view code) const;
};

// Takes any bytes: everything is checked. Errors: not such a file, cut off, or an outline that is not closed.
[[nodiscard]] Result<WorldMap> read_world_map(std::string_view bytes);

}  // namespace attache
