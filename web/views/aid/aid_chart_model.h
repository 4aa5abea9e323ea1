// Money by year: what the chart of aid is drawn from. Pure functions of the report. Nothing is added up: the text may
// state a total and its parts, and what is budgeted, provided, requested and pledged is not the same money twice.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/report.h"
#include "views/aid/value_scale.h"

namespace attache {

enum class AidCalendar : std::uint8_t { UsFiscalYears, CalendarYears };

// What a bar's height tells of a period of several years: its yearly average, so that areas compare, or its total.
enum class AidMeasure : std::uint8_t { PerYear, Total };

// An amount with a period, on an axis of years: the year N is [N, N + 1).
struct AidBar {
    AmountId amount;
    AidStatus status = AidStatus::Provided;
    double from = 0;
    double to = 0;
    double per_year = 0;             // a period of several years is spread evenly over it
    double total = 0;                // of the period; of so much a year, that times its years
    double range_factor = 1;         // upper end of a range, over the lower end
    bool is_period = false;          // several years
    bool total_is_computed = false;  // the text states so much a year
    // Bars of the same year stand side by side.
    std::uint32_t place = 0;
    std::uint32_t places = 1;

    [[nodiscard]] double height(AidMeasure measure) const { return measure == AidMeasure::PerYear ? per_year : total; }
    [[nodiscard]] double highest(AidMeasure measure) const { return height(measure) * range_factor; }
};

// An amount whose period has only one end, or a wide open one: a line over the chart, without a height.
struct AidBracket {
    AmountId amount;
    AidStatus status = AidStatus::Provided;
    double from = 0;  // clipped to the axis
    double to = 0;
    bool open_begin = false;
    bool open_end = false;
};

struct AidChart {
    std::string_view unit;  // one currency: others are in charts of their own
    AidCalendar calendar = AidCalendar::CalendarYears;
    std::int32_t first_year = 0;
    std::int32_t last_year = -1;  // inclusive; before first_year: nothing can be drawn
    AidMeasure measure = AidMeasure::PerYear;
    double most = 0;           // of the bars' heights; upper ends of ranges too
    double least = 0;          // of their heights above 0
    std::vector<AidBar> bars;  // wide ones first, then by height, so that each later one is seen
    std::vector<AidBracket> brackets;
    std::vector<AmountId> without_period;
    std::vector<AmountId> within_others;  // items of a sum that has a bar: they are seen in its composition

    [[nodiscard]] bool has_axis() const { return first_year <= last_year; }
    [[nodiscard]] std::size_t years() const {
        return has_axis() ? static_cast<std::size_t>(last_year - first_year) + 1 : 0;
    }
};

[[nodiscard]] AidChart make_aid_chart(const Report& report, const std::vector<AmountId>& amounts, std::string_view unit,
                                      AidMeasure measure);

// Where a day's begin lies on the axis.
[[nodiscard]] double year_position(AidCalendar calendar, CivilDate day);

}  // namespace attache
