// Which of a sentence's drafts are relations of their own: one record per pair of actors and theme.
#pragma once

#include "base/store.h"
#include "extract/relation_draft.h"
#include "extract/sentence_view.h"

namespace attache {

// Drops drafts that say again what a better one says: the mirror image of a mutual one, a noun inside the complement
// of a verb between the same two, a clause below another one between the same two, a weaker draft of the same theme.
// Orders the actors of mutual drafts by code.
[[nodiscard]] RelationDrafts choose_drafts(const SentenceView& view, const Store<EntityId, Entity>& entities,
                                           RelationDrafts drafts);

}  // namespace attache
