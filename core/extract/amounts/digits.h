// What a run of digits is worth: "54.2", "20,000", "1,00,000", "12,5".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace attache {

struct Digits {
    double mantissa = 0;            // the digits without any point
    int decimals = 0;               // how many of them stand behind the point
    bool is_plain_integer = false;  // digits alone
    std::uint8_t count = 0;         // how many digits

    // The value times `scale`, exact where it is a whole number.
    [[nodiscard]] double times(double scale) const;
    [[nodiscard]] double value() const { return times(1); }
};

// Nothing if the commas and points are those of no number ("18.09.2013", "2009,2010").
[[nodiscard]] std::optional<Digits> read_digits(std::string_view text);

// value * scale, rounded to a whole number where it is one but for the last bits.
[[nodiscard]] double multiply(double value, double scale);

}  // namespace attache
