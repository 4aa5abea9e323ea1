// Relations that a noun states: "u.s. aid to tajikistan", "talks with iran", "russia is its main supplier".
#pragma once

#include "extract/relations/relation_draft.h"
#include "extract/sentence_index.h"
#include "extract/sentence_view.h"

namespace attache {

// Adds a draft for each pair of actors that a noun of the sentence relates; `setting` as for verbs.
void add_noun_relations(const SentenceView& view, const Setting& setting, SentenceIndex& index, RelationDrafts& drafts);

}  // namespace attache
