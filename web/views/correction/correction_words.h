// Corrections in words: what each is about, and what was there before.
#pragma once

#include <cstddef>
#include <string>

#include "app/correctable_report.h"

namespace attache {

struct CorrectionWords {
    std::string about;  // "China -> Iran", "Palestine Liberation Organization"; empty if it does not apply
    std::string what;   // "hidden", "theme was Aid, sign was Cooperative", "was called PLO"; else why it does not apply
};

[[nodiscard]] CorrectionWords words_of(const CorrectableReport& report, std::size_t index);

}  // namespace attache
