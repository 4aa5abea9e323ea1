// Sections of a text: from its headings, or, where a text has lost them, from what its sentences are about.
//
// Headings are read in Markdown ("## Trade"), numbered ("3.2 Trade"), underlined ("Trade" over "-----"),
// upper-case and short title-case lines. A text with no more than one heading gets inferred sections: the
// topic tables (assets/lexicon/section_*.tsv) say what each sentence is about, and the cheapest division of
// the text into stretches of one topic wins.
#pragma once

#include "parse/document.h"
#include "parse/phrases.h"
#include "source/source_text.h"

namespace attache {

// The sections in order, the first one from the first sentence on; a heading is the first sentence of its
// section. Empty only for an empty document. Linear in the text.
[[nodiscard]] Store<SectionId, Section> find_sections(const Document& document, const SourceText& source,
                                                      const PhraseHits& phrases);

// Writes to each sentence which of document.sections it is in.
void assign_sections(Document& document);

// Whether the sentence is the heading of its section. O(1); needs document.sections and Sentence::section.
[[nodiscard]] bool is_heading(const Document& document, SentenceId sentence);

}  // namespace attache
