// Enumerations that only rules use: columns of the tables under assets/lexicon/ may have these types.
#pragma once

#include <cstdint>

namespace attache {

}  // namespace attache
