// Warnings: what the reading could not understand, kept beside the result and shown to the user.
// One table (diagnostics.cpp) names every kind; a test checks that each has a name and a case.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"

namespace attache {

enum class WarningKind : std::uint8_t {
    InvalidUtf8,
    AmountWithoutCurrency,
    YearOutOfRange,
    UnresolvedReference,
    UnknownCurrency,
    Count_,
};

struct Warning {
    WarningKind kind = WarningKind::InvalidUtf8;
    std::string message;  // a sentence: what was not understood, and what follows from it or can be done
    SentenceId sentence = SentenceId::none();  // none: the whole text
};

using Warnings = std::vector<Warning>;

// The kind as the report JSON writes it ("invalid-utf8").
[[nodiscard]] std::string_view name_of(WarningKind kind);

}  // namespace attache
