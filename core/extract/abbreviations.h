// Abbreviations that the text introduces: "economist intelligence unit ( eiu )". The long form is found by walking
// back over the letters of the short one (Schwartz and Hearst, Pacific Symposium on Biocomputing, 2003).
#pragma once

#include <vector>

#include "extract/findings.h"
#include "parse/document.h"
#include "source/source_text.h"

namespace attache {

struct IntroducedAbbreviation {
    TokenRange long_form;
    TokenId short_form;
};

// In order of the text; an abbreviation that is introduced twice stands twice. Linear.
[[nodiscard]] std::vector<IntroducedAbbreviation> find_abbreviations(const Document& document);

}  // namespace attache
