// What a country's colour on the map says: a few classes, each with its colour and its words for the legend.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ui/palette.h"
#include "views/map/map_scene.h"

namespace attache {

enum class MapFillKind : std::uint8_t { Relations, Sign, Money, Count_ };

struct MapFillClass {
    Color color;
    std::string label;  // "3 - 5", "mostly +", "$1M - $10M"
};

struct MapFill {
    std::string title;  // with the unit: "Relations with others"
    std::vector<MapFillClass> classes;
    std::vector<std::optional<std::size_t>> class_of;  // by MapCountryId: into `classes`; none: nothing to count
};

// Relations: those of the country's actor that the filter lets through; classes in steps of 1, 2, 5. Sign: their mean
// polarity, in fifths of -1..1. Money: the largest single amount of aid received that the text states, in US dollars,
// by powers of ten: amounts are never added up, for the text states totals and their parts.
[[nodiscard]] MapFill make_map_fill(const Report& report, const RelationGraph& graph, const MapScene& scene,
                                    MapFillKind kind, const Palette& palette);

// -1..1: of all relations of a node.
[[nodiscard]] double mean_sign(const RelationGraph& graph, NodeId node);

}  // namespace attache
