#include "extract/relations/relation_status.h"

#include "extract/relations/arguments.h"

namespace attache {

namespace {

struct Evidence {
    bool denied = false;
    bool plan = false;
    bool claim = false;
};

const VerbFrameRow* frame_of(const SentenceView& view, TokenId verb) {
    const PhraseHit* const hit = view.verb_hit_at(verb);
    return hit != nullptr ? &verb_frame_rows()[hit->row] : nullptr;
}

bool any_word(const SentenceView& view, TokenRange range, WordClass word_class) {
    for (TokenId at = range.begin; at < range.end; at = TokenId(at.index() + 1)) {
        if (is(view.word(at), word_class)) return true;
    }
    return false;
}

// What the verb group of a clause says about its own act.
void weigh_verb(const Unit& verb, const Clause& clause, Evidence& evidence) {
    evidence.denied |= verb.negated;
    evidence.plan |= verb.plan || clause.conditional;
}

// What a clause says about the one below it.
void weigh_governor(const SentenceView& view, const Clause& clause, const RelationDraft& draft, Evidence& evidence) {
    const Unit& verb = view.units[clause.verb];
    const WordId lemma = verb_lemma(view.word(verb.head));
    const double intending = value_of(lemma, WordClass::Intending);
    evidence.plan |= intending == 1;
    evidence.denied |= intending == 2;
    const VerbFrameRow* const row = frame_of(view, verb.head);
    if (row == nullptr) {
        weigh_verb(verb, clause, evidence);
        return;
    }
    evidence.plan |= row->inner == InnerStatus::Plan;
    evidence.denied |= row->inner == InnerStatus::Denied;
    if (row->scheme != VerbScheme::Tells) return weigh_verb(verb, clause, evidence);
    if (clause.subject == k_no_unit) return;
    // What an observer, the media or another actor says is a claim; what the doer says is not.
    const Parties speakers = subject_parties(view, static_cast<std::size_t>(&clause - view.clauses.data()));
    const bool observer = any_word(view, view.units[clause.subject].tokens, WordClass::Observer);
    const bool doer =
        has_actor(speakers, draft.source.actor) || (draft.mutual && has_actor(speakers, draft.target.actor));
    evidence.claim |= observer || (!speakers.empty() && !doer) || row->inner == InnerStatus::Claim;
}

// "according to x": a claim, unless x is the doer.
bool is_attributed(const SentenceView& view, const RelationDraft& draft) {
    return view.according != k_no_unit && !has_actor(parties_of(view, view.according + 1), draft.source.actor);
}

// A standing tie holds whatever is said or planned about it: "would return to the tajik - afghan border".
bool is_presupposed(const RelationDraft& draft) { return !draft.from_verb && draft.event == PloverEvent::State; }

}  // namespace

RelationStatus choose_status(const SentenceView& view, const RelationDraft& draft) {
    Evidence evidence;
    evidence.denied = draft.status == RelationStatus::Denied;
    evidence.plan = draft.status == RelationStatus::Plan;
    evidence.claim = draft.status == RelationStatus::Claim || is_attributed(view, draft);
    if (!draft.from_verb) {
        // "possible u.s. support", "the planned drawdown", "alleged ..."
        const std::size_t unit = view.unit_at(draft.trigger.begin);
        const TokenRange before{view.units[unit].tokens.begin, draft.trigger.begin};
        evidence.plan |= any_word(view, before, WordClass::PlanWord);
        evidence.claim |= any_word(view, before, WordClass::ClaimWord);
        evidence.denied |= any_word(view, before, WordClass::Negation);
    }
    if (is_presupposed(draft)) return evidence.claim ? RelationStatus::Claim : RelationStatus::Fact;
    std::size_t k = draft.clause;
    if (k != k_no_clause) {
        const Clause& own = view.clauses[k];
        evidence.claim |= any_word(view, view.tokens_of(own.begin, own.verb + 1), WordClass::ClaimWord);
        if (draft.from_verb) {
            weigh_verb(view.units[own.verb], own, evidence);
            k = own.governor;
        } else if (view.unit_at(draft.trigger.begin) < own.verb) {
            k = own.governor;  // a subject is not under its verb
        }
    }
    for (; k != k_no_clause; k = view.clauses[k].governor)
        weigh_governor(view, view.clauses[k], draft, evidence);
    if (evidence.denied) return RelationStatus::Denied;
    if (evidence.plan) return RelationStatus::Plan;
    return evidence.claim ? RelationStatus::Claim : RelationStatus::Fact;
}

}  // namespace attache
