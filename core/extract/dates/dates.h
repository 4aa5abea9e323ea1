// Dates: expressions that name a calendar time, as the first and last day that they can mean.
//
// A year that the text leaves out comes from the same sentence, else from the dated sentences before it, else
// from the report's own date. Fiscal years are those of the United States: N runs from 1 October N-1 on.
#pragma once

#include "base/store.h"
#include "extract/findings.h"
#include "parse/document.h"
#include "parse/phrases.h"

namespace attache {

// Sorted by position, none overlaps another. Years in headings and in the titles that references quote are no
// dates. Warns of years that cannot be meant. Needs document.sections. Linear in the text.
[[nodiscard]] Store<DateId, DateMention> find_dates(const Document& document, const PhraseHits& phrases,
                                                    const Store<ReferenceId, Reference>& references,
                                                    Warnings& warnings);

}  // namespace attache
