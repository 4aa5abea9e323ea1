// Words that say what a sentence is about, as against those that hold it together.
#pragma once

#include <cstdint>

#include "lexicon/lexicon.h"
#include "parse/document.h"

namespace attache {

inline constexpr WordClasses k_function_words =
    class_bit(WordClass::Preposition) | class_bit(WordClass::Coordinator) | class_bit(WordClass::Determiner) |
    class_bit(WordClass::Auxiliary) | class_bit(WordClass::Modal) | class_bit(WordClass::PersonalPronoun) |
    class_bit(WordClass::PossessivePronoun) | class_bit(WordClass::Subordinator) |
    class_bit(WordClass::RelativePronoun) | class_bit(WordClass::Negation) | class_bit(WordClass::Adverb);

[[nodiscard]] inline bool is_content_word(const Token& token) {
    constexpr std::uint32_t k_min_bytes = 3;
    return token.kind == TokenKind::Word && token.end - token.begin >= k_min_bytes &&
           !(classes_of(token.word) & k_function_words).any();
}

}  // namespace attache
