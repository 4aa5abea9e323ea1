// Places that no table knows: by their head ("vakhsh river", "town of nurek", "dushanbe airport") or by what
// stands around an unknown word ("in taloqan , afghanistan").
#pragma once

#include "extract/names/name_words.h"
#include "extract/names/named_span.h"
#include "parse/document.h"
#include "parse/phrases.h"

namespace attache {

// Adds places with a head to `spans`, which holds countries and organisations. Run before the places of tables, which
// may be part of a longer name. Linear.
void find_headed_places(const Document& document, const PhraseHits& phrases, const NameWords& words, NameSpans& spans);

// Adds the unknown names that stand where a place stands; run last, when all other names are known. Linear.
void find_unknown_places(const Document& document, const NameWords& words, NameSpans& spans);

}  // namespace attache
