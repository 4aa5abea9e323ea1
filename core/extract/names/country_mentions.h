// Countries: where the text names one, by a name, an adjective, a people or an abbreviation, or by its capital
// where that stands for the government.
#pragma once

#include "extract/names/actor_table.h"
#include "extract/names/name_words.h"
#include "extract/names/named_span.h"
#include "parse/document.h"
#include "parse/phrases.h"

namespace attache {

// Adds the countries to `spans`. Linear.
void find_country_mentions(const Document& document, const PhraseHits& phrases, const NameWords& words,
                           ActorTable& actors, NameSpans& spans);

// Adds the capitals: as countries where they stand for a government, else as places. Run when the countries and
// organisations are known. Linear.
void find_capital_mentions(const Document& document, const PhraseHits& phrases, const NameWords& words,
                           ActorTable& actors, NameSpans& spans);

}  // namespace attache
