// SentenceWords: what the tagger asks about the words of a sentence before their tags are known: what a word can be by
// the tables and by its ending, and what follows it.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "lexicon/lexicon.h"
#include "parse/document.h"

namespace attache {

// Refers to the document and the names, which must outlive it. Every look is safe behind the sentence's end.
class SentenceWords {
public:
    // `names`: the ranges of names in the sentence, sorted by begin; they may nest.
    SentenceWords(const Document& document, TokenRange range, std::span<const TokenRange> names)
        : document_(document), begin_(range.begin.index()), end_(range.end.index()), names_(names) {}

    [[nodiscard]] const Document& document() const { return document_; }
    [[nodiscard]] std::size_t begin() const { return begin_; }
    [[nodiscard]] std::size_t end() const { return end_; }

    [[nodiscard]] const Token& token(std::size_t i) const { return document_.tokens[TokenId(i)]; }
    [[nodiscard]] WordId word(std::size_t i) const { return i < end_ ? token(i).word : WordId::none(); }
    [[nodiscard]] bool is_in(std::size_t i, WordClass word_class) const {
        return i < end_ && is(token(i).word, word_class);
    }
    [[nodiscard]] VerbForms forms(std::size_t i) const { return i < end_ ? verb_forms(token(i).word) : VerbForms{0}; }
    [[nodiscard]] bool is_word(std::size_t i) const { return i < end_ && token(i).kind == TokenKind::Word; }
    // Whether any table of the lexicon has it.
    [[nodiscard]] bool is_known_word(std::size_t i) const { return word(i).index() < lexicon_word_count(); }

    // --- names ---

    // Names are asked about from left to right: those that end before `i` are done with.
    void pass_names_before(std::size_t i) {
        while (name_ < names_.size() && names_[name_].end.index() <= i)
            ++name_;
    }
    // Whether the first name that is not done with covers a token.
    [[nodiscard]] bool in_name(std::size_t i) const {
        return name_ < names_.size() && names_[name_].begin.index() <= i;
    }
    [[nodiscard]] bool in_some_name(std::size_t i) const;
    // Whether a name ends right before a token.
    [[nodiscard]] bool in_name_before(std::size_t i) const;

    // --- what a word can be ---

    // By its ending an adverb.
    [[nodiscard]] bool is_ly(std::size_t i) const;
    [[nodiscard]] bool is_plural(std::size_t i) const;
    // "exports", "support": a noun as often as a verb.
    [[nodiscard]] bool is_noun_too(std::size_t i) const {
        return is_in(i, WordClass::NounVerb) || (i < end_ && noun_forms(word(i)) != 0);
    }
    [[nodiscard]] bool verb_like(std::size_t i) const;
    // Can go on a noun phrase, or be it: anything that is no function word.
    [[nodiscard]] bool nounish(std::size_t i) const;
    // "closed [its] border": what can only begin an object.
    [[nodiscard]] bool is_noun_phrase_start(std::size_t i) const;
    // Begins an object: a determiner, a pronoun, a number, a name, or "that".
    [[nodiscard]] bool starts_object(std::size_t i) const;
    // In running text with its own spaces, a hyphen that stands apart is a dash.
    [[nodiscard]] bool is_apart(std::size_t i) const;
    [[nodiscard]] bool between_hyphens(std::size_t i) const;  // "water - for - gas"

    // --- what follows ---

    [[nodiscard]] std::size_t skip_adverbs(std::size_t i) const;
    // Whether a finite verb follows before the clause ends.
    [[nodiscard]] bool finite_ahead(std::size_t from) const;
    // Whether one begins what follows the next comma: "chad , allied with oman , left".
    [[nodiscard]] bool finite_after_comma(std::size_t from) const;
    // "trained and equipped by": the first of two participles.
    [[nodiscard]] bool goes_on_by(std::size_t i) const;

private:
    // "trains guards and has given them boats": the second verb of the same subject.
    [[nodiscard]] bool goes_on_with_verb(std::size_t i) const;
    // "[the] planned", "military - led": a verb form that goes on the noun phrase it stands in.
    [[nodiscard]] bool in_phrase(std::size_t i) const;

    const Document& document_;
    std::size_t begin_;
    std::size_t end_;
    std::span<const TokenRange> names_;
    std::size_t name_ = 0;
};

// Endings are short, and their last letter nearly always decides: no call for a comparison.
[[nodiscard]] bool ends_with(std::string_view word, std::string_view ending);

}  // namespace attache
