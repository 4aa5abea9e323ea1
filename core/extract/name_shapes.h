// What the words of names look like, in texts with and without capitals.
#pragma once

#include "lexicon/lexicon.h"
#include "parse/document.h"

namespace attache {

// A word that no table knows: in a lower-cased text the best sign of a name.
[[nodiscard]] inline bool is_unknown_word(WordId word) {
    return word.index() >= lexicon_word_count() || (!classes_of(word).any() && verb_forms(word) == 0 && noun_forms(word) == 0);
}

// A word that only holds sentences together: it can be no part of a name.
[[nodiscard]] inline bool is_function_word(WordId word) {
    return is(word, WordClass::Determiner) || is(word, WordClass::Preposition) || is(word, WordClass::Coordinator) ||
           is(word, WordClass::Auxiliary) || is(word, WordClass::Modal) || is(word, WordClass::PersonalPronoun) ||
           is(word, WordClass::PossessivePronoun) || is(word, WordClass::RelativePronoun) ||
           is(word, WordClass::Subordinator) || is(word, WordClass::Adverb) || is(word, WordClass::Negation);
}

// Could stand in a name: written with a capital, or in a text without capitals no table knows the word.
[[nodiscard]] inline bool looks_like_name(const Document& document, const Token& token) {
    if (token.kind != TokenKind::Word || is_function_word(token.word)) return false;
    if (document.has_case) return token.letter_case == LetterCase::Capitalised || token.letter_case == LetterCase::Mixed;
    return is_unknown_word(token.word);
}

}  // namespace attache
