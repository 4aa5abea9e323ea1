// Relations that an adjective beside a name states: "bulgaria , dependent on russian gas , ...".
#pragma once

#include "extract/relations/relation_draft.h"
#include "extract/sentence_view.h"

namespace attache {

// Adds a draft for each adjective of the frame tables that is set beside a name and brings another actor. Adjectives
// after "be" are add_verb_relations()'.
void add_adjective_relations(const SentenceView& view, RelationDrafts& drafts);

}  // namespace attache
