#include "base/civil_date.h"

#include <array>
#include <cstddef>
#include <cstdlib>

namespace attache {

namespace {

constexpr bool is_leap(std::int32_t year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

void append_padded(std::string& out, std::int32_t value, std::size_t width) {
    const std::string digits = std::to_string(std::abs(value));
    if (value < 0) out += '-';
    if (digits.size() < width) out.append(width - digits.size(), '0');
    out += digits;
}

// The number that `count` digits at `at` write; -1 if one of them is no digit.
std::int32_t digits_at(std::string_view text, std::size_t at, std::size_t count) {
    std::int32_t value = 0;
    for (const char c : text.substr(at, count)) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

}  // namespace

std::int32_t day_number(CivilDate date) {
    const std::int32_t y = date.year - (date.month <= 2 ? 1 : 0);
    const std::int32_t era = (y >= 0 ? y : y - 399) / 400;
    const std::int32_t year_of_era = y - era * 400;
    const std::int32_t shifted_month = date.month + (date.month > 2 ? -3 : 9);
    const std::int32_t day_of_year = (153 * shifted_month + 2) / 5 + date.day - 1;
    const std::int32_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

CivilDate civil_date(std::int32_t day_number) {
    const std::int32_t z = day_number + 719468;
    const std::int32_t era = (z >= 0 ? z : z - 146096) / 146097;
    const std::int32_t day_of_era = z - era * 146097;
    const std::int32_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const std::int32_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int32_t shifted_month = (5 * day_of_year + 2) / 153;
    const std::int32_t day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    const std::int32_t month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
    return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), static_cast<std::uint8_t>(month),
            static_cast<std::uint8_t>(day)};
}

std::uint8_t days_in_month(std::int32_t year, std::uint8_t month) {
    static constexpr std::array<std::uint8_t, 12> k_days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? std::uint8_t{29} : k_days[static_cast<std::size_t>(month - 1)];
}

double years_between(CivilDate first, CivilDate last) {
    constexpr double k_days_in_year = 365.2425;
    const CivilDate after = civil_date(day_number(last) + 1);
    if (after.day != first.day) return (day_number(last) - day_number(first) + 1) / k_days_in_year;
    return after.year - first.year + (after.month - first.month) / 12.0;
}

std::string iso_string(CivilDate date) {
    std::string out;
    append_padded(out, date.year, 4);
    out += '-';
    append_padded(out, date.month, 2);
    out += '-';
    append_padded(out, date.day, 2);
    return out;
}

std::optional<CivilDate> parse_iso_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const std::int32_t year = digits_at(text, 0, 4);
    const std::int32_t month = digits_at(text, 5, 2);
    const std::int32_t day = digits_at(text, 8, 2);
    if (year < 0 || month < 1 || month > 12 || day < 1) return std::nullopt;
    if (day > days_in_month(year, static_cast<std::uint8_t>(month))) return std::nullopt;
    return CivilDate{year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

}  // namespace attache
