// ContentHash: a short stable name for a piece of text, so that links and ids survive a better parser.
// FNV-1a, 64 bits (Fowler, Noll, Vo), its low 50 bits written as 10 characters of base 32: among a
// million sentences a clash has a chance of 1 in 2,000. No defence against people who make clashes on purpose.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace attache {

inline constexpr std::uint64_t k_fnv_offset = 14695981039346656037ULL;

// Continues `hash` over one byte.
[[nodiscard]] constexpr std::uint64_t fnv1a_step(std::uint64_t hash, char byte) {
    return (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
}

// Continues `hash` over the bytes of `text`; start with k_fnv_offset.
[[nodiscard]] constexpr std::uint64_t fnv1a(std::string_view text, std::uint64_t hash = k_fnv_offset) {
    for (const char c : text)
        hash = fnv1a_step(hash, c);
    return hash;
}

// The lowest 50 bits of `hash` as 10 characters of "0123456789abcdefghjkmnpqrstvwxyz" (Crockford).
[[nodiscard]] std::string hash_name(std::uint64_t hash);

inline constexpr std::uint64_t k_named_bits = (std::uint64_t{1} << 50U) - 1;
// The bits of a hash that `name` stands for; nothing for a text that hash_name() does not write.
[[nodiscard]] std::optional<std::uint64_t> named_hash(std::string_view name);

}  // namespace attache
