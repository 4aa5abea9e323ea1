#include "extract/relations/apposition.h"

#include "lexicon/lexicon.h"

namespace attache {

namespace {

std::optional<EntityKind> kind_of_noun(const NameWord& word) {
    constexpr std::uint8_t k_address = 5;
    if (word.title != 0 && word.title != k_address) return EntityKind::Person;
    if (word.organisation != 0 || word.has(NameCue::Introducer)) return EntityKind::Organisation;
    constexpr unsigned k_works = 16;
    if ((word.place & ~k_works) != 0) return EntityKind::Place;
    return std::nullopt;
}

// Whether no noun follows the one at `at`.
bool heads_phrase(const NameWindow& window, std::size_t at) {
    const std::size_t next = at + 1;
    if (!window.is_letters(next)) return !window.is_hyphen(next) && !window.is_clitic(next);
    const NameWord& word = window.name(next);
    if (word.is(NameFlag::Grammar) || word.is(NameFlag::VerbForm)) return true;
    return verb_forms(window.word(next)) != 0 && noun_forms(window.word(next)) == 0 && word.organisation == 0 &&
           word.title == 0 && !word.has(NameCue::Introducer);
}

}  // namespace

std::optional<EntityKind> kind_in_apposition(const NameWindow& window, const NameSpans& spans, std::size_t end) {
    constexpr std::size_t k_max_tokens = 9;
    if (window.kind(end) != TokenKind::Comma) return std::nullopt;
    std::size_t at = end + 1;
    if (!window.is_class(at, WordClass::Determiner) && !spans.country_at(at).has_value()) return std::nullopt;
    for (++at; at < end + k_max_tokens && window.has(at); ++at) {
        if (window.is_hyphen(at) || window.is_clitic(at) || window.is_number(at)) continue;
        if (!window.is_letters(at)) return std::nullopt;
        if (spans.country_at(at).has_value() || window.is_class(at, WordClass::Adverb)) continue;
        const NameWord& word = window.name(at);
        if (word.is(NameFlag::Grammar)) return std::nullopt;
        const std::optional<EntityKind> kind = kind_of_noun(word);
        if (kind && heads_phrase(window, at)) return kind;
    }
    return std::nullopt;
}

}  // namespace attache
