// Sentences of a text. An empty line always ends one. Whether a single line break does depends on the
// text: in one that is wrapped to a width it is a space, in one that has a sentence or paragraph a line it
// ends the sentence. Within a paragraph stops end sentences, but not the dots of abbreviations.
#pragma once

#include <cstddef>

#include "parse/document.h"

namespace attache {

// A longer sentence is cut: no step may grow with the square of a text without stops.
inline constexpr std::size_t k_max_sentence_tokens = 1000;

// Reads document.tokens and has_case; sections are left unset. Linear.
[[nodiscard]] Store<SentenceId, Sentence> find_sentences(const Document& document, const SourceText& source);

}  // namespace attache
