// Names that come again in a short form: the family name of a person, the abbreviation of a body, the first word of
// a company, a place that was recognised elsewhere.
#pragma once

#include <vector>

#include "extract/names/abbreviations.h"
#include "extract/names/name_words.h"
#include "extract/names/named_span.h"
#include "parse/document.h"

namespace attache {

// Adds them to `spans`, each as the same thing as the span that it repeats. One pass over the tokens.
void find_repeated_names(const Document& document, const NameWords& words,
                         const std::vector<IntroducedAbbreviation>& abbreviations, NameSpans& spans);

}  // namespace attache
