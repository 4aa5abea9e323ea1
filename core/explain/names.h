// Names of what only the steps inside the reading know; what the report JSON knows has its names in
// lexicon/vocabulary.h.
#pragma once

#include <string_view>

#include "extract/amounts/numbers.h"
#include "extract/relations/parties.h"
#include "parse/chunks.h"
#include "parse/clauses.h"
#include "parse/tags.h"

namespace attache {

[[nodiscard]] std::string_view name_of(Tag tag);          // "noun", "past"
[[nodiscard]] std::string_view name_of(UnitKind kind);    // "noun phrase"
[[nodiscard]] std::string_view name_of(ClauseLink link);  // "relative"
[[nodiscard]] std::string_view name_of(PartyVia via);     // "itself", "owner"
[[nodiscard]] std::string_view name_of(NumberForm form);  // "digits"

}  // namespace attache
