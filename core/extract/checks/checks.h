// Checks: the report's own arithmetic, done again. Parts against their total, lists against the number that
// announces them, changes ("up from 52") against their direction, shares in percent against the amounts.
#pragma once

#include "base/store.h"
#include "extract/findings.h"
#include "parse/document.h"
#include "parse/phrases.h"

namespace attache {

// Reads findings.dates, amounts (with aid) and quantities. Sorted by first sentence. Linear in the text.
[[nodiscard]] Store<CheckId, Check> find_checks(const Document& document, const PhraseHits& phrases,
                                                const Findings& findings);

}  // namespace attache
