#include "io/number_text.h"

#include <cmath>
#include <cstdint>

#include <nlohmann/json.hpp>

namespace attache {

namespace {

constexpr double k_two_to_53 = 9007199254740992;  // up to here every integer is a double
constexpr double k_two_to_63 = 9223372036854775808.0;

// `magnitude` as an integer of units of 10^-decimals; empty if that is not exact. Dividing by a power of ten up to
// 10^22 rounds correctly, so what compares equal here is what a reader of the text gets.
std::string fixed_text(double magnitude, int decimals, double power_of_ten) {
    const double units = std::floor(magnitude * power_of_ten + 0.5);
    if (units > k_two_to_53 || units / power_of_ten != magnitude) return {};
    std::string digits = std::to_string(static_cast<std::uint64_t>(units));
    const auto places = static_cast<std::size_t>(decimals);
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    digits.insert(digits.size() - places, 1, '.');
    return digits;
}

}  // namespace

std::string number_text(double value) {
    const double magnitude = std::fabs(value);
    const std::string sign = value < 0 ? "-" : "";
    if (magnitude < k_two_to_63 && std::floor(magnitude) == magnitude) {
        return sign + std::to_string(static_cast<std::uint64_t>(magnitude));
    }
    double power_of_ten = 1;
    for (int decimals = 1; decimals <= 15; ++decimals) {
        power_of_ten *= 10;
        if (const std::string text = fixed_text(magnitude, decimals, power_of_ten); !text.empty()) return sign + text;
    }
    return nlohmann::json(value).dump();
}

}  // namespace attache
