#include "graph/time_axis.h"

#include <array>
#include <cstddef>

namespace attache {

namespace {

constexpr std::size_t k_most_ticks = 4000;
constexpr std::int32_t k_most_years = 1000;
constexpr double k_shortest_year = 365;

struct FineStep {
    TimeStep step;
    double shortest;  // days between two of its ticks
};
constexpr std::array k_fine_steps{
    FineStep{{TimeUnit::Day, 1}, 1},    FineStep{{TimeUnit::Day, 2}, 2},    FineStep{{TimeUnit::Day, 7}, 7},
    FineStep{{TimeUnit::Month, 1}, 28}, FineStep{{TimeUnit::Month, 3}, 90},
};

std::int32_t floor_to(std::int32_t value, std::int32_t step) {
    const std::int32_t rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

// A tick that is not after `date`.
CivilDate tick_before(TimeStep step, CivilDate date) {
    switch (step.unit) {
        case TimeUnit::Day: return {date.year, date.month, 1};
        case TimeUnit::Month: {
            const auto count = static_cast<std::uint8_t>(step.count);
            return {date.year, static_cast<std::uint8_t>((date.month - 1) / count * count + 1), 1};
        }
        case TimeUnit::Year: break;
    }
    return {floor_to(date.year, step.count), 1, 1};
}

CivilDate next_month(CivilDate date, std::int32_t months) {
    const std::int32_t month = date.month - 1 + months;
    return {date.year + month / 12, static_cast<std::uint8_t>(month % 12 + 1), 1};
}

CivilDate next_of(TimeStep step, CivilDate date) {
    switch (step.unit) {
        case TimeUnit::Day: {
            const std::int32_t day = date.day + step.count;
            // The last tick of a month stands a whole step before the next month's first.
            if (day + step.count - 1 > days_in_month(date.year, date.month)) return next_month(date, 1);
            return {date.year, date.month, static_cast<std::uint8_t>(day)};
        }
        case TimeUnit::Month: return next_month(date, step.count);
        case TimeUnit::Year: break;
    }
    return {date.year + step.count, 1, 1};
}

}  // namespace

TimeStep time_step(double least_days) {
    for (const FineStep& fine : k_fine_steps) {
        if (fine.shortest >= least_days) return fine.step;
    }
    for (std::int32_t power = 1; power < k_most_years; power *= 10) {
        for (const std::int32_t nice : {1, 2, 5}) {
            if (power * nice * k_shortest_year >= least_days) return {TimeUnit::Year, power * nice};
        }
    }
    return {TimeUnit::Year, k_most_years};
}

std::vector<std::int32_t> time_ticks(TimeStep step, DayRange range) {
    std::vector<std::int32_t> ticks;
    CivilDate date = tick_before(step, civil_date(range.first));
    while (ticks.size() < k_most_ticks) {
        const std::int32_t day = day_number(date);
        if (day > range.last) break;
        if (day >= range.first) ticks.push_back(day);
        date = next_of(step, date);
    }
    return ticks;
}

DayRange step_around(TimeStep step, std::int32_t day) {
    CivilDate first = tick_before(step, civil_date(day));
    CivilDate next = next_of(step, first);
    while (day_number(next) <= day) {
        first = next;
        next = next_of(step, first);
    }
    return {day_number(first), day_number(next) - 1};
}

}  // namespace attache
