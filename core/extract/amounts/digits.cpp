#include "extract/amounts/digits.h"

#include <cmath>
#include <cstddef>

namespace attache {

namespace {

bool is_digit(char c) { return '0' <= c && c <= '9'; }

// Groups of three digits, or the Indian way: three, and groups of two before them.
bool is_grouped(std::string_view text, char mark) {
    std::size_t group = 0;
    std::size_t groups = 0;
    bool last_has_three = false;
    bool fits = true;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] != mark) {
            ++group;
            continue;
        }
        const bool is_first = groups == 0;
        fits = fits && (is_first ? 1 <= group && group <= 3 : 2 <= group && group <= 3);
        last_has_three = group == 3;
        ++groups;
        group = 0;
    }
    return fits && last_has_three && groups > 1;
}

std::size_t count_of(std::string_view text, char mark) {
    std::size_t count = 0;
    for (const char c : text)
        count += c == mark ? 1U : 0U;
    return count;
}

}  // namespace

double multiply(double value, double scale) {
    constexpr double k_last_bits = 1e-12;
    const double product = value * scale;
    const double whole = std::round(product);
    return std::abs(product - whole) <= k_last_bits * std::abs(product) ? whole : product;
}

double Digits::times(double scale) const {
    double divisor = 1;
    for (int i = 0; i < decimals; ++i)
        divisor *= 10;
    const double whole_scale = std::floor(scale / divisor);
    return whole_scale * divisor == scale ? mantissa * whole_scale : multiply(mantissa / divisor, scale);
}

std::optional<Digits> read_digits(std::string_view text) {
    constexpr std::size_t k_max_digits = 15;  // a double holds them exactly
    const std::size_t commas = count_of(text, ',');
    const std::size_t points = count_of(text, '.');
    const std::size_t last_comma = text.rfind(',');
    char decimal_mark = '.';
    if (points > 1) {
        if (commas > 0 || !is_grouped(text, '.')) return std::nullopt;
        decimal_mark = 0;
    } else if (commas == 1 && points == 0 && text.size() - last_comma - 1 < 3) {
        decimal_mark = ',';
    } else if (commas > 0 && !is_grouped(text.substr(0, text.find('.')), ',')) {
        return std::nullopt;
    }
    Digits digits{.is_plain_integer = commas == 0 && points == 0};
    bool behind_point = false;
    for (const char c : text) {
        if (is_digit(c)) {
            if (digits.count == k_max_digits) return std::nullopt;
            digits.mantissa = digits.mantissa * 10 + (c - '0');
            digits.decimals += behind_point ? 1 : 0;
            ++digits.count;
        } else if (c == decimal_mark) {
            behind_point = true;
        }
    }
    if (digits.count == 0) return std::nullopt;
    return digits;
}

}  // namespace attache
