#include "base/content_hash.h"

namespace attache {

std::string hash_name(std::uint64_t hash) {
    static constexpr std::string_view k_digits = "0123456789abcdefghjkmnpqrstvwxyz";
    std::string name(10, '0');
    for (char& c : name) {
        c = k_digits[hash & 31U];
        hash >>= 5U;
    }
    return name;
}

}  // namespace attache
