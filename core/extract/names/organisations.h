// Organisations that no table knows, found by their heads ("ministry", "party", "commission") and by the
// abbreviations that the text gives them. What may stand before and after a head is in the head's table
// (organisation_heads.tsv) and in name_modifiers.tsv.
#pragma once

#include <vector>

#include "extract/names/abbreviations.h"
#include "extract/names/actor_table.h"
#include "extract/names/name_words.h"
#include "extract/names/named_span.h"
#include "parse/document.h"
#include "parse/phrases.h"

namespace attache {

// Adds organisations with a head to `spans`, which holds the countries and known organisations. Linear.
void find_headed_organisations(const Document& document, const PhraseHits& phrases, const NameWords& words,
                               ActorTable& actors, NameSpans& spans);

// Adds the names that a noun for organisations introduces: "the extremist group jamoat ansarruloh". Linear.
void find_introduced_organisations(const Document& document, const NameWords& words, NameSpans& spans);

// Adds the long forms of abbreviations that name organisations or places ("... network ( ndn )") and are not in
// `spans` yet. Run first, so that long names are not taken apart. Linear.
void find_abbreviated_names(const Document& document, const PhraseHits& phrases, const NameWords& words,
                            const std::vector<IntroducedAbbreviation>& abbreviations, NameSpans& spans);

}  // namespace attache
