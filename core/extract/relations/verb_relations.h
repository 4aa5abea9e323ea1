// Relations that a verb states: "russia imposed restrictions on tajik food imports".
#pragma once

#include "extract/relations/relation_draft.h"
#include "extract/sentence_index.h"
#include "extract/sentence_view.h"

namespace attache {

// Adds a draft for each pair of actors that a verb of the sentence relates. `setting` says who takes the
// place of an actor that the sentence leaves out.
void add_verb_relations(const SentenceView& view, const Setting& setting, SentenceIndex& index, RelationDrafts& drafts);

}  // namespace attache
