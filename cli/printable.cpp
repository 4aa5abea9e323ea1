#include "printable.h"

#include <cstddef>

#include "base/utf8.h"
#include "io/characters.h"

namespace attache {

namespace {

bool turns_direction(char32_t c) {
    return c == 0x200E || c == 0x200F || (0x202A <= c && c <= 0x202E) || (0x2066 <= c && c <= 0x2069);
}

std::string escape(char letter, char32_t value, int digits) {
    std::string text = {'\\', letter};
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        text += "0123456789abcdef"[value >> shift & 0xFU];
    return text;
}

}  // namespace

std::string printable(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode_utf8(text, at);
        if (c.length == 0) {
            out += escape('x', static_cast<unsigned char>(text[at]), 2);
        } else if (is_control(c.value)) {
            out += escape('x', c.value, 2);
        } else if (turns_direction(c.value)) {
            out += escape('u', c.value, 4);
        } else {
            out += text.substr(at, c.length);
        }
        at += c.length == 0 ? 1 : c.length;
    }
    return out;
}

}  // namespace attache
