// Why a relation was read, in words for a person.
#pragma once

#include <string>

#include "extract/relations/relation_draft.h"
#include "extract/sentence_view.h"

namespace attache {

// For example: "pledged" said of "china", to "tajikistan" (the report's subject).
[[nodiscard]] std::string reason_for(const SentenceView& view, const Store<EntityId, Entity>& entities,
                                     const RelationDraft& draft);

}  // namespace attache
