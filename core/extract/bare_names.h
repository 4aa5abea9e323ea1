// Names that nothing introduces: people without a title, organisations and places that no table knows and no head
// names. What a name is, is told by what is said of it (", a trader in ..."), by what it is listed with, by the
// dateline of a dispatch; words that can only be a name and stand alone are most often a person's.
#pragma once

#include "extract/name_words.h"
#include "extract/named_span.h"
#include "parse/document.h"
#include "parse/phrases.h"

namespace attache {

// Adds them to `spans`; run when all other names but the repeated ones are known. Linear.
void find_bare_names(const Document& document, const PhraseHits& phrases, const NameWords& words, NameSpans& spans);

}  // namespace attache
