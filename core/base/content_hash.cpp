#include "base/content_hash.h"

namespace attache {
namespace {

constexpr std::string_view k_digits = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t k_name_length = 10;

}  // namespace

std::string hash_name(std::uint64_t hash) {
    std::string name(k_name_length, '0');
    for (char& c : name) {
        c = k_digits[hash & 31U];
        hash >>= 5U;
    }
    return name;
}

std::optional<std::uint64_t> named_hash(std::string_view name) {
    if (name.size() != k_name_length) return std::nullopt;
    std::uint64_t hash = 0;
    for (std::size_t i = k_name_length; i-- > 0;) {
        const std::size_t digit = k_digits.find(name[i]);
        if (digit == std::string_view::npos) return std::nullopt;
        hash = (hash << 5U) | digit;
    }
    return hash;
}

}  // namespace attache
