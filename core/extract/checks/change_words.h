// What a check of a change says, in a word: "grew", "fell".
#pragma once

#include <string_view>

#include "extract/findings.h"

namespace attache {

// Whether its two numbers are the figures before and after: they need not be the same.
[[nodiscard]] constexpr bool is_of_change(const Check& check) { return check.said_change != 0; }
// What the text says of a change.
[[nodiscard]] constexpr std::string_view said_word(const Check& check) {
    return check.said_change > 0 ? "grew" : "fell";
}
// What its figures say.
[[nodiscard]] constexpr std::string_view computed_word(const Check& check) {
    if (check.computed == check.stated) return "did not change";
    return check.computed > check.stated ? "grew" : "fell";
}

}  // namespace attache
