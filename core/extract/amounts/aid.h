// Aid: what each sum of money is (aid, trade, debt, ...), and for aid who gives it to whom, for what, in which
// period, and whether it is given, budgeted, pledged or only requested.
#pragma once

#include "base/store.h"
#include "extract/findings.h"
#include "extract/names/mentions.h"
#include "parse/document.h"
#include "parse/phrases.h"

namespace attache {

// Fills role and aid of the amounts. Payer and payee are actors; the report's subject is the payee where the
// sentence names none. Linear in the text.
void read_aid(const Document& document, const PhraseHits& phrases, const MentionFindings& mentions,
              const MentionIndex& index, const Store<DateId, DateMention>& dates, Store<AmountId, Amount>& amounts);

}  // namespace attache
