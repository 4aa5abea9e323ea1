// Days that are written in digits alone.
#include <array>
#include <string_view>

#include "extract/dates/date_points.h"
#include "lexicon/lexicon.h"

namespace attache {

namespace {

// "18.09.2013"
bool read_dotted(std::string_view text, std::array<std::int32_t, 3>& parts) {
    std::size_t part = 0;
    std::size_t digits = 0;
    for (const char c : text) {
        if (c == '.') {
            if (digits == 0 || digits > 2 || ++part == parts.size()) return false;
            digits = 0;
        } else if ('0' <= c && c <= '9') {
            parts[part] = parts[part] * 10 + (c - '0');
            if (++digits > 4) return false;
        } else {
            return false;
        }
    }
    return part == 2 && (digits == 2 || digits == 4);
}

// The three numbers of a day in digits.
struct NumericDay {
    std::array<std::int32_t, 3> parts{};
    std::size_t end = 0;
    bool month_first = false;
};

std::optional<NumericDay> split_numeric_day(const DateWords& words, std::size_t at) {
    const TokenWindow& tokens = words.tokens();
    NumericDay day;
    const bool slashed = tokens.is_mark(at + 1, "/") && tokens.is_mark(at + 3, "/") && !tokens[at + 1].space_before;
    if (!slashed) {
        day.end = at + 1;
        return read_dotted(tokens.text(at), day.parts) ? std::optional(day) : std::nullopt;
    }
    for (std::size_t i = 0; i < day.parts.size(); ++i) {
        const std::optional<std::int32_t> number = words.plain_number(at + 2 * i, 4);
        if (!number) return std::nullopt;
        day.parts[i] = *number;
    }
    day.end = at + 5;
    day.month_first = day.parts[0] <= 12;
    return day;
}

}  // namespace

// "2013-09-18"
MaybePoint read_iso_day(const DateWords& words, std::size_t at) {
    for (std::size_t i = at + 1; i < at + 5; ++i) {
        if (!words.tokens().touches_previous(i) || words.tokens().is_hyphen(i) != ((i - at) % 2 == 1))
            return std::nullopt;
    }
    const std::optional<std::int32_t> year = words.plain_number(at, 4);
    const std::optional<std::int32_t> month = words.plain_number(at + 2, 2);
    const std::optional<unsigned> day = words.day_at(at + 4);
    if (!year || !month || !day || !is_possible_year(*year) || *month < 1 || *month > 12) return std::nullopt;
    return ReadPoint{make_day(*year, static_cast<unsigned>(*month), *day), at + 5};
}

// "18.09.2013" (day first), "9/18/2013" (month first unless it can be none)
MaybePoint read_numeric_day(const DateWords& words, std::size_t at) {
    const std::optional<NumericDay> numeric = split_numeric_day(words, at);
    if (!numeric) return std::nullopt;
    const auto [parts, end, month_first] = *numeric;
    const std::int32_t day = month_first ? parts[1] : parts[0];
    const std::int32_t month = month_first ? parts[0] : parts[1];
    const std::int32_t year = parts[2] < 100 ? full_year(parts[2]) : parts[2];
    if (day < 1 || day > 31 || month < 1 || month > 12 || !is_possible_year(year)) return std::nullopt;
    return ReadPoint{make_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day)), end};
}

}  // namespace attache
