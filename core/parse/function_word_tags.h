// Tags of the words of closed classes: "to", "that", modals, auxiliaries, pronouns, determiners, prepositions ...
#pragma once

#include <cstddef>
#include <optional>

#include "parse/tag_context.h"

namespace attache {

// Nothing if the word is of no closed class.
[[nodiscard]] std::optional<Tag> function_word_tag(const TagContext& context, std::size_t i);

}  // namespace attache
