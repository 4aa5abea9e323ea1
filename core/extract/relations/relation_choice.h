// Which of a sentence's drafts are relations of their own: one record per pair of actors and theme.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/store.h"
#include "extract/relations/relation_draft.h"
#include "extract/sentence_view.h"

namespace attache {

enum class DraftEnd : std::uint8_t {
    Chosen,
    Superseded,  // another draft leaves nothing to say for it
    Repeated,    // a better one of the same pair and theme is chosen
};

struct DraftVerdict {
    DraftEnd end = DraftEnd::Chosen;
    std::size_t by = 0;  // unless chosen: the draft that goes before it
};

// The surest drafts first; the actors of mutual ones by code.
void order_drafts(const Store<EntityId, Entity>& entities, RelationDrafts& drafts);
// What becomes of each of the drafts, which are in order.
[[nodiscard]] std::vector<DraftVerdict> judge_drafts(const SentenceView& view, const RelationDrafts& drafts);

// Drops drafts that say again what a better one says: the mirror image of a mutual one, a noun inside the complement
// of a verb between the same two, a clause below another one between the same two, a weaker draft of the same theme.
// Orders the actors of mutual drafts by code.
[[nodiscard]] RelationDrafts choose_drafts(const SentenceView& view, const Store<EntityId, Entity>& entities,
                                           RelationDrafts drafts);

}  // namespace attache
