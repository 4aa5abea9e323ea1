#include "parse/verb_tags.h"

#include "lexicon/lexicon.h"

namespace attache {

namespace {

// "some assert", "both agreed": a determiner that stands for a noun.
bool pronoun_like(const TagContext& context, std::size_t i) {
    const SentenceWords& words = context.words;
    const std::size_t before = i - 1;
    return i > words.begin() && context.tags[TokenId(before)] == Tag::Determiner && words.word(before) != w_the &&
           words.word(before) != w_a && words.word(before) != w_an && !words.is_in(before, WordClass::Negation);
}

// "russia supports", "mozambicans work": number agrees, as far as the last letter tells.
bool agrees(const TagContext& context, std::size_t i, VerbForms f) {
    const SentenceWords& words = context.words;
    const TagState& state = context.state;
    if (i == words.begin() || !words.is_word(i - 1)) return has_form(f, VerbForm::Third);
    if (has_form(f, VerbForm::Past)) return true;  // "cut", "put": of any number
    const bool plural = words.is_plural(i - 1);
    return has_form(f, VerbForm::Base) ? plural || state.before_previous == Tag::Coordinator
                                       : !plural || words.in_name_before(i);
}

// After a comma or "and": the same form as the verb before it, or one more noun.
Tag parallel_tag(const TagContext& context, std::size_t i, VerbForms f, bool noun_too) {
    const SentenceWords& words = context.words;
    const TagState& state = context.state;
    const bool base = has_form(f, VerbForm::Base);
    const bool verb = !noun_too || (words.starts_object(i + 1) && !words.finite_ahead(i + 1));
    if (!verb) return Tag::Noun;
    if (base && (state.last_verb == Tag::Base || state.last_verb == Tag::Modal)) return Tag::Base;
    if (!base && (!state.clause_has_finite || state.relative_is_inserted))
        return Tag::Present;  // "oman , a kingdom , now buys most of its grain"
    if (state.last_verb == Tag::Present || state.last_verb == Tag::Be || state.last_verb == Tag::Have || !noun_too)
        return Tag::Present;
    return Tag::Noun;
}

Tag present_tag(const TagContext& context, std::size_t i, VerbForms f) {
    const SentenceWords& words = context.words;
    const TagState& state = context.state;
    const bool noun_too = words.is_noun_too(i);
    switch (state.previous) {
        case Tag::To:
        case Tag::Modal:
        case Tag::Do: return Tag::Base;
        case Tag::Pronoun:
        case Tag::Relative: return Tag::Present;
        case Tag::Determiner: return pronoun_like(context, i) && !noun_too ? Tag::Present : Tag::Noun;
        case Tag::Owner:
        case Tag::Possessive:
        case Tag::Adjective:
        case Tag::Preposition:
        case Tag::Be: return Tag::Noun;
        case Tag::Number: return noun_too || has_form(f, VerbForm::Base) ? Tag::Noun : Tag::Present;
        case Tag::Have: return Tag::Noun;
        case Tag::Base:
        case Tag::Past:
        case Tag::Present:
        case Tag::Participle:
        case Tag::Gerund: return !noun_too && has_form(f, VerbForm::Base) ? Tag::Base : Tag::Noun;
        case Tag::Comma:
        case Tag::Coordinator: return parallel_tag(context, i, f, noun_too);
        default: break;
    }
    if (i == words.begin()) return noun_too ? Tag::Noun : Tag::Base;
    const bool cut_short = i + 1 >= words.end() || !words.is_word(i + 1);
    if (!noun_too) return state.clause_has_finite && cut_short ? Tag::Noun : Tag::Present;
    if (state.clause_has_finite || state.clause_has_verb) return Tag::Noun;
    const std::size_t next = words.skip_adverbs(i + 1);
    if (words.starts_object(next))
        return words.finite_ahead(next) && words.word(next) != w_that ? Tag::Noun : Tag::Present;
    const bool open =
        next < words.end() && (words.is_in(next, WordClass::Preposition) || words.word(next) == w_to ||
                               words.is_in(next, WordClass::Adverb) ||
                               (words.nounish(next) && (words.forms(next) == 0 || words.is_noun_too(next))));
    return open && !words.finite_ahead(i + 1) && agrees(context, i, f) ? Tag::Present : Tag::Noun;
}

// "peru , which borders chile , left": the main verb comes after the insertion; "chad , allied with oman , left": a
// participle, because a finite verb comes after the next comma.
Tag after_comma_tag(const TagContext& context, std::size_t i) {
    const SentenceWords& words = context.words;
    const TagState& state = context.state;
    if (words.is_in(i, WordClass::PostNoun)) return Tag::Participle;
    if (state.clause_has_finite) return state.relative_is_inserted ? Tag::Past : Tag::Participle;
    return words.finite_after_comma(i + 1) ? Tag::Participle : Tag::Past;
}

Tag gerund_tag(const TagContext& context, std::size_t i) {
    const SentenceWords& words = context.words;
    const TagState& state = context.state;
    const bool noun_too = words.is_noun_too(i);
    const bool object = words.starts_object(i + 1);
    switch (state.previous) {
        case Tag::Be: return Tag::Gerund;
        case Tag::Determiner:
        case Tag::Owner:
        case Tag::Possessive:
        case Tag::Adjective:
        case Tag::Number: return words.nounish(i + 1) && !object ? Tag::Adjective : Tag::Noun;
        case Tag::Noun:
            return noun_too && !object && !(words.is_plural(i - 1) && words.nounish(i + 1)) ? Tag::Noun : Tag::Gerund;
        default: return noun_too && !object ? Tag::Noun : Tag::Gerund;
    }
}

}  // namespace

Tag past_tag(const TagContext& context, std::size_t i, VerbForms f) {
    const SentenceWords& words = context.words;
    const TagState& state = context.state;
    if (state.previous == Tag::Have || state.previous == Tag::Be) return Tag::Participle;
    if (state.previous == Tag::Pronoun || state.previous == Tag::Relative) return Tag::Past;
    if (state.previous == Tag::Number && state.clause_has_finite && words.nounish(i + 1) && !words.starts_object(i + 1))
        return Tag::Adjective;  // "gave 30 armoured vehicles"
    if (begins_noun_phrase(state.previous) && state.previous != Tag::Number)
        return pronoun_like(context, i) && !words.nounish(i + 1) ? Tag::Past : Tag::Adjective;
    if (!has_form(f, VerbForm::Participle)) return Tag::Past;
    const bool only_participle = !has_form(f, VerbForm::Past);
    const bool before_noun = words.nounish(i + 1) && !words.starts_object(i + 1);
    const bool after_verb =
        state.previous == Tag::Past || state.previous == Tag::Present || state.previous == Tag::Base;
    if (before_noun && (after_verb || state.previous == Tag::Subordinator))
        return Tag::Adjective;  // "seeks expanded trade", "said that increased tariffs ..."
    if (state.previous == Tag::Preposition) return words.nounish(i + 1) ? Tag::Adjective : Tag::Participle;
    if (i == words.begin() || state.previous == Tag::Stop)
        return words.nounish(i + 1) && !words.starts_object(i + 1) ? Tag::Adjective : Tag::Participle;
    if (only_participle || words.word(i + 1) == w_by || words.goes_on_by(i)) return Tag::Participle;
    if (state.previous == Tag::Subordinator) return Tag::Participle;
    if (state.previous == Tag::Coordinator && state.before_previous == Tag::Adjective && words.nounish(i + 1))
        return Tag::Adjective;
    if (words.starts_object(i + 1)) return Tag::Past;
    const std::size_t next = words.skip_adverbs(i + 1);
    const bool intransitive = next >= words.end() || words.is_in(next, WordClass::Preposition) ||
                              words.word(next) == w_to || !words.is_word(next);
    if (!intransitive) return Tag::Past;
    if (state.previous == Tag::Coordinator) return state.last_verb == Tag::Participle ? Tag::Participle : Tag::Past;
    if (state.previous == Tag::Comma) return after_comma_tag(context, i);
    const bool reduced = words.is_in(i, WordClass::PostNoun) && (state.clause_has_finite || words.finite_ahead(i + 1));
    return reduced ? Tag::Participle : Tag::Past;
}

Tag verb_tag(const TagContext& context, std::size_t i, VerbForms f) {
    const SentenceWords& words = context.words;
    const TagState& state = context.state;
    if (i > words.begin() && words.token(i - 1).kind == TokenKind::Hyphen &&
        context.tags[TokenId(i - 1)] == Tag::Hyphen) {
        return has_form(f, VerbForm::Participle) ? Tag::Adjective : Tag::Noun;  // "russian - led", "peace - keeping"
    }
    if (i + 1 < words.end() && words.token(i + 1).kind == TokenKind::Hyphen && !words.is_apart(i + 1))
        return Tag::Noun;  // "cut - off"
    const bool verb_before = state.previous == Tag::To || state.previous == Tag::Modal || state.previous == Tag::Have;
    const bool takes_object =
        (f & k_past_forms) != 0 && words.is_noun_phrase_start(i + 1) && !begins_noun_phrase(state.previous);
    if (words.is_in(i, WordClass::Adjective) && (words.nounish(i + 1) || state.previous == Tag::Be) && !verb_before &&
        !takes_object)
        return Tag::Adjective;
    if (has_form(f, VerbForm::Gerund)) return gerund_tag(context, i);
    if (f == static_cast<VerbForms>(VerbForm::Base) && words.is_in(i, WordClass::Adjective) &&
        state.previous == Tag::Noun)
        return Tag::Adjective;  // "duty free"
    const bool present = has_form(f, VerbForm::Base) || has_form(f, VerbForm::Third);
    const bool past = (f & k_past_forms) != 0;
    if (past && (!present || state.previous == Tag::Have || state.previous == Tag::Be)) return past_tag(context, i, f);
    if (past && !begins_noun_phrase(state.previous) && state.previous != Tag::To && state.previous != Tag::Modal &&
        state.previous != Tag::Do) {
        const Tag tag = present_tag(context, i, f);  // "cut", "set": a past as soon as it is a verb
        return tag == Tag::Present ? Tag::Past : tag;
    }
    return present_tag(context, i, f);
}

}  // namespace attache
