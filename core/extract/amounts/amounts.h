// Amounts: every number with a unit of money, every percentage, and shares in words ("one-half" is 50 percent).
#pragma once

#include <vector>

#include "base/store.h"
#include "extract/amounts/numbers.h"
#include "extract/findings.h"
#include "parse/document.h"
#include "parse/phrases.h"

namespace attache {

// Sorted by position, none overlaps another; roles and aid are read later (extract/amounts/aid.h). Warns of money
// without a currency. Linear in the text.
[[nodiscard]] Store<AmountId, Amount> find_amounts(const Document& document, const PhraseHits& phrases,
                                                   const std::vector<Number>& numbers, Warnings& warnings);

}  // namespace attache
