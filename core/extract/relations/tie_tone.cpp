#include "extract/relations/tie_tone.h"

#include "extract/relations/arguments.h"

namespace attache {

namespace {

// "ties with china are important to chad"
Parties judges_by_predicate(const NounTrigger& trigger) {
    const SentenceView& view = trigger.view;
    const std::size_t verb = view.clauses[trigger.verb].verb;
    const std::size_t predicate = verb + 1;
    const bool valued = is_copula(view, verb) && view.is_kind(predicate, UnitKind::NounPhrase) &&
                        trigger.index.has_praise(view.units[predicate].tokens) &&
                        view.is_kind(predicate + 1, UnitKind::Preposition);
    if (!valued) return {};
    const WordId word = view.head_word(predicate + 1);
    return word == w_to || word == w_for ? parties_of(view, predicate + 2) : Parties{};
}

}  // namespace

int tone(const NounTrigger& trigger) {
    TokenRange range = trigger.view.units[trigger.unit].tokens;
    if (trigger.verb != k_no_clause)
        range.end = trigger.view.tokens_of(0, complement_end(trigger.view, trigger.verb, false)).end;
    for (TokenId at = range.begin; at < range.end; at = TokenId(at.index() + 1)) {
        if (is(trigger.view.word(at), WordClass::Tone))
            return static_cast<int>(value_of(trigger.view.word(at), WordClass::Tone));
    }
    return trigger.row.polarity;
}

int outcome(const NounTrigger& trigger) {
    const TokenRange own = trigger.view.units[trigger.unit].tokens;
    for (TokenId at = own.begin; at < own.end; at = TokenId(at.index() + 1)) {
        if (value_of(trigger.view.word(at), WordClass::Tone) < 0) return 0;
    }
    if (trigger.verb == k_no_clause) return 1;
    const Unit& verb = trigger.view.units[trigger.view.clauses[trigger.verb].verb];
    return verb.negated || value_of(trigger.view.word(verb.head), WordClass::Tone) < 0 ? 0 : 1;
}

Parties judges(const NounTrigger& trigger) {
    if (trigger.verb != k_no_clause) return judges_by_predicate(trigger);
    const SentenceView& view = trigger.view;
    if (trigger.clause == k_no_clause || trigger.unit < view.clauses[trigger.clause].verb) return {};
    const Clause& clause = view.clauses[trigger.clause];
    const PhraseHit* const hit = view.verb_hit_at(view.units[clause.verb].head);
    const bool tells = hit != nullptr && verb_frame_rows()[hit->row].scheme == VerbScheme::Tells;
    return tells && trigger.index.has_praise(view.tokens_of(trigger.unit + 1, clause.end))
               ? subject_parties(view, trigger.clause)
               : Parties{};
}

}  // namespace attache
