#include "extract/quantities.h"

#include <string>

#include "extract/token_window.h"
#include "lexicon/lexicon.h"
#include "parse/content_words.h"

namespace attache {

namespace {

// Whether a number lies in one of the marks that are walked beside the numbers.
template <class Mark>
class MarkCursor {
public:
    template <class Marks>
    explicit MarkCursor(const Marks& marks) : at_(marks.elements().data()), end_(at_ + marks.size()) {}

    [[nodiscard]] bool holds(ByteSpan number) {
        while (at_ != end_ && at_->span.end <= number.begin) ++at_;
        return at_ != end_ && at_->span.overlaps(number);
    }

private:
    const Mark* at_;
    const Mark* end_;
};

class UnitReader {
public:
    UnitReader(const TokenWindow& tokens, TokenRange number) : tokens_(tokens), at_(number.end.index()) {}

    // The words that say what is counted: up to the end of the noun phrase behind the number; empty if the
    // sentence leaves them out ("22 elected by party list").
    [[nodiscard]] std::string read() {
        constexpr std::size_t k_max_words = 6;
        if (tokens_.is_hyphen(at_)) return plural(std::string(tokens_.text(at_ + 1)));
        std::string unit;
        for (std::size_t words = 0; words < k_max_words && continues(words); ++words, ++at_) {
            if (!unit.empty() && !tokens_.is_hyphen(at_) && !tokens_.is_hyphen(at_ - 1)) unit += ' ';
            unit += tokens_.text(at_);
        }
        return unit;
    }

private:
    // "10-year": in a compound what is counted stands in the singular.
    static std::string plural(std::string noun) {
        if (noun.empty() || noun.back() == 's') return noun;
        if (noun == "man" || noun == "woman") return noun.replace(noun.size() - 2, 2, "en");
        if (noun == "foot") return "feet";
        if (noun.size() > 1 && noun.back() == 'y' && noun[noun.size() - 2] != 'a') return noun.replace(noun.size() - 1, 1, "ies");
        return noun + 's';
    }

    [[nodiscard]] bool continues(std::size_t words) const {
        if (tokens_.is_hyphen(at_)) return words > 0 && tokens_.kind(at_ + 1) == TokenKind::Word;
        if (tokens_.kind(at_) != TokenKind::Word) return false;
        const WordId word = tokens_.word(at_);
        for (const WordClass ends : {WordClass::Preposition, WordClass::Coordinator, WordClass::Subordinator, WordClass::RelativePronoun,
                                     WordClass::Auxiliary, WordClass::Modal, WordClass::Determiner, WordClass::PersonalPronoun,
                                     WordClass::PossessivePronoun, WordClass::Adverb, WordClass::Negation}) {
            if (is(word, ends)) return false;
        }
        if (noun_forms(word) != 0 || is(word, WordClass::CountNoun)) return true;
        // "22 elected by", "two agreed"; but "two registered parties"
        const VerbForms forms = verb_forms(word);
        return forms == 0 || (words == 0 && plural_follows());
    }

    // "two registered opposition parties": a plural noun ends the phrase that the participle begins.
    [[nodiscard]] bool plural_follows() const {
        constexpr std::size_t k_reach = 3;
        for (std::size_t at = at_ + 1; at <= at_ + k_reach && tokens_.kind(at) == TokenKind::Word; ++at) {
            if ((classes_of(tokens_.word(at)) & k_function_words).any()) return false;
            if (ends_in_plural(at)) return true;
        }
        return false;
    }

    [[nodiscard]] bool ends_in_plural(std::size_t at) const {
        const std::string_view text = tokens_.text(at);
        return text.size() > 2 && text.back() == 's' && verb_forms(tokens_.word(at)) == 0;
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

// Behind a month stands a year, even one that cannot be: no count.
bool is_no_year(const TokenWindow& tokens, const Number& number) {
    return number.is_plain_integer && tokens.is_class(number.tokens.begin.index() - 1, WordClass::Month);
}

}  // namespace

Store<QuantityId, Quantity> find_quantities(const Document& document, const std::vector<Number>& numbers,
                                            const Store<ReferenceId, Reference>& references,
                                            const Store<DateId, DateMention>& dates, const Store<AmountId, Amount>& amounts) {
    Store<QuantityId, Quantity> quantities;
    MarkCursor<Reference> reference(references);
    MarkCursor<DateMention> date(dates);
    MarkCursor<Amount> amount(amounts);
    for (const Number& number : numbers) {
        const ByteSpan span = document.span_of(number.tokens);
        const bool in_reference = reference.holds(span);
        const bool in_date = date.holds(span);
        const bool in_amount = amount.holds(span);
        if (in_reference || in_date || in_amount || (number.form != NumberForm::Digits && number.form != NumberForm::Words)) continue;
        const TokenWindow tokens(document, document.sentences[number.sentence].tokens);
        if (is_pronoun_one(tokens, number) || is_no_year(tokens, number)) continue;
        Quantity quantity;
        quantity.sentence = number.sentence;
        quantity.tokens = number.tokens;
        quantity.span = span;
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
