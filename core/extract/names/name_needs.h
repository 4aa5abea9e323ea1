// What a reader must see besides the words of a table's row before they count as its name: "turkey" is no country
// in "a turkey farm", "us" is a pronoun in "told us".
#pragma once

#include "extract/names/name_window.h"
#include "lexicon/rule_types.h"

namespace attache {

// Whether the words in tokens [begin, end) can be the row's name at all by their capitals, and meet its need.
// Congo is left to the caller, who has to know the whole document.
[[nodiscard]] bool meets_need(NameNeed need, const NameWindow& window, std::size_t begin, std::size_t end);

}  // namespace attache
