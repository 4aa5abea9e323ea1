#include "extract/names/name_needs.h"

#include <algorithm>
#include <optional>

#include "parse/phrases.h"

namespace attache {

namespace {

bool has_article_before(const NameWindow& window, std::size_t at) {
    return at > window.begin() && window.is_class(at - 1, WordClass::Determiner);
}

// "a turkey", "the turkey"; but "the turkey - syria border", "a turkey backed by"
bool is_with_article(const NameWindow& window, std::size_t begin, std::size_t end) {
    if (!has_article_before(window, begin)) return false;
    if (window.is_word(begin - 1, w_the)) return !window.is_hyphen_or_dash(end) && !window.is_letters(end);
    return !window.is_hyphen_or_dash(end);
}

bool is_part_of_person(const NameWindow& window, std::size_t begin, std::size_t end) {
    const NameWord& before = window.name(begin - 1);
    if (begin > window.begin() && (before.title == 5 || before.is(NameFlag::GivenName))) return true;
    const NameWord& after = window.name(end);
    const bool is_name = after.is(NameFlag::Unknown) || (after.is(NameFlag::FamilyWord) && window.has_capital(end));
    return window.can_be_name(end) && is_name && !window.is_hyphen(end);
}

// A state or city of the United States begins at `at`; the capital is named beside governments.
bool is_us_place(const NameWindow& window, std::size_t at) {
    if (window.is_small(at) || window.is_word(at, w_washington)) return false;
    const std::optional<PhraseHit> hit =
        phrase_at(window.document(), TokenId(at), TokenId(window.end()), PhraseKind::PlaceName);
    return hit && place_name_rows()[hit->row].country == "USA";
}

bool is_list_joint(const NameWindow& window, std::size_t at) {
    return window.has(at) &&
           (window.kind(at) == TokenKind::Comma || window.is_word(at, w_and) || window.is_word(at, w_or));
}

// "georgia, alabama and florida", "atlanta, georgia", "senator from georgia"
bool is_beside_us_state(const NameWindow& window, std::size_t begin, std::size_t end) {
    constexpr std::size_t k_longest_name = 3;  // tokens
    std::size_t before = begin;
    while (before > window.begin() && is_list_joint(window, before - 1))
        --before;
    for (std::size_t length = 1; before < begin && length <= k_longest_name; ++length) {
        if (before < window.begin() + length) break;
        if (is_us_place(window, before - length)) return true;
    }
    std::size_t behind = end;
    while (is_list_joint(window, behind))
        ++behind;
    if (behind > end && window.has(behind) && is_us_place(window, behind)) return true;
    constexpr std::size_t k_near = 8;
    for (std::size_t at = begin; at > window.begin() && at + k_near > begin;) {
        --at;
        if (window.is_word(at, w_senator) || window.is_word(at, w_congressman) || window.is_word(at, w_sen_))
            return true;
    }
    return false;
}

// "us" of a text without capitals: "the us", "us troops", "us - led"; never "told us".
bool is_united_states(const NameWindow& window, std::size_t begin, std::size_t end) {
    if (window.has_case()) return window[begin].letter_case == LetterCase::Upper;
    if (begin > window.begin() && window.is_word(begin - 1, w_the)) return true;
    if (window.is_hyphen(end)) return true;
    return window.is_letters(end) &&
           (window.is_class(end, WordClass::AgentNoun) || window.is_class(end, WordClass::Adjective)) &&
           !window.name(end).is(NameFlag::VerbForm);
}

bool is_verb_polish(const NameWindow& window, std::size_t begin, std::size_t end) {
    if (window.has_capital(begin)) return false;
    if (begin > window.begin() && (window.is_word(begin - 1, w_to) || window.is_class(begin - 1, WordClass::Modal)))
        return true;
    return window.is_class(end, WordClass::Determiner) || window.is_class(end, WordClass::PossessivePronoun);
}

// A word that mostly means something else: in a text with capitals its capital decides; without, only a name's
// surroundings: "total ( france )", "the oil company total".
bool is_in_other_sense(const NameWindow& window, std::size_t begin, std::size_t end) {
    if (window.has_case()) return !window.has_capital(begin) || begin == window.begin();
    if (begin > window.begin() && window.name(begin - 1).has(NameCue::Introducer)) return false;
    if (begin > window.begin() && window.name(begin - 1).has(NameCue::PlacePreposition) &&
        window.kind(end) == TokenKind::Comma)
        return false;
    if (window.name(end).organisation == 5) return false;
    if (window.kind(end) != TokenKind::Open) return true;
    return !phrase_at(window.document(), TokenId(end + 1), TokenId(window.end()), PhraseKind::CountryName).has_value();
}

bool is_all_upper(const NameWindow& window, std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end; ++at) {
        if (window.is_letters(at) && window[at].letter_case != LetterCase::Upper) return false;
    }
    return true;
}

}  // namespace

bool meets_need(NameNeed need, const NameWindow& window, std::size_t begin, std::size_t end) {
    while (begin + 1 < end && (window.name(begin).is(NameFlag::Grammar) || window.is_small(begin)))
        ++begin;  // "the Netherlands", "mainland China"
    if (window.is_small(begin)) return false;
    switch (need) {
        case NameNeed::Nothing:
        case NameNeed::Congo:
        case NameNeed::Titled: return true;
        case NameNeed::CapitalOnly: return window.has_capital(begin);
        case NameNeed::UpperCase:
            if (window.has_case()) return is_all_upper(window, begin, end);
            return !window.name(begin).is(NameFlag::Grammar) && begin > window.begin() &&
                   window.is_word(begin - 1, w_the);
        case NameNeed::NoDeterminer:
            return !has_article_before(window, begin) && !window.is_class(begin - 1, WordClass::Adjective);
        case NameNeed::NoArticle: return !is_with_article(window, begin, end);
        case NameNeed::GivenName: return !is_part_of_person(window, begin, end);
        case NameNeed::OtherSense: return !is_in_other_sense(window, begin, end);
        case NameNeed::Prefix: return window.is_hyphen(end);
        case NameNeed::UsPronoun: return is_united_states(window, begin, end);
        case NameNeed::UsState:
            return !is_beside_us_state(window, begin, end) && !is_part_of_person(window, begin, end);
        case NameNeed::Verb: return !is_verb_polish(window, begin, end);
    }
    return true;
}

}  // namespace attache
