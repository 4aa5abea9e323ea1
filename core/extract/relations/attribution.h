// Judgements: an observer that reports on a country criticises or praises it. "According to the state department,
// torture remains a problem" is a criticism, though nobody is said to do anything to the country.
#pragma once

#include "extract/relations/relation_draft.h"
#include "extract/sentence_view.h"

namespace attache {

// Adds a draft for each actor that says something good or bad of another one, or of the report's subject.
void add_attributions(const SentenceView& view, EntityId subject, RelationDrafts& drafts);

}  // namespace attache
