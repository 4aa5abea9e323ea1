// Names that stand in tables: bodies, offices, companies, NGOs, well-known places and people.
#pragma once

#include "extract/names/abbreviations.h"
#include "extract/names/actor_table.h"
#include "extract/names/name_words.h"
#include "extract/names/named_span.h"
#include "parse/document.h"
#include "parse/phrases.h"

namespace attache {

// Each adds its names to `spans`. Linear.
void find_known_organisations(const Document& document, const PhraseHits& phrases, const NameWords& words,
                              const std::vector<IntroducedAbbreviation>& abbreviations, ActorTable& actors,
                              NameSpans& spans);
void find_known_places(const Document& document, const PhraseHits& phrases, const NameWords& words, ActorTable& actors,
                       NameSpans& spans);
// People whom the tables know; a family name that others bear too counts only after a title.
void find_known_people(const Document& document, const PhraseHits& phrases, const NameWords& words, ActorTable& actors,
                       NameSpans& spans);

}  // namespace attache
