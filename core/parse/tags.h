// Tags: the part of speech of every token, from closed word lists, verb forms and the neighbours. Capital
// letters only help; lower-cased text is read as well.
#pragma once

#include <cstdint>
#include <span>

#include "base/ids.h"
#include "base/store.h"
#include "parse/document.h"

namespace attache {

enum class Tag : std::uint8_t {
    Noun,  // also names, and every word that nothing else is known of
    Adjective,
    Determiner,
    Owner,       // a possessive pronoun: "its"
    Possessive,  // the clitic after a noun: "'s"
    Pronoun,
    Number,
    Preposition,
    Adverb,
    Negation,
    Coordinator,
    Subordinator,
    Relative,
    To,  // before an infinitive
    Modal,
    Be,  // the auxiliaries in all their forms; they may be the only verb
    Have,
    Do,
    Base,  // verbs by form; Base after "to", a modal or "do"
    Present,
    Past,
    Participle,
    Gerund,
    Comma,
    Hyphen,
    Dash,
    Quote,
    Open,
    Close,
    Stop,
    Colon,  // : and ;
    Symbol,
};

using Tags = Store<TokenId, Tag>;

// Tags every token. The tokens of `names` (sorted by begin; they may nest) are nouns whatever their words.
// Linear.
[[nodiscard]] Tags find_tags(const Document& document, std::span<const TokenRange> names);

[[nodiscard]] constexpr bool is_auxiliary(Tag tag) { return tag == Tag::Be || tag == Tag::Have || tag == Tag::Do; }
// A form that begins or carries a verb group: auxiliaries, modals and verbs, without "to".
[[nodiscard]] constexpr bool is_verbal(Tag tag) { return Tag::Modal <= tag && tag <= Tag::Gerund; }
// A verb form that needs no auxiliary to make a clause.
[[nodiscard]] constexpr bool is_finite(Tag tag) { return tag == Tag::Present || tag == Tag::Past || tag == Tag::Modal; }

}  // namespace attache
