// Quantities: every other number that counts or measures something ("4,000 troops", "two sides", "10-year").
#pragma once

#include <vector>

#include "base/store.h"
#include "extract/amounts/numbers.h"
#include "extract/findings.h"
#include "parse/document.h"
#include "parse/phrases.h"

namespace attache {

// Numbers that are part of no reference, date, amount or name. Sorted by position. Linear in the text.
[[nodiscard]] Store<QuantityId, Quantity> find_quantities(const Document& document, const PhraseHits& phrases,
                                                          const std::vector<Number>& numbers,
                                                          const Store<ReferenceId, Reference>& references,
                                                          const Store<DateId, DateMention>& dates,
                                                          const Store<AmountId, Amount>& amounts);

}  // namespace attache
