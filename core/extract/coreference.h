// Words that stand for an actor without naming it, where the text leaves no doubt: "he" for the person named last, "the
// two countries" for the two named last, "the government" and "the country" for the report's subject.
#pragma once

#include <vector>

#include "extract/entity_registry.h"
#include "parse/document.h"

namespace attache {

// `names` are all names of the text, sorted by position. Linear.
[[nodiscard]] std::vector<NameSpan> find_stand_ins(const Document& document, const std::vector<NameSpan>& names,
                                                   const EntityRegistry& registry, EntityId subject);

// The country that is named oftenest; none if none is.
[[nodiscard]] EntityId find_subject(const std::vector<NameSpan>& names, const EntityRegistry& registry);

}  // namespace attache
