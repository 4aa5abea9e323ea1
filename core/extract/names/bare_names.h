// Names that nothing introduces: people without a title, organisations and places that no table knows and no head
// names. What a name is, is told by what is said of it (", a trader in ..."), by what it is listed with, by its
// letters; words that can only be a name and stand alone are most often a person's.
#pragma once

#include <vector>

#include "extract/names/abbreviations.h"
#include "extract/names/name_words.h"
#include "extract/names/named_span.h"
#include "parse/document.h"
#include "parse/phrases.h"

namespace attache {

// Adds names of organisations in capitals alone and those joined by "&" to `spans`; run before the places of tables,
// which may be part of them ("IMANI Africa"). Linear.
void find_letter_names(const Document& document, const PhraseHits& phrases, const NameWords& words,
                       const std::vector<IntroducedAbbreviation>& abbreviations, NameSpans& spans);

// Adds names of several words to `spans`; run when all but the repeated ones are known. Linear.
void find_bare_names(const Document& document, const NameWords& words, NameSpans& spans);

// Adds names of one word; run when the repeated ones are known too. Linear.
void find_single_names(const Document& document, const NameWords& words, NameSpans& spans);

}  // namespace attache
