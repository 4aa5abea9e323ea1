// Breaking a text into lines of a given width. No ImGui: whoever calls says how wide a character is.
// A line ends after white space, after a hyphen or dash within words, or, if a word alone is too wide, within it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace attache {

// Bytes of the text; white space at which the line was broken belongs to no line.
struct TextLine {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    friend bool operator==(const TextLine&, const TextLine&) = default;
};

struct DecodedChar {
    char32_t code = 0;
    std::uint32_t size = 1;  // bytes
};

// The character that begins at `offset` of valid UTF-8; U+FFFD and one byte for anything else.
[[nodiscard]] DecodedChar decode_char(std::string_view text, std::size_t offset);

[[nodiscard]] constexpr bool is_space(char32_t code) {
    return code == ' ' || code == '\n' || code == '\r' || code == '\t';
}
[[nodiscard]] constexpr bool is_break_after(char32_t code) {
    return code == '-' || code == '/' || code == 0x2010 || code == 0x2013 || code == 0x2014;
}

// `advance(code, offset)` is the width of a character. At least one line, also for an empty text.
template <class Advance>
[[nodiscard]] std::vector<TextLine> break_lines(std::string_view text, float width, Advance advance) {
    std::vector<TextLine> lines;
    std::uint32_t begin = 0;       // of the line
    std::uint32_t kept_end = 0;    // where the line would end if broken at the last possible place
    std::uint32_t next_begin = 0;  // and where the next would begin
    std::uint32_t ink_end = 0;     // of the last character that is no white space
    float x = 0;
    float x_at_next = 0;  // width of what lies before next_begin
    const auto size = static_cast<std::uint32_t>(text.size());
    for (std::uint32_t i = 0; i < size;) {
        const DecodedChar c = decode_char(text, i);
        const float char_width = advance(c.code, i);
        const bool space = is_space(c.code);
        if (!space && x + char_width > width && i > begin) {
            if (next_begin <= begin) {
                kept_end = next_begin = i;
                x_at_next = x;
            }
            lines.push_back({begin, kept_end});
            begin = next_begin;
            x -= x_at_next;
            x_at_next = 0;
        }
        x += char_width;
        i += c.size;
        if (!space) ink_end = i;
        if (space || is_break_after(c.code)) {
            kept_end = ink_end;
            next_begin = i;
            x_at_next = x;
        }
    }
    lines.push_back({begin, ink_end > begin ? ink_end : begin});
    return lines;
}

}  // namespace attache
