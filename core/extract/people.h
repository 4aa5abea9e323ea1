// People whom the text introduces: a title or role before a name ("president emomali rahmon", "rebel leader sayed
// nuri"), and their family name wherever it stands alone afterwards.
#pragma once

#include <vector>

#include "extract/entity_registry.h"
#include "parse/document.h"

namespace attache {

// `known` are the names found so far, sorted. Linear.
[[nodiscard]] std::vector<NameSpan> find_people(const Document& document, const std::vector<NameSpan>& known, EntityRegistry& registry);

}  // namespace attache
