// The axis of time: which days get a tick, from centuries to single days.
#pragma once

#include <cstdint>
#include <vector>

#include "base/civil_date.h"

namespace attache {

// Days since 1970-01-01 (base/civil_date.h), both inclusive.
struct DayRange {
    std::int32_t first = 0;
    std::int32_t last = 0;

    [[nodiscard]] std::int32_t days() const { return last - first + 1; }
    [[nodiscard]] bool overlaps(const DayRange& other) const { return first <= other.last && other.first <= last; }
    friend bool operator==(const DayRange&, const DayRange&) = default;
};

enum class TimeUnit : std::uint8_t { Day, Month, Year };

// Every `count`-th unit: days of a month (1, 8, 15, 22), months of a year, years that `count` divides.
struct TimeStep {
    TimeUnit unit = TimeUnit::Year;
    std::int32_t count = 1;
    friend bool operator==(const TimeStep&, const TimeStep&) = default;
};

// The finest step whose ticks stand `least_days` apart or more. Below a year the steps are those of d3-time's scales
// (1, 2 and 7 days, 1, 3 months; Bostock, d3-time: time ticks); from there 1, 2 or 5 times a power of ten (Heckbert,
// "Nice numbers for graph labels", Graphics Gems, 1990), at most a thousand years.
[[nodiscard]] TimeStep time_step(double least_days);

// The days within `range` that begin a step, in order. No more than 4,000: the step must suit the range.
[[nodiscard]] std::vector<std::int32_t> time_ticks(TimeStep step, DayRange range);

// From the tick that is the last one up to `day` to the day before the next tick.
[[nodiscard]] DayRange step_around(TimeStep step, std::int32_t day);

}  // namespace attache
