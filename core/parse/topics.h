// Sections of a text without headings, from what its sentences are about.
//
// Each sentence votes with the words of the topic tables (assets/lexicon/section_*.tsv) and with the foreign
// countries it names. The division into stretches of one topic that wins the most votes is found in one pass
// (Viterbi); beginning a new stretch costs more at a sentence that goes on ("he also ...") than at one that opens.
#pragma once

#include <optional>
#include <string>

#include "lexicon/rule_types.h"
#include "parse/document.h"
#include "parse/phrases.h"

namespace attache {

// The first section begins with the first sentence. All are marked as inferred. Empty only for an empty document.
[[nodiscard]] Store<SectionId, Section> infer_sections(const Document& document, const PhraseHits& phrases);

// The topic that a section's title names ("economic issues"), if nothing else stands in it.
[[nodiscard]] std::optional<SectionTopic> topic_of_title(const PhraseHits& phrases, TokenRange title);

// The title that inferred sections of a topic get: "Economic Issues".
[[nodiscard]] std::string title_of(SectionTopic topic);

}  // namespace attache
