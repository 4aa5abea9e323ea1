// What a stranger named, made fit for a terminal.
#pragma once

#include <string>
#include <string_view>

namespace attache {

// Control characters, bytes that are no UTF-8 and marks that turn the direction of writing come out as \x1b or
// \u202e, so that no name can move the cursor, recolour the terminal or disguise itself.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace attache
