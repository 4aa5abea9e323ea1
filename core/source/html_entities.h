// Character references of HTML: "&eacute;", "&#233;", "&#xE9;". The names are those in common use for English and
// other Latin text, money and mathematics, of https://html.spec.whatwg.org/multipage/named-characters.html
#pragma once

#include <cstddef>
#include <string_view>

namespace attache {

struct CharacterReference {
    char32_t value = 0;
    std::size_t length = 0;  // bytes; 0: there is none
};

// The reference that begins at text[at], which is "&". Numbers that are no character give U+FFFD, as browsers do.
[[nodiscard]] CharacterReference read_reference(std::string_view text, std::size_t at);

// The character of windows-1252 that a byte stands for.
[[nodiscard]] char32_t windows_1252(unsigned char byte);

}  // namespace attache
