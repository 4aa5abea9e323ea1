// Tokens of a text; what they are is said in parse/document.h. The bytes are scanned once, each word is
// lower-cased and interned once.
#pragma once

#include "base/store.h"
#include "lexicon/word_table.h"
#include "parse/document.h"
#include "source/source_text.h"

namespace attache {

// Adds the words to `words`. Linear in the text.
[[nodiscard]] Store<TokenId, Token> find_tokens(const SourceText& source, WordTable& words);

// Whether capitals tell anything in this text: at least one word in a hundred has one.
[[nodiscard]] bool has_letter_case(const Store<TokenId, Token>& tokens);

// Whether marks stand apart from words: most commas have a space before them.
[[nodiscard]] bool has_marks_apart(const Store<TokenId, Token>& tokens);

}  // namespace attache
