// Which currency a name that several countries share means ("rupees", "pesos", "francs").
#pragma once

#include "base/store.h"
#include "extract/findings.h"
#include "parse/document.h"
#include "parse/phrases.h"

namespace attache {

// Rewrites the unit of such amounts: the country named nearest in the sentence that has a coin of this name
// decides, else the country that the text names most. Linear in the amounts and the names.
void settle_currencies(const Document& document, const PhraseHits& phrases, Store<AmountId, Amount>& amounts);

}  // namespace attache
