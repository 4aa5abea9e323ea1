#include "extract/amounts/quantities.h"

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
        while (at_ != end_ && at_->span.end <= number.begin)
            ++at_;
        return at_ != end_ && at_->span.overlaps(number);
    }

private:
    const Mark* at_;
    const Mark* end_;
};

// What a number counts, in the text's words.
class UnitReader {
public:
    UnitReader(const TokenWindow& tokens, const PhraseHits& phrases, TokenRange number)
        : tokens_(tokens), phrases_(phrases), number_(number) {}

    // The noun phrase behind the number; empty if the sentence leaves it out ("22 elected by party list").
    [[nodiscard]] std::string read() const {
        std::size_t begin = number_.end.index();
        if (tokens_.is_hyphen(begin)) return plural(std::string(tokens_.text(begin + 1)));
        begin = skip_lead_in(begin);
        const std::size_t noun = plural_noun(begin);
        return words(begin, noun == 0 ? plain_end(begin) : noun + 1);
    }

    // What the sentence says before the number: "the number of border guards fell to 200", "the age of 18".
    [[nodiscard]] std::string read_before() const {
        const std::size_t number = number_.begin.index();
        if (tokens_.is_word(number - 1, w_of) && tokens_.is_class(number - 2, WordClass::CountedBefore))
            return std::string(tokens_.text(number - 2));
        constexpr std::size_t k_reach = 12;
        for (std::size_t steps = 2; steps <= k_reach && tokens_.has(number - steps); ++steps) {
            const std::size_t at = number - steps;
            if (tokens_.kind(at) == TokenKind::Number || tokens_.kind(at) == TokenKind::Semicolon) break;
            if (!tokens_.is_word(at, w_number) || !tokens_.is_word(at + 1, w_of)) continue;
            const std::size_t noun = plural_noun(at + 2);
            return noun == 0 || noun >= number ? std::string() : words(at + 2, noun + 1);
        }
        return {};
    }

    // Whether the number belongs to the name before it ("nord stream 2 pipeline", "falcon 9"): a small number behind a
    // noun, and nothing behind it that could be counted.
    [[nodiscard]] bool follows_name() const {
        const std::size_t before = number_.begin.index() - 1;
        if (tokens_.kind(before) != TokenKind::Word || (classes_of(tokens_.word(before)) & k_function_words).any())
            return false;
        if (verb_forms(tokens_.word(before)) != 0 || is_plural(before)) return false;
        const std::size_t begin = number_.end.index();
        const bool noun_follows = tokens_.kind(begin) == TokenKind::Word && may_modify(begin);
        return noun_follows && plural_noun(begin) == 0;
    }

private:
    // "10-year": in a compound what is counted stands in the singular.
    static std::string plural(std::string noun) {
        if (noun.empty() || noun.back() == 's') return noun;
        if (noun == "man" || noun == "woman") return noun.replace(noun.size() - 2, 2, "en");
        if (noun == "foot") return "feet";
        if (noun.size() > 1 && noun.back() == 'y' && noun[noun.size() - 2] != 'a')
            return noun.replace(noun.size() - 1, 1, "ies");
        return noun + 's';
    }

    // "or more", "such", a quote, and a length of time in between ("two | seven-year terms").
    [[nodiscard]] std::size_t skip_lead_in(std::size_t at) const {
        const PhraseHit* behind = tokens_.has(at) ? phrases_.at(PhraseKind::QualifierPhrase, TokenId(at)) : nullptr;
        if (behind != nullptr && behind->tokens.begin.index() == at) at = behind->tokens.end.index();
        if (tokens_.kind(at) == TokenKind::Quote) ++at;
        if (tokens_.is_class(at, WordClass::UnitLeadIn)) ++at;
        // "from seven to five years": both ends count what stands behind the second.
        if (tokens_.is_word(at, w_to) && is_number(at + 1)) return at + 2;
        const bool number = is_number(at);
        return number && tokens_.is_hyphen(at + 1) && tokens_.kind(at + 2) == TokenKind::Word ? at + 3 : at;
    }

    [[nodiscard]] bool is_number(std::size_t at) const {
        return tokens_.kind(at) == TokenKind::Number || tokens_.is_class(at, WordClass::Cardinal);
    }

    // Where the first plural noun of the phrase stands; 0: a word that cannot belong to it comes first.
    [[nodiscard]] std::size_t plural_noun(std::size_t begin) const {
        constexpr std::size_t k_longest_phrase = 6;
        for (std::size_t at = begin; at < begin + k_longest_phrase; ++at) {
            if (is_plural(at))
                return is_plural(at + 1) && tokens_.is_class(at + 1, WordClass::CountNoun) ? at + 1
                                                                                           : at;  // "metric tons"
            const bool joins =
                tokens_.is_hyphen(at) || (at > begin && (tokens_.is_word(at, w_or) || tokens_.is_word(at, w_and)));
            if (!joins && !may_modify(at)) return 0;
        }
        return 0;
    }

    [[nodiscard]] bool is_plural(std::size_t at) const {
        if (tokens_.kind(at) != TokenKind::Word) return false;
        const WordId word = tokens_.word(at);
        if (has_form(noun_forms(word), NounForm::Plural)) return true;
        if (is(word, WordClass::CountNoun)) return noun_forms(word) == 0;
        if ((classes_of(word) & k_function_words).any() || noun_forms(word) != 0) return false;
        const std::string_view text = tokens_.text(at);
        const bool ends_in_s = text.size() > 3 && text.back() == 's' && text[text.size() - 2] != 's';
        return ends_in_s && (verb_forms(word) == 0 || at > number_.end.index()) && !is(word, WordClass::Adjective);
    }

    // A word that may stand between a number and its noun: no finite verb, no function word.
    [[nodiscard]] bool may_modify(std::size_t at) const {
        if (tokens_.kind(at) != TokenKind::Word) return false;
        const WordId word = tokens_.word(at);
        return !(classes_of(word) & k_function_words).any() && !is(word, WordClass::Coordinator);
    }

    // Without a plural noun the words up to the first that is a verb or holds the sentence together.
    [[nodiscard]] std::size_t plain_end(std::size_t begin) const {
        constexpr std::size_t k_longest_phrase = 3;
        std::size_t end = begin;
        while (end < begin + k_longest_phrase && may_modify(end)) {
            const bool verb = verb_forms(tokens_.word(end)) != 0 && noun_forms(tokens_.word(end)) == 0;
            if (verb) break;
            ++end;
        }
        return end;
    }

    [[nodiscard]] std::string words(std::size_t begin, std::size_t end) const {
        std::string text;
        for (std::size_t at = begin; at < end; ++at) {
            const bool joined = tokens_.is_hyphen(at) || tokens_.is_hyphen(at - 1);
            if (!text.empty() && !joined) text += ' ';
            text += tokens_.text(at);
        }
        return text;
    }

    const TokenWindow& tokens_;
    const PhraseHits& phrases_;
    TokenRange number_;
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
    if (tokens.is_hyphen(at + 1) && is(word, WordClass::CountNoun)) return tokens.is_hyphen(at - 1);  // "one-year"
    const WordId before = tokens.word(at - 1);
    return is(before, WordClass::Determiner) || is(before, WordClass::PossessivePronoun) ||
           is(before, WordClass::Adjective) || tokens.is_hyphen(at - 1) ||
           (tokens.is_hyphen(at + 1) && !is(word, WordClass::CountNoun));
}

// "[3]" behind a word: the mark of a footnote counts nothing.
bool is_footnote_mark(const TokenWindow& tokens, const Number& number) {
    return number.is_plain_integer && tokens.is_mark(number.tokens.begin.index() - 1, "[") &&
           tokens.is_mark(number.tokens.end.index(), "]");
}

// Behind a month stands a year, even one that cannot be: no count.
bool is_no_year(const TokenWindow& tokens, const Number& number) {
    return number.is_plain_integer && tokens.is_class(number.tokens.begin.index() - 1, WordClass::Month);
}

}  // namespace

Store<QuantityId, Quantity> find_quantities(const Document& document, const PhraseHits& phrases,
                                            const std::vector<Number>& numbers,
                                            const Store<ReferenceId, Reference>& references,
                                            const Store<DateId, DateMention>& dates,
                                            const Store<AmountId, Amount>& amounts) {
    Store<QuantityId, Quantity> quantities;
    MarkCursor<Reference> reference(references);
    MarkCursor<DateMention> date(dates);
    MarkCursor<Amount> amount(amounts);
    for (const Number& number : numbers) {
        const ByteSpan span = document.span_of(number.tokens);
        const bool in_reference = reference.holds(span);
        const bool in_date = date.holds(span);
        const bool in_amount = amount.holds(span);
        if (in_reference || in_date || in_amount ||
            (number.form != NumberForm::Digits && number.form != NumberForm::Words))
            continue;
        const TokenWindow tokens(document, document.sentences[number.sentence].tokens);
        if (is_pronoun_one(tokens, number) || is_no_year(tokens, number) || is_footnote_mark(tokens, number)) continue;
        Quantity quantity;
        quantity.sentence = number.sentence;
        quantity.tokens = number.tokens;
        quantity.span = span;
        quantity.value = number.value;
        quantity.max = number.max;
        const UnitReader unit(tokens, phrases, number.tokens);
        constexpr double k_largest_name = 20;
        if (number.is_plain_integer && number.value <= k_largest_name && unit.follows_name()) continue;
        quantity.unit = unit.read();
        if (quantity.unit.empty()) quantity.unit = unit.read_before();
        if (quantity.unit.empty() && !quantities.empty() && quantities.elements().back().sentence == number.sentence) {
            quantity.unit = quantities.elements().back().unit;  // left out because the last number says it
        }
        quantities.add(std::move(quantity));
    }
    return quantities;
}

}  // namespace attache
