#include "extract/quantities.h"

#include <string>

#include "extract/token_window.h"
#include "lexicon/lexicon.h"
#include "parse/sections.h"

namespace attache {

namespace {

// Whether [range) shares a token with the mark under a cursor that only moves on.
template <class Iterator>
bool overlaps_next(Iterator& at, Iterator end, TokenRange range) {
    while (at != end && at->tokens.end <= range.begin) ++at;
    return at != end && at->tokens.begin < range.end;
}

class UnitReader {
public:
    UnitReader(const TokenWindow& tokens, TokenRange number) : tokens_(tokens), at_(number.end.index()) {}

    // The words that say what is counted: up to the end of the noun phrase behind the number; empty if the
    // sentence leaves them out ("22 elected by party list").
    [[nodiscard]] std::string read() {
        constexpr std::size_t k_max_words = 6;
        if (tokens_.is_hyphen(at_)) return std::string(tokens_.text(at_ + 1));
        std::string unit;
        for (std::size_t words = 0; words < k_max_words && continues(words); ++words, ++at_) {
            if (!unit.empty() && !tokens_.is_hyphen(at_) && !tokens_.is_hyphen(at_ - 1)) unit += ' ';
            unit += tokens_.text(at_);
        }
        return unit;
    }

private:
    [[nodiscard]] bool continues(std::size_t words) const {
        if (tokens_.is_hyphen(at_)) return words > 0 && tokens_.kind(at_ + 1) == TokenKind::Word;
        if (tokens_.kind(at_) != TokenKind::Word) return false;
        const WordId word = tokens_.word(at_);
        for (const WordClass ends : {WordClass::Preposition, WordClass::Coordinator, WordClass::Subordinator, WordClass::RelativePronoun,
                                     WordClass::Auxiliary, WordClass::Modal, WordClass::Determiner, WordClass::PersonalPronoun,
                                     WordClass::PossessivePronoun, WordClass::Adverb, WordClass::Negation}) {
            if (is(word, ends)) return false;
        }
        if (words == 0) return true;
        const VerbForms forms = verb_forms(word);
        const bool is_noun = noun_forms(word) != 0 || is(word, WordClass::CountNoun);
        return forms == 0 || is_noun;
    }

    const TokenWindow& tokens_;
    std::size_t at_;
};

// "one" is a number only where it counts: "one party", not "one of the", "no one", "this one".
bool is_pronoun_one(const TokenWindow& tokens, const Number& number) {
    if (number.form != NumberForm::Words || number.value != 1 || number.tokens.size() != 1) return false;
    const std::size_t at = number.tokens.begin.index();
    const std::size_t next = tokens.is_hyphen(at + 1) ? at + 2 : at + 1;
    const WordId word = tokens.word(next);
    if (tokens.kind(next) != TokenKind::Word || is(word, WordClass::Preposition) || is(word, WordClass::Coordinator) ||
        is(word, WordClass::Auxiliary) || is(word, WordClass::Modal) || is(word, WordClass::RelativePronoun) ||
        is(word, WordClass::Determiner)) {
        return true;
    }
    const WordId before = tokens.word(at - 1);
    return is(before, WordClass::Determiner) || is(before, WordClass::PossessivePronoun) || is(before, WordClass::Adjective) ||
           tokens.is_hyphen(at - 1) || (tokens.is_hyphen(at + 1) && !is(word, WordClass::CountNoun));
}

}  // namespace

Store<QuantityId, Quantity> find_quantities(const Document& document, const std::vector<Number>& numbers,
                                            const Store<DateId, DateMention>& dates, const Store<AmountId, Amount>& amounts) {
    Store<QuantityId, Quantity> quantities;
    auto date = dates.begin();
    auto amount = amounts.begin();
    for (const Number& number : numbers) {
        const bool in_date = overlaps_next(date, dates.end(), number.tokens);
        const bool in_amount = overlaps_next(amount, amounts.end(), number.tokens);
        if (in_date || in_amount || (number.form != NumberForm::Digits && number.form != NumberForm::Words)) continue;
        const TokenWindow tokens(document, document.sentences[number.sentence].tokens);
        if (is_pronoun_one(tokens, number)) continue;
        Quantity quantity;
        quantity.sentence = number.sentence;
        quantity.tokens = number.tokens;
        quantity.span = document.span_of(number.tokens);
        quantity.value = number.value;
        quantity.max = number.max;
        quantity.unit = UnitReader(tokens, number.tokens).read();
        if (quantity.unit.empty() && !quantities.empty() && quantities.elements().back().sentence == number.sentence) {
            quantity.unit = quantities.elements().back().unit;  // left out because the last number says it
        }
        quantities.add(std::move(quantity));
    }
    return quantities;
}

}  // namespace attache
