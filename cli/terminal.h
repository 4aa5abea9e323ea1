// The terminal that standard output goes to.
#pragma once

#include <cstddef>

namespace attache {

// How many characters a line may have, 80 to 120: what the terminal has, or 100 where there is none.
[[nodiscard]] std::size_t line_width();

}  // namespace attache
