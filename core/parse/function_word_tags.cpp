#include "parse/function_word_tags.h"

#include "lexicon/lexicon.h"

namespace attache {

namespace {

Tag auxiliary_tag(WordId w) {
    const double which = value_of(w, WordClass::Auxiliary);
    return which == 1 ? Tag::Be : which == 2 ? Tag::Have : Tag::Do;
}

// After "to", a word that no table has, before what begins an object: "to defer constructing the dam".
bool is_unknown_verb(const SentenceWords& words, std::size_t i) {
    if (!words.is_word(i) || words.is_known_word(i) || words.in_some_name(i)) return false;
    return has_form(words.forms(i + 1), VerbForm::Gerund) || words.is_in(i + 1, WordClass::Determiner) ||
           words.is_in(i + 1, WordClass::PossessivePronoun);
}

Tag to_tag(const TagContext& context, std::size_t i) {
    const SentenceWords& words = context.words;
    std::size_t next = i + 1;
    while (words.is_in(next, WordClass::Adverb) || words.is_in(next, WordClass::Negation) || words.is_ly(next))
        ++next;
    const bool base = has_form(words.forms(next), VerbForm::Base) || words.word(next) == w_be ||
                      words.word(next) == w_have || words.word(next) == w_do;
    if (!base) return is_unknown_verb(words, next) ? Tag::To : Tag::Preposition;
    if (!words.is_noun_too(next)) return Tag::To;
    if (words.word(next + 1) == w_of || (i > words.begin() && words.is_in(i - 1, WordClass::TakesTo)))
        return Tag::Preposition;
    return Tag::To;
}

Tag that_tag(const TagContext& context, std::size_t i) {
    const SentenceWords& words = context.words;
    const TagState& state = context.state;
    const std::size_t next = words.skip_adverbs(i + 1);
    if (is_noun_like(state.previous) && words.verb_like(next)) return Tag::Relative;
    if (state.previous == Tag::Preposition || i == words.begin()) return Tag::Determiner;
    return Tag::Subordinator;
}

Tag modal_tag(const TagContext& context, std::size_t i) {
    const SentenceWords& words = context.words;
    const TagState& state = context.state;
    const bool month = state.previous == Tag::Preposition || state.previous == Tag::Coordinator ||
                       state.previous == Tag::Adjective || state.previous == Tag::Determiner ||
                       state.previous == Tag::Number || i == words.begin();
    const bool date = i + 1 < words.end() && (words.token(i + 1).kind == TokenKind::Number || !words.is_word(i + 1));
    return (month && (date || !words.verb_like(words.skip_adverbs(i + 1)))) || is_proper_by_case(context, i)
               ? Tag::Noun
               : Tag::Modal;
}

Tag owner_tag(const TagContext& context, std::size_t i) {
    const SentenceWords& words = context.words;
    if (words.word(i + 1) == WordId::none() || !words.is_word(i + 1))
        return words.token(i + 1 < words.end() ? i + 1 : i).kind == TokenKind::Quote ? Tag::Owner : Tag::Pronoun;
    if (words.is_in(i, WordClass::PersonalPronoun) &&
        (words.is_in(i + 1, WordClass::Preposition) || words.word(i + 1) == w_to))
        return Tag::Pronoun;
    return Tag::Owner;
}

// "after", "before", "as", "since": a clause follows if a finite verb does.
Tag subordinator_tag(const TagContext& context, std::size_t i) {
    const SentenceWords& words = context.words;
    if (words.word(i + 1) == w_of) return Tag::Preposition;  // "because of"
    if (!words.is_in(i, WordClass::Preposition) && !words.is_in(i, WordClass::Adverb)) return Tag::Subordinator;
    if (has_form(words.forms(i + 1), VerbForm::Gerund))
        return words.is_in(i, WordClass::Preposition) ? Tag::Preposition : Tag::Subordinator;
    if (words.finite_ahead(i + 1)) return Tag::Subordinator;
    return words.is_in(i, WordClass::Preposition) ? Tag::Preposition : Tag::Adverb;
}

Tag determiner_tag(const TagContext& context, std::size_t i) {
    const SentenceWords& words = context.words;
    if (words.is_in(i, WordClass::Adverb) && !words.nounish(i + 1) && words.word(i + 1) != w_of)
        return Tag::Adverb;  // "more than", "less"
    return Tag::Determiner;
}

// "more than 20 ships", "sent about 300 troops": it only makes the number less exact.
bool is_before_quantity(const TagContext& context, std::size_t i) {
    const SentenceWords& words = context.words;
    const TagState& state = context.state;
    const TokenKind next = words.token(i + 1).kind;
    const bool number =
        next == TokenKind::Number || next == TokenKind::Symbol || words.is_in(i + 1, WordClass::NumberWord);
    if (!number) return false;
    if (words.word(i) == w_than) return true;
    return words.word(i) == w_about && !is_noun_like(state.previous) && state.previous != Tag::Participle;
}

Tag preposition_tag(const TagContext& context, std::size_t i) {
    const SentenceWords& words = context.words;
    const TagState& state = context.state;
    if (i + 1 >= words.end()) return Tag::Adverb;
    if (has_form(words.forms(i), VerbForm::Gerund) && (begins_noun_phrase(state.previous) || state.previous == Tag::Be))
        return Tag::Adjective;
    const TokenKind next = words.token(i + 1).kind;
    const bool cut_short = next == TokenKind::Comma || next == TokenKind::Stop || next == TokenKind::Semicolon;
    const bool particle =
        words.is_in(i, WordClass::Adverb) && (words.is_in(i + 1, WordClass::Preposition) || words.word(i + 1) == w_to);
    return cut_short || particle || is_before_quantity(context, i) ? Tag::Adverb : Tag::Preposition;
}

}  // namespace

std::optional<Tag> function_word_tag(const TagContext& context, std::size_t i) {
    const SentenceWords& words = context.words;
    const TagState& state = context.state;
    const WordId w = words.word(i);
    if (w == w_to) return to_tag(context, i);
    if (w == w_that) return that_tag(context, i);
    if (is(w, WordClass::Modal)) return modal_tag(context, i);
    if (is(w, WordClass::Auxiliary)) return auxiliary_tag(w);
    if (is(w, WordClass::Negation) && !is(w, WordClass::Preposition) && w != w_nor)
        return is(w, WordClass::Determiner) ? Tag::Determiner : Tag::Negation;
    if (w == w_yet && state.previous != Tag::Comma) return Tag::Adverb;
    if (is(w, WordClass::Coordinator)) return Tag::Coordinator;
    if (is(w, WordClass::PossessivePronoun)) return w == w_whose ? Tag::Relative : owner_tag(context, i);
    if (is(w, WordClass::RelativePronoun)) return Tag::Relative;
    if (is(w, WordClass::Subordinator)) return subordinator_tag(context, i);
    if (is(w, WordClass::PersonalPronoun))
        return is(w, WordClass::NumberWord) && words.nounish(i + 1) ? Tag::Number : Tag::Pronoun;
    if (is(w, WordClass::Determiner)) return determiner_tag(context, i);
    if (is(w, WordClass::NumberWord)) return Tag::Number;
    if (is(w, WordClass::Preposition)) return preposition_tag(context, i);
    if (is(w, WordClass::Adverb) && !is(w, WordClass::Adjective)) return Tag::Adverb;
    return std::nullopt;
}

}  // namespace attache
