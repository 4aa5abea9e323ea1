// CivilDate: a day of the proleptic Gregorian calendar. Ordered; no time of day, no time zone.
// Day numbers follow Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (public domain).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace attache {

struct CivilDate {
    std::int32_t year = 0;
    std::uint8_t month = 1;  // 1..12
    std::uint8_t day = 1;    // 1..31

    friend constexpr auto operator<=>(const CivilDate&, const CivilDate&) = default;
};

// Days since 1970-01-01; negative before.
[[nodiscard]] std::int32_t day_number(CivilDate date);
[[nodiscard]] CivilDate civil_date(std::int32_t day_number);
// 28..31; `month` is 1..12.
[[nodiscard]] std::uint8_t days_in_month(std::int32_t year, std::uint8_t month);
// The length of a stretch that includes its last day: exact where it ends on the day of the month that it began on
// ("1 October 1991" to "30 September 2009" is 18), else by the mean length of a year.
[[nodiscard]] double years_between(CivilDate first, CivilDate last);
// "2013-09-18". Years outside 0..9999 are written with as many digits as they need.
[[nodiscard]] std::string iso_string(CivilDate date);
// The day that "YYYY-MM-DD" names; nothing if the text is anything else or no day of the calendar.
[[nodiscard]] std::optional<CivilDate> parse_iso_date(std::string_view text);

}  // namespace attache
