// Whether a relation has happened, is planned, only told, or denied.
#pragma once

#include "extract/relations/relation_draft.h"
#include "extract/sentence_view.h"

namespace attache {

// The status of a draft by its trigger, the modal verb and negation beside it, the clauses above it and words like
// "reportedly" or "planned". A denial goes before a plan, a plan before a claim, a claim before a fact.
[[nodiscard]] RelationStatus choose_status(const SentenceView& view, const RelationDraft& draft);

}  // namespace attache
