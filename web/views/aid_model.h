// Aid as it is shown: the amounts of the ledger in an order, and the chart of money by year. Pure functions of
// the report. Nothing is ever added up here: the text may state a total and its parts, and what is budgeted,
// provided, requested and pledged is not the same money twice.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/report.h"
#include "graph/filter.h"

namespace attache {

// --- the ledger ---------------------------------------------------------------------------------------

enum class AidColumn : std::uint8_t { Amount, Status, Payer, Payee, Period, Sentence, Count_ };

struct AidOrder {
    AidColumn column = AidColumn::Amount;
    bool descending = true;
    friend bool operator==(const AidOrder&, const AidOrder&) = default;
};

// The aid amounts that the filter's actors and years let through, in order. Amounts of different currencies
// are not compared: they stand by currency first.
[[nodiscard]] std::vector<AmountId> aid_ledger(const Report& report, const Filter& filter, AidOrder order);

// --- the chart ----------------------------------------------------------------------------------------

enum class AidCalendar : std::uint8_t { UsFiscalYears, CalendarYears };

// An amount with a period, on an axis of years: the year N is [N, N + 1).
struct AidBar {
    AmountId amount;
    AidStatus status = AidStatus::Provided;
    double from = 0;
    double to = 0;
    double per_year = 0;     // its height: a period of several years is spread evenly over it
    bool is_period = false;  // several years
    // Bars of the same year stand side by side.
    std::uint32_t place = 0;
    std::uint32_t places = 1;
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
    double most_per_year = 0;
    std::vector<AidBar> bars;  // wide ones first, then by height, so that each later one is seen
    std::vector<AidBracket> brackets;
    std::vector<AmountId> without_period;

    [[nodiscard]] bool has_axis() const { return first_year <= last_year; }
    [[nodiscard]] std::size_t years() const {
        return has_axis() ? static_cast<std::size_t>(last_year - first_year) + 1 : 0;
    }
};

// The currencies of the amounts, the most frequent first.
[[nodiscard]] std::vector<std::string_view> aid_units(const Report& report, const std::vector<AmountId>& amounts);

[[nodiscard]] AidChart make_aid_chart(const Report& report, const std::vector<AmountId>& amounts,
                                      std::string_view unit);

// Where a day's begin lies on the axis.
[[nodiscard]] double year_position(AidCalendar calendar, CivilDate day);

// A step for `count` or fewer ticks up to `most`: 1, 2 or 5 times a power of ten.
[[nodiscard]] double tick_step(double most, int count);

}  // namespace attache
