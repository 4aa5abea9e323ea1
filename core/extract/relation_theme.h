// What a relation is about: cue words vote, the nearer to the trigger the more, and the trigger votes too.
#pragma once

#include <vector>

#include "extract/relation_draft.h"
#include "extract/sentence_view.h"

namespace attache {

// The theme of a draft; never fails, because every event has a theme it is usually about.
[[nodiscard]] Theme choose_theme(const SentenceView& view, const RelationDraft& draft);

// The themes that are named outright among `tokens`, in the order of the enumeration: the topics of a talk.
[[nodiscard]] std::vector<Theme> named_themes(const SentenceView& view, TokenRange tokens);

}  // namespace attache
