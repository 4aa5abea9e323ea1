#include <cstdio>
#include <cstdlib>

#include "fuzz/targets.h"

namespace attache::fuzz {

void ensure(bool holds, std::string_view what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %.*s\n", static_cast<int>(what.size()), what.data());
    std::abort();
}

}  // namespace attache::fuzz
