// What is said of a name right behind it: "djibo , a northern town", "boukary sawadogo, a trader in djibo".
#pragma once

#include <cstddef>
#include <optional>

#include "extract/names/name_window.h"
#include "extract/names/named_span.h"

namespace attache {

// The kind of thing that the noun of the apposition after `end` names; none if there is no apposition with an article
// or a country's name, or its noun tells nothing. Looks ahead over a bounded number of tokens.
[[nodiscard]] std::optional<EntityKind> kind_in_apposition(const NameWindow& window, const NameSpans& spans,
                                                           std::size_t end);

}  // namespace attache
