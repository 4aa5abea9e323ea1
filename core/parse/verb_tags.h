// Tags of the words that can be verbs: a verb form, or a noun or adjective that only looks like one.
#pragma once

#include <cstddef>

#include "parse/tag_context.h"

namespace attache {

// `forms`: those that the word can be; at least one.
[[nodiscard]] Tag verb_tag(const TagContext& context, std::size_t i, VerbForms forms);

// The same for a word that can only be a past form or a participle.
[[nodiscard]] Tag past_tag(const TagContext& context, std::size_t i, VerbForms forms);

inline constexpr VerbForms k_past_forms =
    static_cast<VerbForms>(VerbForm::Past) | static_cast<VerbForms>(VerbForm::Participle);

}  // namespace attache
