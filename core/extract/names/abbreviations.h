// Abbreviations that the text introduces in brackets: "drug control agency ( dca )".
#pragma once

#include <vector>

#include "base/ids.h"
#include "extract/findings.h"
#include "extract/names/name_words.h"
#include "parse/document.h"
#include "source/source_text.h"

namespace attache {

struct IntroducedAbbreviation {
    SentenceId sentence;
    TokenRange long_form;
    TokenRange short_form;  // one token, or several for "rfe/rl"
};

// By position. A bracket's first word counts if its letters are found in order in the words before it, the first
// of them at the begin of a word (after Schwartz and Hearst, 2003). Linear.
[[nodiscard]] std::vector<IntroducedAbbreviation> find_abbreviations(const Document& document, const NameWords& words);

// The same as texts, for the findings.
[[nodiscard]] std::vector<Abbreviation> abbreviation_texts(const Document& document, const SourceText& source,
                                                           const std::vector<IntroducedAbbreviation>& found);

}  // namespace attache
