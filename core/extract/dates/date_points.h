// The points in time that stand at a token: "3 March", "late 2012", "the 19th century". How two of them make a stretch
// is date_reader's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "extract/dates/date_expression.h"
#include "extract/dates/date_words.h"

namespace attache {

struct ReadPoint {
    DatePoint value;      // may lack its year
    std::size_t end = 0;  // one past its last token
};
using MaybePoint = std::optional<ReadPoint>;

[[nodiscard]] inline DatePoint make_point(DateUnit unit, std::int32_t year) {
    DatePoint point;
    point.unit = unit;
    point.year = year;
    return point;
}

[[nodiscard]] inline DatePoint make_day(std::int32_t year, unsigned month, unsigned day) {
    DatePoint point = make_point(DateUnit::Day, year);
    point.month = static_cast<std::uint8_t>(month);
    point.day = static_cast<std::uint8_t>(day);
    return point;
}

// "'97" and "fy10" in full: the century turns at 70.
[[nodiscard]] constexpr std::int32_t full_year(std::int32_t two_digits) {
    return two_digits < 70 ? 2000 + two_digits : 1900 + two_digits;
}

// The point that begins at `at`, of whatever kind, with at most one part before it ("late 2012").
[[nodiscard]] MaybePoint read_point(const DateWords& words, std::size_t at);

// The year behind a day, a month or a season: ", 2012", "of 2012", "of that year". Moves the point's end.
void take_year(const DateWords& words, ReadPoint& point);

// --- by kind ---

// Days and months in words: "march 3, 2012", "3rd of march", "christmas"; seasons.
[[nodiscard]] MaybePoint read_month(const DateWords& words, std::size_t at);
[[nodiscard]] MaybePoint read_day_before_month(const DateWords& words, std::size_t at);
[[nodiscard]] MaybePoint read_day_behind_day(const DateWords& words, std::size_t at);
[[nodiscard]] MaybePoint read_named_day(const DateWords& words, std::size_t at);
[[nodiscard]] MaybePoint read_season(const DateWords& words, std::size_t at);

// Days in digits alone: "2013-09-18", "18.09.2013", "9/18/2013".
[[nodiscard]] MaybePoint read_iso_day(const DateWords& words, std::size_t at);
[[nodiscard]] MaybePoint read_numeric_day(const DateWords& words, std::size_t at);

// Years and what consists of years: "2012", "the 1990s", "fy2010", "the 19th century", "that year".
[[nodiscard]] MaybePoint read_year_or_decade(const DateWords& words, std::size_t at);
[[nodiscard]] MaybePoint read_decade_word(const DateWords& words, std::size_t at);
[[nodiscard]] MaybePoint read_fiscal_year(const DateWords& words, std::size_t at);
[[nodiscard]] MaybePoint read_century(const DateWords& words, std::size_t at);
[[nodiscard]] MaybePoint read_relative_year(const DateWords& words, std::size_t at);

}  // namespace attache
