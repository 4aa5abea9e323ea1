// The picture of a timeline before it is drawn: which row of its lane each mark stands in, how high the lanes are, and
// what is counted because it is too dense to stand alone. Pure arithmetic.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/lane_packing.h"
#include "graph/relation_graph.h"
#include "graph/timeline.h"

namespace attache {

// Lengths in pixels.
struct SceneMeasures {
    double pixels_per_day = 1;
    float disc = 6;  // half the width of a mark that is shorter than its sign
    float gap = 3;   // between marks of a row
    float row = 20;
    float date_row = 10;  // of dates without a statement
    float strip = 18;     // where those are counted that found no row
    float padding = 6;    // above and below the rows of a lane
    float heading = 0;    // of a lane, above its rows
    float least_lane = 30;
    bool other_dates = true;
    friend bool operator==(const SceneMeasures&, const SceneMeasures&) = default;
};

// Several statements as one number, by sign.
struct DensityBin {
    DayRange days;
    SignCounts signs{};
    [[nodiscard]] std::uint32_t total() const { return signs[0] + signs[1] + signs[2]; }
};

struct SceneLane {
    float top = 0;     // from the top of the first lane
    float height = 0;  // 0: not shown
    float rows_top = 0;
    float row_height = 0;
    std::uint32_t rows = 0;
    bool labelled = false;         // every mark has room for its label
    bool dense = false;            // nothing stands alone; the bins have the height of the rows
    std::vector<DensityBin> bins;  // of what has no row, in order of time; none is empty
};

inline constexpr std::uint32_t k_no_mark = k_no_row;

struct TimelineScene {
    std::vector<SceneLane> lanes;      // as in the timeline
    std::vector<std::uint32_t> rows;   // by mark; k_no_row: counted in a bin. Only dates without a statement overlap
    std::vector<std::uint32_t> after;  // by mark: the next one in its row, or k_no_mark
    float height = 0;
    std::uint32_t most_in_bin = 0;
};

// Where a mark lies, in pixels from 1970-01-01: at least as wide as its sign, and with room for the fading of an open
// end.
[[nodiscard]] Extent mark_extent(const TimelineMark& mark, const SceneMeasures& measures);

// Marks keep their rows while the scale stays between two of these: the greatest that is not above it.
[[nodiscard]] double packing_scale(double pixels_per_day);

// `label_widths` by mark; 0 for one whose label is not known: its lane gets no room for labels. O(n log n).
[[nodiscard]] TimelineScene make_timeline_scene(const Timeline& timeline, const SceneMeasures& measures,
                                                const std::vector<float>& label_widths);

}  // namespace attache
