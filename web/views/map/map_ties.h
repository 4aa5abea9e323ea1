// The ties on the map: their ways over the ground, and how they are drawn. Part of the map view.
#pragma once

#include <cstddef>
#include <vector>

#include "ui/label_placer.h"
#include "views/map/map_sheet.h"
#include "views/map/map_spots.h"

namespace attache {

// The way of a strand of the scene's graph.
struct MapTie {
    std::size_t strand = 0;
    bool from_rail = false;  // drawn only while its body is in focus
    std::vector<ImVec2> points;
    ImVec2 first_tip{0, 0};
    ImVec2 second_tip{0, 0};
};

// In the order of the strands, of which those between two beyond the edge are left out.
[[nodiscard]] std::vector<MapTie> make_map_ties(const MapSheet& sheet, const MapSpots& spots);

[[nodiscard]] float tie_width(const MapSpots& spots, const Strand& strand);

// Those that do not belong to the focus stand back.
void draw_map_ties(ImDrawList& list, const MapSheet& sheet, const MapSpots& spots, const std::vector<MapTie>& ties,
                   const GraphFocus& focus);

// Where a pencil says that a person corrected a tie.
[[nodiscard]] std::vector<ImVec2> corrected_places(const MapSheet& sheet, const MapSpots& spots,
                                                   const std::vector<MapTie>& ties, const GraphFocus& focus);

// What names had better leave free, whatever is in focus: they would hop when the pointer passes.
[[nodiscard]] std::vector<LabelLine> lines_for_names(const MapSheet& sheet, const MapSpots& spots,
                                                     const std::vector<MapTie>& ties);

}  // namespace attache
