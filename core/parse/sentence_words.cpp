#include "parse/sentence_words.h"

#include <algorithm>

namespace attache {

namespace {

constexpr std::size_t k_look_ahead = 14;  // tokens in which a later verb is looked for

}  // namespace

bool ends_with(std::string_view word, std::string_view ending) {
    if (word.size() <= ending.size() + 1) return false;
    std::size_t matched = 0;
    while (matched < ending.size() && word[word.size() - 1 - matched] == ending[ending.size() - 1 - matched])
        ++matched;
    return matched == ending.size();
}

bool SentenceWords::in_some_name(std::size_t i) const {
    for (std::size_t n = name_; n < names_.size() && names_[n].begin.index() <= i; ++n) {
        if (i < names_[n].end.index()) return true;
    }
    return false;
}

bool SentenceWords::in_name_before(std::size_t i) const {
    for (std::size_t n = name_ > 0 ? name_ - 1 : 0; n < names_.size() && names_[n].begin.index() < i; ++n) {
        if (names_[n].end.index() == i) return true;
    }
    return false;
}

bool SentenceWords::is_ly(std::size_t i) const {
    return is_word(i) && forms(i) == 0 && noun_forms(word(i)) == 0 && !is_in(i, WordClass::Month) &&
           ends_with(document_.word_text(TokenId(i)), "ly");
}

bool SentenceWords::is_plural(std::size_t i) const {
    const bool known = noun_forms(word(i)) != 0;
    return is_word(i) && ends_with(document_.word_text(TokenId(i)), "s") &&
           (!known || has_form(noun_forms(word(i)), NounForm::Plural));
}

bool SentenceWords::verb_like(std::size_t i) const {
    return is_in(i, WordClass::Modal) || is_in(i, WordClass::Auxiliary) ||
           (forms(i) != 0 && !has_form(forms(i), VerbForm::Gerund));
}

bool SentenceWords::nounish(std::size_t i) const {
    if (!is_word(i)) return i < end_ && (token(i).kind == TokenKind::Number || token(i).kind == TokenKind::Quote);
    const WordId w = word(i);
    if (is(w, WordClass::Preposition) || is(w, WordClass::Coordinator) || is(w, WordClass::Auxiliary) ||
        is(w, WordClass::Modal) || is(w, WordClass::RelativePronoun) || is(w, WordClass::Subordinator) || w == w_to) {
        return false;
    }
    return !(is(w, WordClass::Adverb) || is(w, WordClass::Negation) || is_ly(i)) || is(w, WordClass::Adjective);
}

bool SentenceWords::is_noun_phrase_start(std::size_t i) const {
    return is_in(i, WordClass::PossessivePronoun) || is_in(i, WordClass::Determiner) ||
           is_in(i, WordClass::NumberWord) || (i < end_ && token(i).kind == TokenKind::Number);
}

bool SentenceWords::starts_object(std::size_t i) const {
    if (i >= end_) return false;
    if (!is_word(i)) return token(i).kind == TokenKind::Number || token(i).kind == TokenKind::Symbol;
    const WordId w = word(i);
    if (is(w, WordClass::Determiner) || is(w, WordClass::PossessivePronoun) || is(w, WordClass::PersonalPronoun) ||
        is(w, WordClass::NumberWord) || w == w_that) {
        return true;
    }
    for (std::size_t n = name_; n < names_.size() && names_[n].begin.index() <= i; ++n) {
        if (names_[n].begin.index() == i) return true;
    }
    return is(w, WordClass::Adjective) && nounish(i + 1);
}

bool SentenceWords::is_apart(std::size_t i) const {
    return !document_.is_tokenised && token(i).space_before && i + 1 < end_ && token(i + 1).space_before;
}

bool SentenceWords::between_hyphens(std::size_t i) const {  // "water - for - gas"
    return i > begin_ && i + 1 < end_ && token(i - 1).kind == TokenKind::Hyphen &&
           token(i + 1).kind == TokenKind::Hyphen;
}

std::size_t SentenceWords::skip_adverbs(std::size_t i) const {
    while (i < end_ && ((is_in(i, WordClass::Adverb) && !is_in(i, WordClass::Preposition)) ||
                        is_in(i, WordClass::Negation) || is_ly(i) || token(i).kind == TokenKind::Quote)) {
        ++i;
    }
    return i;
}

bool SentenceWords::finite_ahead(std::size_t from) const {
    for (std::size_t i = from; i < std::min(end_, from + k_look_ahead); ++i) {
        const TokenKind kind = token(i).kind;
        if (kind == TokenKind::Comma || kind == TokenKind::Stop || kind == TokenKind::Semicolon ||
            kind == TokenKind::Open)
            return false;
        if (kind != TokenKind::Word) continue;
        const WordId w = word(i);
        if (is(w, WordClass::RelativePronoun) || w == w_that || goes_on_with_verb(i) ||
            (is(w, WordClass::Subordinator) && !is(w, WordClass::Preposition)))
            return false;
        if (is(w, WordClass::Modal) && w != w_may && w != w_might) return true;
        if (is(w, WordClass::Auxiliary)) return true;
        if (w == w_to) {
            ++i;  // an infinitive
            continue;
        }
        const VerbForms f = verb_forms(w);
        if (f == 0 || is(w, WordClass::Adjective)) continue;
        const bool past = has_form(f, VerbForm::Past) && !has_form(f, VerbForm::Base);
        const bool free = i == from || !in_phrase(i);
        if (past && free && (word(i + 1) != w_by || !has_form(f, VerbForm::Participle))) return true;
        if (has_form(f, VerbForm::Third) && !is_noun_too(i) && free) return true;
    }
    return false;
}

bool SentenceWords::in_phrase(std::size_t i) const {
    const TokenKind before = token(i - 1).kind;
    return has_form(forms(i - 1), VerbForm::Base) || has_form(forms(i - 1), VerbForm::Gerund) ||
           is_in(i - 1, WordClass::Determiner) || is_in(i - 1, WordClass::PossessivePronoun) ||
           is_in(i - 1, WordClass::Adjective) || is_in(i - 1, WordClass::Preposition) || before == TokenKind::Hyphen ||
           before == TokenKind::Clitic;
}

bool SentenceWords::finite_after_comma(std::size_t from) const {
    for (std::size_t i = from; i < std::min(end_, from + k_look_ahead); ++i) {
        if (token(i).kind == TokenKind::Comma) {
            const std::size_t next = skip_adverbs(i + 1);
            const bool verb = is_in(next, WordClass::Auxiliary) || is_in(next, WordClass::Modal) ||
                              has_form(forms(next), VerbForm::Past);
            return verb && !is_in(next, WordClass::PostNoun);
        }
        if (!is_word(i) && token(i).kind != TokenKind::Number && token(i).kind != TokenKind::Clitic) return false;
    }
    return false;
}

bool SentenceWords::goes_on_by(std::size_t i) const {
    return is_in(i + 1, WordClass::Coordinator) && has_form(forms(i + 2), VerbForm::Participle) && word(i + 3) == w_by;
}

bool SentenceWords::goes_on_with_verb(std::size_t i) const {
    return is_in(i, WordClass::Coordinator) && (is_in(i + 1, WordClass::Auxiliary) || is_in(i + 1, WordClass::Modal));
}

}  // namespace attache
