// The lexicon: what the tables under assets/lexicon/ know of words and phrases, as constant data.
// tools/tables/lexicon.py reads the tables at build time and writes generated/lexicon_tables.h (the
// enumerations WordClass and PhraseKind, the row types, the named words w_...) and their data, packed. They are
// unpacked before main() begins (lexicon_data.h), so what is initialised statically elsewhere must not ask them. How to
// write a table: assets/lexicon/README.md.
//
// A word's id (WordId) below lexicon_word_count() is the same in every document.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/ids.h"
#include "generated/lexicon_tables.h"

namespace attache {

// The inflected forms that a word can be of its lemma; "cut" is Base, Past and Participle.
enum class VerbForm : std::uint8_t { Base = 1, Third = 2, Past = 4, Participle = 8, Gerund = 16 };
using VerbForms = std::uint8_t;  // of VerbForm; 0: no verb that the lexicon knows

enum class NounForm : std::uint8_t { Singular = 1, Plural = 2 };
using NounForms = std::uint8_t;  // of NounForm; 0: no noun that a table marks /n

[[nodiscard]] constexpr std::uint32_t lexicon_word_count() { return k_lexicon_words; }
[[nodiscard]] constexpr bool is_known(WordId word) { return word.index() < k_lexicon_words; }

// The id of a lower-cased word; none if no table has it.
[[nodiscard]] WordId find_word(std::string_view lower);
[[nodiscard]] WordId find_word(std::string_view lower, std::uint64_t hash);  // hash: fnv1a(lower)
// Requires word.index() < lexicon_word_count().
[[nodiscard]] std::string_view lexicon_text(WordId word);

// A set of word classes: "is this word in any of these" is one step.
struct WordClasses {
    static_assert(static_cast<unsigned>(WordClass::Count_) <= 128);
    std::uint64_t low = 0;   // the first 64 classes
    std::uint64_t high = 0;  // the others

    [[nodiscard]] constexpr bool any() const { return (low | high) != 0; }
    friend constexpr WordClasses operator&(WordClasses a, WordClasses b) { return {a.low & b.low, a.high & b.high}; }
    friend constexpr WordClasses operator|(WordClasses a, WordClasses b) { return {a.low | b.low, a.high | b.high}; }
};

// The set of one class.
[[nodiscard]] constexpr WordClasses class_bit(WordClass word_class) {
    const auto index = static_cast<unsigned>(word_class);
    return index < 64 ? WordClasses{std::uint64_t{1} << index, 0} : WordClasses{0, std::uint64_t{1} << (index - 64)};
}

using TrieNode = std::uint32_t;  // of the phrases, below
inline constexpr TrieNode k_no_node = 0;

// What the lexicon knows of one word, in one place of memory: rules ask for several of these at once.
struct WordFacts {
    WordClasses classes = {};
    std::uint32_t verb_lemma = 0;
    std::uint32_t noun_lemma = 0;
    TrieNode first_node = k_no_node;
    VerbForms verb_forms = 0;
    NounForms noun_forms = 0;
};

namespace lexicon_data {
extern const WordFacts* const k_word_facts;  // by word; behind them the facts of every other word: none
}

[[nodiscard]] inline const WordFacts& facts_of(WordId word) {
    return lexicon_data::k_word_facts[is_known(word) ? word.index() : k_lexicon_words];
}

// All the classes of a word; empty for words that only the document knows.
[[nodiscard]] inline WordClasses classes_of(WordId word) { return facts_of(word).classes; }
// Whether a word is in a class; false for words that only the document knows.
[[nodiscard]] inline bool is(WordId word, WordClass word_class) {
    return (classes_of(word) & class_bit(word_class)).any();
}
// The value beside the word in the class's table; 0 if it is not in the class or the table has no values.
[[nodiscard]] double value_of(WordId word, WordClass word_class);

// Verbs: any word that a table marks /v or that an inflection of such a word gives.
[[nodiscard]] inline VerbForms verb_forms(WordId word) { return facts_of(word).verb_forms; }
// The lemma of a verb ("pledged" -> "pledge"); the word itself if it is none.
[[nodiscard]] inline WordId verb_lemma(WordId word) {
    return is_known(word) ? WordId(facts_of(word).verb_lemma) : word;
}
// Nouns: any word that a table marks /n, and its plural.
[[nodiscard]] inline NounForms noun_forms(WordId word) { return facts_of(word).noun_forms; }
// The singular of a noun marked /n ("loans" -> "loan"); the word itself otherwise.
[[nodiscard]] inline WordId noun_lemma(WordId word) {
    return is_known(word) ? WordId(facts_of(word).noun_lemma) : word;
}

[[nodiscard]] constexpr bool has_form(VerbForms forms, VerbForm form) {
    return (forms & static_cast<VerbForms>(form)) != 0;
}
[[nodiscard]] constexpr bool has_form(NounForms forms, NounForm form) {
    return (forms & static_cast<NounForms>(form)) != 0;
}

// --- phrases: a trie over word ids -----------------------------------------------------------------

// The node after one word from the root; k_no_node if no phrase begins so. Constant time.
[[nodiscard]] inline TrieNode first_node(WordId word) { return facts_of(word).first_node; }
// The node after one more word; k_no_node if no phrase goes on so. Constant time.
[[nodiscard]] TrieNode next_node(TrieNode node, WordId word);

struct PhraseEnd {
    PhraseKind kind;
    std::uint32_t row;  // into the rows of its kind
};
struct PhraseEnds {
    const PhraseEnd* first = nullptr;
    const PhraseEnd* last = nullptr;
    [[nodiscard]] const PhraseEnd* begin() const { return first; }
    [[nodiscard]] const PhraseEnd* end() const { return last; }
};
// The phrases that end at a node, at most one of each kind.
[[nodiscard]] PhraseEnds phrases_ending_at(TrieNode node);

}  // namespace attache
