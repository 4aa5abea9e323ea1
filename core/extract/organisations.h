// Organisations that no table knows by name: a head ("ministry", "party", "bank") with the words that make it a name.
#pragma once

#include <vector>

#include "extract/abbreviations.h"
#include "extract/entity_registry.h"
#include "parse/document.h"

namespace attache {

// `known` are the names found so far, sorted. Linear.
[[nodiscard]] std::vector<NameSpan> find_organisations(const Document& document, const std::vector<NameSpan>& known,
                                                       const std::vector<IntroducedAbbreviation>& abbreviations,
                                                       EntityRegistry& registry);

}  // namespace attache
