// How exact a number is said to be: "about 200", "40 percent or more".
#pragma once

#include "extract/token_window.h"
#include "lexicon/vocabulary.h"
#include "parse/phrases.h"

namespace attache {

// The qualifier that touches a number's tokens; what stands behind goes before what stands in front.
[[nodiscard]] Qualifier qualifier_around(const TokenWindow& tokens, const PhraseHits& phrases, TokenRange number);

}  // namespace attache
