// UTF-8, as RFC 3629 defines it: no overlong forms, no surrogates, nothing above U+10FFFF.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace attache {

struct CodePoint {
    char32_t value = 0;
    std::uint8_t length = 0;  // bytes; 0: no valid UTF-8 begins here
};

// The code point that begins at `at`; requires at < text.size().
[[nodiscard]] CodePoint decode_utf8(std::string_view text, std::size_t at);

void append_utf8(std::string& out, char32_t code_point);

// Simple case mapping (one code point to one) of Latin, Greek, Cyrillic and Armenian; others map to themselves.
[[nodiscard]] char32_t lower_case(char32_t code_point);
[[nodiscard]] char32_t upper_case(char32_t code_point);

// The same for all of a text, or for its first letter alone; bytes that are no valid UTF-8 stay as they are.
[[nodiscard]] std::string in_small_letters(std::string_view text);
[[nodiscard]] std::string in_capitals(std::string_view text);
[[nodiscard]] std::string with_capital(std::string_view word);
// The text in lower case, for comparing. As many bytes as `text`, so that offsets in the one are offsets in the other:
// a letter whose lower case has another length stays as it is.
[[nodiscard]] std::string without_case(std::string_view text);

// Letters and combining marks of any script; digits, marks, symbols and spaces are none.
[[nodiscard]] bool is_letter(char32_t code_point);
[[nodiscard]] bool is_space(char32_t code_point);

}  // namespace attache
