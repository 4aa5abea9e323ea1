// Relations that a compound adjective states: "the russian - led bloc", "u.n. - sponsored talks on syria".
#pragma once

#include "extract/relations/relation_draft.h"
#include "extract/sentence_view.h"

namespace attache {

// Adds a draft for each name that a hyphen joins to a participle of the verb frames: it does so to whom the noun phrase
// stands for or names, to whom is named just before it in apposition, or to whom a preposition after it brings.
void add_compound_relations(const SentenceView& view, RelationDrafts& drafts);

}  // namespace attache
