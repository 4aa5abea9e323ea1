#include "extract/relations/noun_left_out.h"

#include <algorithm>

#include "extract/relations/arguments.h"
#include "extract/relations/roles.h"

namespace attache {

namespace {

constexpr int k_sure = 80;  // nouns less sure than this must name both sides

// "violations of u.s. and u.n. sanctions"
bool is_brought_by_of(const NounTrigger& trigger) {
    std::size_t first = trigger.unit;
    while (first >= 2 && trigger.view.is_kind(first - 1, UnitKind::Coordinator) &&
           trigger.view.is_kind(first - 2, UnitKind::NounPhrase))
        first -= 2;
    return first > 0 && trigger.view.is_kind(first - 1, UnitKind::Preposition) &&
           trigger.view.head_word(first - 1) == w_of;
}

bool has_frame(const NounTrigger& trigger, std::size_t verb) {
    return trigger.view.verb_hit_at(trigger.view.units[verb].head) != nullptr;
}

}  // namespace

Parties left_out(const NounTrigger& trigger, const Parties& others) {
    if (!trigger.setting.subject.has_value() || others.empty() || trigger.row.confidence < k_sure) return {};
    if (is_brought_by_of(trigger)) return {};
    return has_actor(others, trigger.setting.subject) ? Parties{} : implied(trigger.setting.subject);
}

Parties doer(const NounTrigger& trigger) {
    if (trigger.clause == k_no_clause) return {};
    const Clause& clause = trigger.view.clauses[trigger.clause];
    if (clause.subject_is_patient || trigger.unit < clause.verb) return {};
    const bool object = is_head_of(trigger.view, clause.verb + 1, trigger.unit, clause.end);
    const bool said_nothing =
        trigger.row.polarity < 0 && trigger.row.scheme == NounScheme::Suffered && !has_frame(trigger, clause.verb);
    const bool manner = trigger.view.is_kind(trigger.unit - 1, UnitKind::Preposition) &&
                        trigger.view.head_word(trigger.unit - 1) == w_in && trigger.row.scheme == NounScheme::Suffered;
    return object || manner || said_nothing ? subject_parties(trigger.view, trigger.clause) : Parties{};
}

Parties addressed(const NounTrigger& trigger) {
    if (trigger.unit == 0 || !trigger.view.is_kind(trigger.unit - 1, UnitKind::Preposition)) return {};
    if (!is(trigger.view.head_word(trigger.unit - 1), WordClass::Circumstance) ||
        trigger.view.head_word(trigger.unit - 1) == w_at)
        return {};
    if (trigger.clause == k_no_clause) return opener_subject(trigger);
    return trigger.unit > trigger.view.clauses[trigger.clause].verb ? subject_parties(trigger.view, trigger.clause)
                                                                    : Parties{};
}

Parties getter(const NounTrigger& trigger) {
    if (trigger.clause == k_no_clause) return {};
    const Clause& clause = trigger.view.clauses[trigger.clause];
    const bool drawn = trigger.row.polarity < 0 && !trigger.owners.empty() &&
                       !has_frame(trigger, clause.verb);  // "drew polish criticism"
    if (!drawn && brought(trigger, {w_from}, {}).empty()) return {};
    const bool object =
        trigger.unit > clause.verb && is_head_of(trigger.view, clause.verb + 1, trigger.unit, clause.end);
    if (!object || clause.subject_is_patient || clause.link == ClauseLink::Relative) return {};
    return subject_parties(trigger.view, trigger.clause);
}

Parties object_of_verb(const NounTrigger& trigger) {
    if (trigger.verb == k_no_clause || trigger.view.clauses[trigger.verb].subject_is_patient ||
        has_frame(trigger, trigger.view.clauses[trigger.verb].verb))
        return {};
    const std::size_t next = trigger.view.clauses[trigger.verb].verb + 1;
    return trigger.view.is_kind(next, UnitKind::NounPhrase)
               ? parties_of_list(trigger.view, next, trigger.view.clauses[trigger.verb].end)
               : Parties{};
}

Parties opener_subject(const NounTrigger& trigger) {
    if (trigger.clause != k_no_clause) {
        const Clause& clause = trigger.view.clauses[trigger.clause];
        const bool inserted = clause.link == ClauseLink::Main && clause.subject < trigger.unit &&
                              trigger.unit < clause.verb &&
                              trigger.view.is_kind(trigger.unit - 1, UnitKind::Preposition) &&
                              trigger.view.is_kind(trigger.unit - 2, UnitKind::Comma);
        return inserted ? parties_of(trigger.view, clause.subject) : Parties{};
    }
    for (const Clause& clause : trigger.view.clauses) {
        if (clause.verb < trigger.unit || clause.link != ClauseLink::Main || clause.subject == k_no_unit ||
            clause.subject < trigger.unit)
            continue;
        return parties_of_list(trigger.view, clause.subject, std::max(clause.subject_end, clause.subject + 1));
    }
    return {};
}

}  // namespace attache
