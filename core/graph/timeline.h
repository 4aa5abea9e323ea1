// Timeline: what a report says happened when. Its dated statements as stretches of days in lanes, the dates that no
// statement carries, and the statements that have no date. Holds ids into the report it was made from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "extract/report.h"
#include "graph/filter.h"
#include "graph/time_axis.h"

namespace attache {

enum class TimelineLanes : std::uint8_t { Theme, Actor, Count_ };

// An end that the words before a date leave open: "until 2010", "since 2001".
enum class OpenEnd : std::uint8_t { None, Before, After };

struct TimelineMark {
    RelationId relation;  // none: a date of the text that no statement carries
    DateId date;
    DayRange days;  // from the first to the last day that the date can mean
    DatePrecision precision = DatePrecision::Day;
    OpenEnd open = OpenEnd::None;
    std::uint8_t sign = 1;   // polarity + 1
    std::uint32_t lane = 0;  // index into Timeline::lanes
};

enum class LaneKind : std::uint8_t { Theme, Actor, OtherActors, OtherDates };

struct TimelineLane {
    LaneKind kind = LaneKind::Theme;
    Theme theme = Theme::Aid;            // only of LaneKind::Theme
    EntityId actor = EntityId::none();   // only of LaneKind::Actor
    std::vector<std::uint32_t> marks{};  // indices into Timeline::marks, in their order
};

struct Timeline {
    std::vector<TimelineMark> marks;  // by first day; of the same first day the longer first, then in order of the text
    std::vector<TimelineLane> lanes;  // none is empty; that of other dates is the last
    // These disregard the years of the filter: they are what its years choose from.
    std::vector<DayRange> dated;      // of each dated statement, in order of the text
    std::vector<RelationId> undated;  // statements without a date, in order of the text
    std::size_t statements = 0;       // among the marks
};

inline constexpr std::size_t k_most_actor_lanes = 9;

// Of the statements that the filter lets through. Lanes by theme stand in the order of themes. Lanes by actor: a
// statement stands with the actor that is not the report's subject, one between two others with the one that acts;
// those with most statements have lanes of their own, most first, the rest one in common. Other dates obey the
// filter's years only. O(n log n).
[[nodiscard]] Timeline make_timeline(const Report& report, const Filter& filter, TimelineLanes lanes);

// The shortest stretch that holds at least 95 of 100 - of eight to nineteen all but one -, if it is shorter than three
// quarters of what holds them all; else that: a single date of another century does not squeeze the rest. Nothing for
// no ranges. O(n log n).
[[nodiscard]] std::optional<DayRange> bulk_of(std::vector<DayRange> ranges);
[[nodiscard]] std::optional<DayRange> whole_of(const std::vector<DayRange>& ranges);

// How many statements there are in each bin of whole years.
struct YearBin {
    std::uint32_t within = 0;  // that lie in it
    std::uint32_t across = 0;  // that reach into it from or to another
    [[nodiscard]] std::uint32_t total() const { return within + across; }
};
struct YearHistogram {
    std::int32_t first_year = 0;     // of the first bin; a multiple of years_per_bin
    std::int32_t years_per_bin = 1;  // 1, 2 or 5 times a power of ten
    std::vector<YearBin> bins;
    std::uint32_t most = 0;

    [[nodiscard]] std::int32_t end_year() const {
        return first_year + years_per_bin * static_cast<std::int32_t>(bins.size());
    }
    // The first and last year of the bin that a year lies in, clamped to the bins there are; requires some.
    [[nodiscard]] std::int32_t bin_begin(std::int32_t year) const;
    [[nodiscard]] std::int32_t bin_last(std::int32_t year) const { return bin_begin(year) + years_per_bin - 1; }
};
// With at most `most_bins` (>= 1) bins, as fine as that allows. Empty for no ranges.
[[nodiscard]] YearHistogram year_histogram(const std::vector<DayRange>& ranges, std::size_t most_bins);

}  // namespace attache
