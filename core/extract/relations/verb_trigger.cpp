#include "extract/relations/verb_trigger.h"

#include <algorithm>

namespace attache {

namespace {

// The clause that a hit is the verb of, or the adjective after its "be"; k_no_clause if it is neither.
std::size_t clause_of(const SentenceView& view, const PhraseHit& hit) {
    const std::size_t unit = view.unit_at(hit.tokens.begin);
    if (unit == k_no_unit) return k_no_clause;
    if (view.units[unit].kind == UnitKind::VerbGroup) {
        return view.units[unit].head == hit.tokens.begin ? view.clause_of_verb(unit) : k_no_clause;
    }
    const bool predicate =
        unit > 0 && view.is_kind(unit - 1, UnitKind::VerbGroup) && view.units[unit].tokens.begin == hit.tokens.begin;
    const bool adjective = hit.tokens.size() > 1 || verb_forms(view.word(hit.tokens.begin)) == 0;  // "subject to"
    return predicate && adjective ? view.clause_of_verb(unit - 1) : k_no_clause;
}

// The noun of the frame tables whose last word is a token; nullptr if it ends none.
const PhraseHit* noun_hit_on(const SentenceView& view, TokenId last) {
    const auto found = std::lower_bound(view.noun_hits.begin(), view.noun_hits.end(), last,
                                        [](const PhraseHit& hit, TokenId at) { return hit.tokens.end <= at; });
    return found != view.noun_hits.end() && found->tokens.end.index() == last.index() + 1 ? &*found : nullptr;
}

// "is concerned about arrests", "is allied with chad": a participle with its preposition, and no passive.
bool is_adjective_with_object(const VerbTrigger& trigger) {
    return trigger.hit.tokens.size() > 1 && trigger.view.is_kind(trigger.begin - 1, UnitKind::Preposition) &&
           trigger.view.is_kind(trigger.begin, UnitKind::NounPhrase);
}

}  // namespace

std::optional<VerbTrigger> find_verb_trigger(const SentenceView& view, const PhraseHit& hit, const Setting& setting,
                                             SentenceIndex& index) {
    const std::size_t k = clause_of(view, hit);
    if (k == k_no_clause) return std::nullopt;
    const Clause& clause = view.clauses[k];
    VerbTrigger trigger{.view = view,
                        .hit = hit,
                        .row = verb_frame_rows()[hit.row],
                        .setting = setting,
                        .index = index,
                        .clause_index = k,
                        .clause = clause,
                        .begin = clause.verb + 1};
    while (trigger.begin < view.units.size() && view.units[trigger.begin].tokens.end <= hit.tokens.end)
        ++trigger.begin;
    const bool into_content = trigger.row.inner == InnerStatus::Plan || trigger.row.inner == InnerStatus::Denied;
    trigger.end = std::max(trigger.begin, complement_end(view, k, into_content));
    trigger.arguments = arguments_in(view, trigger.begin, trigger.end);
    trigger.passive = clause.subject_is_patient && !is_adjective_with_object(trigger);
    return trigger;
}

Parties subjects(const VerbTrigger& trigger) { return subject_parties(trigger.view, trigger.clause_index); }

std::size_t relative_object(const VerbTrigger& trigger) {
    const bool relative = trigger.clause.link == ClauseLink::Relative || trigger.clause.link == ClauseLink::Complement;
    if (trigger.passive || !relative || trigger.clause.begin == 0 || trigger.clause.subject == k_no_unit ||
        trigger.clause.subject < trigger.clause.begin)
        return k_no_unit;
    const bool marked = trigger.view.is_kind(trigger.clause.begin, UnitKind::Relative) ||
                        (trigger.view.is_kind(trigger.clause.begin, UnitKind::Subordinator) &&
                         trigger.view.head_word(trigger.clause.begin) == w_that);
    const bool has_object = !trigger.arguments.empty() && !trigger.arguments.front().preposition.has_value();
    const std::size_t noun = trigger.view.is_kind(trigger.clause.begin - 1, UnitKind::Comma) ? trigger.clause.begin - 2
                                                                                             : trigger.clause.begin - 1;
    return marked && !has_object && trigger.view.is_kind(noun, UnitKind::NounPhrase) ? noun : k_no_unit;
}

const PhraseHit* object_hit(const VerbTrigger& trigger) {
    std::size_t first = trigger.passive ? trigger.clause.subject : trigger.begin;
    std::size_t end = trigger.passive ? trigger.clause.subject_end : trigger.end;
    if (const std::size_t noun = relative_object(trigger); noun != k_no_unit) {
        first = noun;
        end = noun + 1;
    }
    if (first >= end || !trigger.view.is_kind(first, UnitKind::NounPhrase)) return nullptr;
    for (const std::size_t member : list_from(trigger.view.units, first, end)) {
        if (const PhraseHit* const hit = noun_hit_on(trigger.view, trigger.view.units[member].head)) return hit;
    }
    return nullptr;
}

const NounFrameRow* object_frame(const VerbTrigger& trigger) {
    const PhraseHit* const hit = object_hit(trigger);
    return hit != nullptr ? &noun_frame_rows()[hit->row] : nullptr;
}

}  // namespace attache
