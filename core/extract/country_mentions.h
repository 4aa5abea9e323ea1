// Names of countries, bodies and known places: what the lexicon's tables name, where the surroundings show that the
// name means it (NameNeeds in lexicon/rule_types.h).
#pragma once

#include <vector>

#include "extract/entity_registry.h"
#include "parse/document.h"
#include "parse/phrases.h"

namespace attache {

// Sorted by position; a longer name goes before a shorter one inside it. Linear.
[[nodiscard]] std::vector<NameSpan> find_known_names(const Document& document, const PhraseHits& phrases,
                                                     EntityRegistry& registry);

}  // namespace attache
