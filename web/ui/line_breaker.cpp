#include "ui/line_breaker.h"

namespace attache {

DecodedChar decode_char(std::string_view text, std::size_t offset) {
    const auto byte = [text](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; };
    const unsigned lead = byte(offset);
    if (lead < 0x80) return {lead, 1};
    const std::uint32_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    if (size == 1 || offset + size > text.size()) return {0xFFFD, 1};
    char32_t code = lead & (0xFFU >> (size + 1));
    for (std::uint32_t i = 1; i < size; ++i) {
        const unsigned next = byte(offset + i);
        if ((next & 0xC0U) != 0x80U) return {0xFFFD, 1};
        code = code << 6 | (next & 0x3FU);
    }
    return {code, size};
}

}  // namespace attache
