// The line that begins a dispatch: "LOME, Oct. 4, 2022 (Reuters) - ...", "Port Vila, 2 May 2023 - ...".
#pragma once

#include "extract/names/name_words.h"
#include "extract/names/named_span.h"
#include "parse/document.h"
#include "parse/phrases.h"

namespace attache {

// Adds the place that a dispatch is dated from and the agency in brackets, unless tables know them. Linear.
void find_datelines(const Document& document, const PhraseHits& phrases, const NameWords& words, NameSpans& spans);

}  // namespace attache
