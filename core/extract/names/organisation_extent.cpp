#include "extract/names/organisation_extent.h"

namespace attache {

namespace {

constexpr std::size_t k_max_modifiers = 6;
constexpr std::size_t k_max_tail_tokens = 9;

}  // namespace

bool OrganisationExtent::is_place(std::size_t at) const {
    return phrases_.at(PhraseKind::PlaceName, TokenId(at)) != nullptr ||
           phrases_.at(PhraseKind::Capital, TokenId(at)) != nullptr;
}

bool OrganisationExtent::is_name(std::size_t at) const {
    if (!window_.is_letters(at) || !spans_.is_free(at)) return false;
    return window_.is_unknown(at) || is_place(at) || (!window_.has_case() && window_.name(at).is(NameFlag::GivenName));
}

std::size_t OrganisationExtent::phrase_begin(std::size_t head) const {
    std::size_t begin = head;
    for (std::size_t steps = 0; begin > window_.begin() && steps < k_max_modifiers + 2; ++steps) {
        const std::size_t at = begin - 1;
        const TokenKind kind = window_.kind(at);
        const bool joins = kind == TokenKind::Clitic || kind == TokenKind::Hyphen || kind == TokenKind::Number;
        if (!joins && (kind != TokenKind::Word || window_.name(at).is(NameFlag::Grammar))) break;
        begin = at;
    }
    return begin;
}

Modifiers OrganisationExtent::modifiers_before(std::size_t head) const {
    Modifiers found{.begin = head};
    std::size_t at = head;
    while (at > window_.begin() && found.count < k_max_modifiers) {
        --at;
        if (window_.is_clitic(at)) {  // "people's", not the owner in "china's"
            if (at == window_.begin() || !window_.name(at - 1).has(NameCue::PartyWord)) break;
            continue;
        }
        if (window_.is_hyphen(at)) continue;
        const NameWord& word = window_.name(at);
        if (!window_.is_letters(at) || word.is(NameFlag::Grammar) || !spans_.is_free(at)) break;
        const bool party = word.has(NameCue::PartyWord);
        const bool body = word.has(NameCue::BodyWord) || word.is(NameFlag::Portfolio);
        const bool may_begin = word.has(NameCue::MayBegin);
        const bool is_new = window_.is_word(at, w_new) && is_country(at + 1);
        if (is_country(at)) {
            ++found.countries;
        } else if (is_name(at)) {
            ++found.names;
        } else if (party) {
            ++found.party_words;
        } else if (body) {
            ++found.body_words;
        } else if (is_new) {
            found.has_new = true;
        } else if (!may_begin) {
            break;
        }
        ++found.count;
        found.begin = at;
        // Nothing precedes the country but more names of countries: "tajik - russian commission".
        if (is_country(at) && !is_country(at - 1) && !window_.is_word(at - 1, w_new)) break;
    }
    return found;
}

std::size_t OrganisationExtent::with_country(std::size_t begin) const {
    std::size_t at = begin;
    while (at > window_.begin() && is_country(at - 1) && spans_.is_free(at - 1))
        --at;
    return at;
}

// "Finance and Planning Ministry"
bool OrganisationExtent::joins_portfolios(std::size_t joint) const {
    return window_.has_capital(joint - 1) && window_.name(joint - 1).is(NameFlag::Portfolio);
}

// "the Coffee and Cocoa Council": an article stands before the first of two words.
bool OrganisationExtent::joins_after_article(std::size_t joint) const {
    return joint > window_.begin() + 1 && window_.is_class(joint - 2, WordClass::Determiner) &&
           window_.has_capital(joint - 1) && spans_.is_free(joint - 1) && !is_country(joint - 1) &&
           !window_.is_unknown(joint - 1);
}

std::size_t OrganisationExtent::capitalised_begin(std::size_t head) const {
    std::size_t begin = head;
    for (std::size_t at = head; at > window_.begin();) {
        --at;
        const TokenKind kind = window_.kind(at);
        if (kind == TokenKind::Hyphen || (kind == TokenKind::Symbol && window_.is_mark(at, "&"))) continue;
        if (kind == TokenKind::Clitic) {
            if (at == window_.begin() || !window_.name(at - 1).has(NameCue::PartyWord)) break;
            continue;
        }
        if (kind == TokenKind::Word && window_.is_word(at, w_and) && at > window_.begin() && begin == at + 1 &&
            (joins_portfolios(at) || joins_after_article(at))) {
            continue;
        }
        const bool article = window_.is_class(at, WordClass::Determiner) || window_.name(at).is(NameFlag::Grammar);
        if (kind != TokenKind::Word || !window_.has_capital(at) || article || !spans_.is_free(at)) break;
        if (window_.name(at).title == 5 || window_.name(at).is(NameFlag::OrdinaryCapital)) break;
        begin = at;
    }
    return begin;
}

std::size_t OrganisationExtent::capitalised_end(std::size_t end) const {
    std::size_t last = end;
    for (std::size_t at = end; at < window_.end() && at < end + k_max_tail_tokens; ++at) {
        if (window_.is_letters(at) && window_.has_capital(at) && spans_.is_free(at)) {
            last = at + 1;
            continue;
        }
        const bool opens = window_.is_word(at, w_of) || window_.is_word(at, w_for) || window_.is_word(at, w_on) ||
                           window_.is_word(at, w_in);
        const bool joins =
            window_.is_word(at, w_and) || window_.is_word(at, w_the) || window_.is_hyphen(at) || window_.is_clitic(at);
        if (at == end && !opens) break;
        if (window_.kind(at) == TokenKind::Comma) {  // a list inside the name goes on: "Education, Science and Culture"
            if (!window_.has_capital(at + 1) || !window_.is_word(at + 2, w_and)) break;
            continue;
        }
        if (!opens && !joins) break;
    }
    return last;
}

std::size_t OrganisationExtent::foreign_end(std::size_t end) const {
    std::size_t last = end;
    for (std::size_t at = end; at < window_.end() && at < end + k_max_tail_tokens; ++at) {
        if (window_.is_letters(at) && window_.has_capital(at) && spans_.is_free(at)) {
            last = at + 1;
        } else if (!window_.name(at).is(NameFlag::Particle) && !window_.is_hyphen(at) && !window_.is_clitic(at)) {
            break;
        }
    }
    return last;
}

std::size_t OrganisationExtent::country_tail(std::size_t end) const {
    if (!window_.is_word(end, w_of)) return end;
    std::size_t at = end + 1;
    if (window_.is_word(at, w_the)) ++at;
    const NameId country = spans_.country_at(at);
    if (country.has_value()) {
        const bool is_owner =
            window_.is_clitic(spans_[country].tokens.end.index()) || spans_[country].via == MentionVia::Demonym;
        return is_owner && spans_[country].via == MentionVia::Demonym ? end : spans_[country].tokens.end.index();
    }
    return is_name(at) ? at + 1 : end;
}

std::size_t OrganisationExtent::portfolio_tail(std::size_t end) const {
    if (!window_.is_word(end, w_of) && !window_.is_word(end, w_for)) return end;
    std::size_t last = end;
    for (std::size_t at = end + 1; at < window_.end() && at < end + k_max_tail_tokens; ++at) {
        if (window_.name(at).is(NameFlag::Portfolio)) {
            last = at + 1;
        } else if (window_.kind(at) != TokenKind::Comma && !window_.is_word(at, w_and) && !window_.is_word(at, w_the)) {
            break;
        }
    }
    return last;
}

bool OrganisationExtent::can_stand_in_complement(std::size_t at) const {
    if (is_country(at)) return true;
    if (!window_.is_letters(at)) return window_.is_clitic(at) || window_.is_hyphen(at);
    const NameWord& word = window_.name(at);
    return !word.is(NameFlag::Grammar) && !word.is(NameFlag::VerbForm) && !word.is(NameFlag::OrdinaryCapital) &&
           spans_.is_free(at);
}

std::size_t OrganisationExtent::complement_end(std::size_t end) const {
    const bool opens = window_.is_word(end, w_of) || window_.is_word(end, w_for) || window_.is_word(end, w_on) ||
                       window_.is_word(end, w_against);
    if (!opens || !can_stand_in_complement(end + 1) || !window_.is_letters(end + 1)) return end;
    std::size_t last = end;
    for (std::size_t at = end + 1; at < window_.end() && at < end + k_max_tail_tokens; ++at) {
        const bool joins = window_.is_word(at, w_and) || window_.is_word(at, w_of);
        if (joins && can_stand_in_complement(at + 1)) continue;
        if (!can_stand_in_complement(at)) break;
        last = at + 1;
        // A country closes the name: "union of reformist forces of tajikistan".
        if (is_country(at) && !window_.is_word(last, w_and)) break;
    }
    while (last > end && window_.is_clitic(last - 1) && !window_.is_letters(last))
        --last;
    return last;
}

bool OrganisationExtent::is_description(std::size_t begin, std::size_t end) const {
    for (std::size_t at = begin; at < end; ++at) {
        const NameWord& word = window_.name(at);
        if (word.is(NameFlag::Portfolio) || word.cues != 0 || window_.is_class(at, WordClass::Adjective)) return true;
    }
    return false;
}

std::size_t OrganisationExtent::with_region(std::size_t end) const {
    constexpr std::size_t k_max_tokens = 4;
    if (!window_.is_word(end, w_in)) return end;
    std::size_t at = end + 1;
    while (at <= end + k_max_tokens && window_.is_letters(at) && !window_.name(at).is(NameFlag::VerbForm))
        ++at;
    const bool is_region = is_country(end + 1) || is_place(end + 1);
    return is_region && window_.kind(at) == TokenKind::Open ? at : end;
}

bool OrganisationExtent::tail_has_name(std::size_t begin, std::size_t end) const {
    for (std::size_t at = begin; at < end; ++at) {
        if (is_country(at) || is_name(at)) return true;
    }
    return false;
}

bool OrganisationExtent::needs_name_in_tail(std::size_t head) const {
    const WordId word = window_.word(head);
    return word != w_association && word != w_federation && word != w_confederation && word != w_society &&
           word != w_organization && word != w_organisation && word != w_foundation && word != w_institute;
}

std::size_t OrganisationExtent::first_name(std::size_t begin, std::size_t head) const {
    std::size_t at = begin;
    while (at < head && !is_name(at))
        ++at;
    return at;
}

std::size_t OrganisationExtent::number_or_name_before(std::size_t head) const {
    constexpr std::size_t k_max_steps = 5;
    std::size_t at = head;
    for (std::size_t steps = 0; steps < k_max_steps && at > window_.begin(); ++steps) {
        --at;
        if (window_.is_number(at)) return at;
        const NameWord& word = window_.name(at);
        if (is_name(at)) {
            while (at > window_.begin() && is_name(at - 1))
                --at;
            return at;
        }
        const bool ordinal = window_.is_number(at - 1);
        if (!window_.is_letters(at) || (word.is(NameFlag::Grammar) && !ordinal) || is_country(at)) return head;
    }
    return head;
}

}  // namespace attache
