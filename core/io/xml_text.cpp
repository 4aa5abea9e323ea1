#include "io/xml_text.h"

#include "io/characters.h"

namespace attache {

std::string xml_escaped(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = character_at(text, at);
        switch (c.value) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\t': out += "&#9;"; break;
            case '\n': out += "&#10;"; break;
            case 0xFFFE:
            case 0xFFFF: break;
            default:
                if (!is_control(c.value)) append_utf8(out, c.value);
        }
        at += c.length;
    }
    return out;
}

}  // namespace attache
