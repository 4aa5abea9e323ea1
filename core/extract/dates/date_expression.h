// What an expression of time says, word for word, and the days that it can mean.
#pragma once

#include <cstdint>
#include <optional>

#include "base/civil_date.h"
#include "lexicon/rule_types.h"
#include "lexicon/vocabulary.h"
#include "parse/document.h"

namespace attache {

enum class DateUnit : std::uint8_t { Day, Month, Season, Year, FiscalYear, Decade, Century, RelativeYear };

inline constexpr std::int32_t k_unknown_year = -1;

struct DatePoint {
    DateUnit unit = DateUnit::Year;
    DatePart part = DatePart::Whole;
    std::uint8_t month = 0;              // 1..12; of a season its first one
    std::uint8_t day = 0;                // 1..31
    bool of_that_year = false;           // "of that year": the text before it says which
    std::int32_t year = k_unknown_year;  // of a decade the first; a century's number; the distance of a relative year

    [[nodiscard]] bool needs_year() const { return year == k_unknown_year || unit == DateUnit::RelativeYear; }
    // Whether its year can stand for one that is missing nearby.
    [[nodiscard]] bool gives_year() const { return !needs_year() && unit <= DateUnit::Year; }
};

// A point in time, or a stretch from one to another.
struct DateExpression {
    SentenceId sentence;
    TokenRange tokens;
    DatePoint first;
    std::optional<DatePoint> last;

    [[nodiscard]] const DatePoint& end_point() const { return last ? *last : first; }
};

// The first and the last day that a point can mean; its year must be known. Nothing for a day that no calendar
// has (30 February).
[[nodiscard]] std::optional<CivilDate> first_day(const DatePoint& point);
[[nodiscard]] std::optional<CivilDate> last_day(const DatePoint& point);

[[nodiscard]] DatePrecision precision_of(const DateExpression& expression);

}  // namespace attache
