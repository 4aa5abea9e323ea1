#include "extract/dates/date_words.h"

#include <algorithm>
#include <array>

#include "extract/amounts/digits.h"
#include "lexicon/lexicon.h"

namespace attache {

namespace {

// A year without any month or preposition beside it is believed from here to there.
constexpr std::int32_t k_first_plain_year = 1700;
constexpr std::int32_t k_last_plain_year = 2100;

}  // namespace

const PhraseHit* DateWords::phrase_at(PhraseKind kind, std::size_t at) const {
    if (!tokens_.has(at)) return nullptr;
    const PhraseHit* hit = phrases_.at(kind, TokenId(at));
    return hit != nullptr && hit->tokens.begin == TokenId(at) ? hit : nullptr;
}

std::optional<std::int32_t> DateWords::plain_number(std::size_t at, std::size_t digits) const {
    if (tokens_.kind(at) != TokenKind::Number) return std::nullopt;
    const std::optional<Digits> number = read_digits(tokens_.text(at));
    if (!number || !number->is_plain_integer || number->count > digits) return std::nullopt;
    return static_cast<std::int32_t>(number->mantissa);
}

std::optional<unsigned> DateWords::day_at(std::size_t at) const {
    const std::optional<std::int32_t> day = plain_number(at, 2);
    if (!day || *day < 1 || *day > 31) return std::nullopt;
    return static_cast<unsigned>(*day);
}

std::size_t DateWords::after_day(std::size_t at) const {
    const bool has_ending =
        tokens_.is_class(at + 1, WordClass::OrdinalWord) && value_of(tokens_.word(at + 1), WordClass::OrdinalWord) == 0;
    return has_ending ? at + 2 : at + 1;
}

bool DateWords::is_in_phrase(PhraseKind kind, std::size_t at) const {
    return phrases_.at(kind, TokenId(at)) != nullptr;
}

bool DateWords::is_time_preposition(std::size_t at) const {
    constexpr std::array k_prepositions = {w_in, w_since, w_until,   w_till,   w_by,   w_during,
                                           w_of, w_from,  w_through, w_before, w_after};
    return std::any_of(k_prepositions.begin(), k_prepositions.end(),
                       [this, at](WordId word) { return tokens_.is_word(at, word); });
}

// "may" and "march" are verbs as often.
std::optional<unsigned> DateWords::month_at(std::size_t at) const {
    const WordId word = tokens_.word(at);
    if (is(word, WordClass::Month)) {
        const bool ambiguous = word == w_may || word == w_march;
        if (ambiguous && !is_ambiguous_month_here(at)) return std::nullopt;
        return static_cast<unsigned>(value_of(word, WordClass::Month));
    }
    if (!is(word, WordClass::ShortMonth)) return std::nullopt;
    const bool beside_number = tokens_.kind(at + 1) == TokenKind::Number || day_at(at - 1).has_value();
    return beside_number ? std::optional(static_cast<unsigned>(value_of(word, WordClass::ShortMonth))) : std::nullopt;
}

bool DateWords::is_ambiguous_month_here(std::size_t at) const {
    const bool cased = tokens_.has_case();
    const LetterCase letter_case = tokens_[at].letter_case;
    if (cased && letter_case == LetterCase::Lower) return false;
    if (tokens_.kind(at + 1) == TokenKind::Number) return !counts_what_follows(at + 1);
    const std::size_t joint = at - 1;
    const bool joined = tokens_.is_word(joint, w_and) || tokens_.is_word(joint, w_or) || tokens_.is_word(joint, w_to) ||
                        tokens_.is_word(joint, w_through) || tokens_.is_mark(joint, "/") ||
                        tokens_.is_hyphen_or_dash(joint);
    if (joined && tokens_.is_class(at - 2, WordClass::Month)) return true;
    if (is_time_preposition(joint) || phrase_at(PhraseKind::DatePart, joint) != nullptr) return true;
    if (tokens_.is_hyphen(joint) && phrase_at(PhraseKind::DatePart, at - 2) != nullptr) return true;
    if (tokens_.is_word(joint, w_last) || tokens_.is_word(joint, w_next)) return true;
    const bool is_may = tokens_.word(at) == w_may;
    if (cased && at != tokens_.begin()) {
        return tokens_[joint].letter_case != LetterCase::Capitalised && tokens_.kind(joint) != TokenKind::Clitic;
    }
    if (day_at(joint)) return tokens_.kind(at + 1) != TokenKind::Word || is_time_preposition(at + 1);
    return is_may && tokens_.is_word(joint, w_the);
}

std::optional<std::int32_t> DateWords::year_after_month(std::size_t at) const {
    const std::optional<std::int32_t> year = plain_number(at, 4);
    return year && is_possible_year(*year) ? year : std::nullopt;
}

bool DateWords::counts_what_follows(std::size_t at) const {
    const std::size_t next = tokens_.is_hyphen(at + 1) ? at + 2 : at + 1;
    const WordId word = tokens_.word(next);
    if (is(word, WordClass::Scale)) return true;
    if (const PhraseHit* unit = phrase_at(PhraseKind::AmountUnit, next)) {
        if (amount_unit_rows()[unit->row].sure) return true;
    }
    if (!is(word, WordClass::CountNoun)) return false;
    const bool only_singular = noun_forms(word) == static_cast<NounForms>(NounForm::Singular);
    return tokens_.is_hyphen(at + 1) || !only_singular;
}

// "no. 1990", "# 1990", "$ 1990", "mi1990": what stands before it makes it a number of something.
bool DateWords::is_labelled(std::size_t at) const {
    if (tokens_.is_class(at - 1, WordClass::NumberLabel) || tokens_.is_mark(at - 1, "#")) return true;
    const PhraseHit* unit = at > tokens_.begin() ? phrases_.at(PhraseKind::AmountUnit, TokenId(at - 1)) : nullptr;
    if (unit != nullptr && amount_unit_rows()[unit->row].place != UnitPlace::After) return true;
    return tokens_.touches_previous(at) && tokens_.kind(at - 1) == TokenKind::Word;
}

bool DateWords::is_bare_year(std::size_t at) const {
    const std::optional<std::int32_t> year = plain_number(at, 4);
    if (!year || !is_possible_year(*year)) return false;
    const bool timed = is_time_preposition(at - 1) && !tokens_.is_word(at - 1, w_of);
    if (counts_what_follows(at) &&
        !(timed && tokens_.kind(at + 1) == TokenKind::Word && !is(tokens_.word(at + 1), WordClass::Scale) &&
          phrase_at(PhraseKind::AmountUnit, at + 1) == nullptr)) {
        return false;
    }
    if (is_labelled(at) || is_year_of_title(tokens_, at)) return false;
    if (k_first_plain_year <= *year && *year <= k_last_plain_year) return true;
    const WordId next = tokens_.word(at + 1);
    return is_time_preposition(at - 1) &&
           (tokens_.kind(at + 1) != TokenKind::Word || is(next, WordClass::Preposition) ||
            is(next, WordClass::Coordinator) || is(next, WordClass::Auxiliary));
}

bool DateWords::is_joint(std::size_t at, std::size_t begin) const {
    if (tokens_.is_hyphen_or_dash(at) || tokens_.is_word(at, w_through) || tokens_.is_word(at, w_to)) return true;
    if (tokens_.is_mark(at, "/")) return !tokens_[at].space_before;
    const std::size_t before = tokens_.is_word(begin - 1, w_the) ? begin - 2 : begin - 1;
    return (tokens_.is_word(at, w_until) || tokens_.is_word(at, w_till)) && tokens_.is_word(before, w_from);
}

}  // namespace attache
