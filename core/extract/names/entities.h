// Entities: one record per thing in the whole report, made of the spans that name it.
#pragma once

#include <vector>

#include "base/store.h"
#include "extract/findings.h"
#include "extract/names/abbreviations.h"
#include "extract/names/actor_table.h"
#include "extract/names/name_words.h"
#include "extract/names/named_span.h"
#include "parse/document.h"
#include "parse/phrases.h"

namespace attache {

struct LinkedNames {
    Store<EntityId, Entity> entities;  // sorted by kind, then code
    std::vector<EntityId> of_span;     // by NameId
    std::vector<EntityId> of_actor;    // by ActorId; none for one that nothing belongs to
};

// Says which spans name the same thing: organisations by their words and owner, people by their family name,
// places by their words, all of them by the tables' spelling. Linear but for sorting the entities.
[[nodiscard]] LinkedNames link_names(const Document& document, const PhraseHits& phrases, const NameWords& words,
                                     const ActorTable& actors, const std::vector<IntroducedAbbreviation>& abbreviations,
                                     const NameSpans& spans);

}  // namespace attache
