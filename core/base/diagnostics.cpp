#include "base/diagnostics.h"

#include <array>
#include <cstddef>

namespace attache {

std::string_view name_of(WarningKind kind) {
    static constexpr std::array<std::string_view, static_cast<std::size_t>(WarningKind::Count_)> k_names = {
        "invalid-utf8", "amount-without-currency", "year-out-of-range", "unresolved-reference", "unknown-currency",
    };
    return k_names[static_cast<std::size_t>(kind)];
}

}  // namespace attache
