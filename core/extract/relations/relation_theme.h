// What a relation is about: cue words vote, the nearer to the trigger the more, and the trigger votes too.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "extract/relations/relation_draft.h"
#include "extract/sentence_view.h"

namespace attache {

// By theme; how much speaks for it.
using ThemeVotes = std::array<int, static_cast<std::size_t>(Theme::Count_)>;
[[nodiscard]] ThemeVotes theme_votes(const SentenceView& view, const RelationDraft& draft);

// The theme of a draft; never fails, because every event has a theme it is usually about.
[[nodiscard]] Theme choose_theme(const SentenceView& view, const RelationDraft& draft);

// The themes that are named outright among `tokens`, in the order of the enumeration: the topics of a talk.
[[nodiscard]] std::vector<Theme> named_themes(const SentenceView& view, TokenRange tokens);

}  // namespace attache
