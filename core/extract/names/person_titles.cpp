#include "extract/names/person_titles.h"

#include "parse/phrases.h"

namespace attache {

namespace {

constexpr std::size_t k_max_complement_tokens = 14;
constexpr std::size_t k_max_reach = 16;

// The country or body that a token is part of a name of; of an organisation the country in its name.
ActorId actor_at(const NameSpans& spans, std::size_t at) {
    if (const NameId country = spans.country_at(at); country.has_value()) return spans[country].actor;
    const NameId name = spans.name_at(at);
    if (!name.has_value() || spans[name].kind == EntityKind::Person) return ActorId::none();
    if (spans[name].actor.has_value() || spans[name].kind == EntityKind::Place) return spans[name].actor;
    for (std::size_t inner = spans[name].tokens.begin.index(); inner < spans[name].tokens.end.index(); ++inner) {
        if (const NameId country = spans.country_at(inner); country.has_value()) return spans[country].actor;
    }
    return ActorId::none();
}

// The end of the noun phrase around a title: a verb, a stop, or grammar that begins another phrase.
bool ends_phrase(const NameWindow& window, const NameSpans& spans, std::size_t at) {
    if (spans.name_at(at).has_value() || spans.country_at(at).has_value()) return false;
    const TokenKind kind = window.kind(at);
    if (kind == TokenKind::Word) {
        if (window.is_word(at, w_of) || window.is_word(at, w_for) || window.is_word(at, w_the)) return false;
        const NameWord& word = window.name(at);
        if (window.is_class(at, WordClass::Adverb) || word.title != 0) return false;
        return word.is(NameFlag::Grammar) ||
               (word.is(NameFlag::VerbForm) && !window.is_hyphen(at - 1) && !window.is_hyphen(at + 1));
    }
    return kind != TokenKind::Clitic && kind != TokenKind::Hyphen && kind != TokenKind::Open &&
           kind != TokenKind::Close && kind != TokenKind::Comma && kind != TokenKind::Number;
}

// The nearest country or body that the phrase around the title names, from the title to the left.
ActorId actor_left_of(const NameWindow& window, const NameSpans& spans, std::size_t title) {
    std::size_t at = title;
    for (std::size_t steps = 0; steps < k_max_reach && at > window.begin(); ++steps) {
        --at;
        if (window.kind(at) == TokenKind::Comma) {  // "commander , general" is one phrase; a list is not
            if (at == window.begin() || window.name(at - 1).title == 0) return ActorId::none();
            continue;
        }
        if (ends_phrase(window, spans, at)) return ActorId::none();
        if (const ActorId actor = actor_at(spans, at); actor.has_value()) return actor;
    }
    return ActorId::none();
}

ActorId actor_between(const NameSpans& spans, std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end; ++at) {
        if (const ActorId actor = actor_at(spans, at); actor.has_value()) return actor;
    }
    return ActorId::none();
}

// "secretary of state" names the United States where the text names nobody.
ActorId actor_of_title(const NameWindow& window, ActorTable& actors, std::size_t title, std::size_t end) {
    constexpr std::size_t k_max_title_tokens = 4;
    for (std::size_t back = k_max_title_tokens; back-- > 0;) {
        if (title < window.begin() + back) continue;
        const auto hit = phrase_at(window.document(), TokenId(title - back), TokenId(end), PhraseKind::TitleCountry);
        if (hit && hit->tokens.end.index() > title) return actors.of(title_country_rows()[hit->row].country);
    }
    return ActorId::none();
}

PersonTitle read_title(const NameWindow& window, const NameSpans& spans, ActorTable& actors, std::size_t title,
                       std::size_t name) {
    PersonTitle found{.word = window.word(title), .rank = window.name(title).title};
    found.actor = actor_between(spans, title + 1, name);
    if (!found.actor.has_value()) found.actor = actor_left_of(window, spans, title);
    if (!found.actor.has_value()) found.actor = actor_of_title(window, actors, title, name);
    return found;
}

// Whether a token can stand between a title with its "of" and the name: "of the russian federal service ,".
bool can_complete_title(const NameWindow& window, const NameSpans& spans, std::size_t at) {
    if (spans.country_at(at).has_value()) return true;
    if (const NameId name = spans.name_at(at); name.has_value()) return spans[name].kind != EntityKind::Person;
    if (window.is_clitic(at) || window.is_hyphen(at)) return true;
    if (!window.is_letters(at)) return false;
    if (window.is_word(at, w_of) || window.is_word(at, w_for) || window.is_word(at, w_the) || window.is_word(at, w_and))
        return true;
    return window.name(at).is(NameFlag::Portfolio);
}

}  // namespace

std::optional<PersonTitle> title_before(const NameWindow& window, const NameSpans& spans, ActorTable& actors,
                                        std::size_t begin) {
    if (begin == window.begin()) return std::nullopt;
    if (window.name(begin - 1).title != 0) return read_title(window, spans, actors, begin - 1, begin);
    std::size_t at = begin;
    if (window.kind(at - 1) == TokenKind::Comma) --at;
    if (window.name(at - 1).is(NameFlag::Grammar)) return std::nullopt;
    bool has_of = false;
    for (std::size_t steps = 0; steps < k_max_complement_tokens && at > window.begin(); ++steps) {
        --at;
        if (window.name(at).title != 0) {
            if (!has_of && window.kind(begin - 1) != TokenKind::Comma) return std::nullopt;
            PersonTitle found = read_title(window, spans, actors, at, begin);
            found.is_apart = true;
            return found;
        }
        if (!can_complete_title(window, spans, at)) return std::nullopt;
        if (window.is_word(at, w_of) || window.is_word(at, w_for)) has_of = true;
    }
    return std::nullopt;
}

std::optional<PersonTitle> title_after(const NameWindow& window, const NameSpans& spans, std::size_t end) {
    constexpr std::size_t k_max_tokens = 7;
    if (window.kind(end) != TokenKind::Comma) return std::nullopt;
    for (std::size_t at = end + 1; at < end + k_max_tokens && window.has(at); ++at) {
        if (window.name(at).title != 0 && window.name(at).title != 5) {
            PersonTitle found{.word = window.word(at), .rank = window.name(at).title, .is_apart = true};
            found.actor = actor_between(spans, end + 1, at);
            for (std::size_t next = at + 1;
                 !found.actor.has_value() && next < at + k_max_tokens && can_complete_title(window, spans, next);
                 ++next) {
                found.actor = actor_at(spans, next);
            }
            return found;
        }
        const bool article =
            window.is_class(at, WordClass::Determiner) || window.is_class(at, WordClass::PossessivePronoun);
        if (!article && !can_complete_title(window, spans, at)) return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace attache
