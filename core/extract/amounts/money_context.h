// What the sentences around a sum say of it where its own sentence says nothing: the lead of a list ("The request
// included:"), the title of a table, and the sum before ("Of that, $5 million ...").
#pragma once

#include "extract/token_window.h"
#include "parse/phrases.h"

namespace attache {

// "- $5 million in food aid", "(a) ...", or the row of a table: what is said before the list holds for it.
[[nodiscard]] bool is_list_item(const Document& document, SentenceId sentence);

// "The request included:", a heading, or the caption of a table: it speaks for the items below it.
[[nodiscard]] bool leads_list(const Document& document, SentenceId sentence);

// "Of that sum, ...", "Another $5 million ...": the sentence goes on about the sums before it.
[[nodiscard]] bool goes_on_about_sum(const TokenWindow& tokens, const PhraseHits& phrases);

}  // namespace attache
