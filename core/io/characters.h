// The characters of a text that is written for others: what is no UTF-8 is shown as U+FFFD everywhere.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/utf8.h"
#include "source/source_text.h"

namespace attache {

inline constexpr char32_t k_replacement = 0xFFFD;

// The character that begins at `at` and how many bytes stand for it; U+FFFD for a byte that is no UTF-8 and for the
// substitute of such a byte in a source text. Requires at < text.size().
[[nodiscard]] inline CodePoint character_at(std::string_view text, std::size_t at) {
    const CodePoint c = decode_utf8(text, at);
    return c.length == 0 || text[at] == k_substitute ? CodePoint{k_replacement, 1} : c;
}

// Control characters of ASCII and Latin-1; terminals obey both.
[[nodiscard]] constexpr bool is_control(char32_t c) { return c < 0x20 || (0x7F <= c && c < 0xA0); }

}  // namespace attache
