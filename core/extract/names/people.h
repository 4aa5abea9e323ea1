// People whom no table knows, found by what introduces them: a title or role ("then - rebel leader sayed abdullo
// nuri"), a given name, an apposition (", the head of the agency ,"), "the ... administration".
#pragma once

#include "extract/names/actor_table.h"
#include "extract/names/name_words.h"
#include "extract/names/named_span.h"
#include "parse/document.h"
#include "parse/phrases.h"

namespace attache {

// Adds people to `spans`, which holds countries, organisations, headed places and the people of tables, and gives
// those without a title the one that stands before them. Linear.
void find_people(const Document& document, const PhraseHits& phrases, const NameWords& words, ActorTable& actors,
                 NameSpans& spans);

}  // namespace attache
