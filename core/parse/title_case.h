// Capitals for the words of a title: "u.s. aid and trade" becomes "U.S. Aid and Trade".
#pragma once

#include <string>
#include <string_view>

namespace attache {

// Takes lower or upper case; ASCII letters change, others stay. Hyphens between spaces lose the spaces.
[[nodiscard]] std::string title_case(std::string_view words);

}  // namespace attache
