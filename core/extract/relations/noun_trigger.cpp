#include "extract/relations/noun_trigger.h"

#include <utility>

namespace attache {

namespace {

// "sanctions were imposed by x on y", "troops remain in y": what the verb adds to its subject.
void add_arguments_of_verb(NounTrigger& trigger) {
    for (std::size_t k = 0; k < trigger.view.clauses.size(); ++k) {
        const Clause& clause = trigger.view.clauses[k];
        if (clause.subject > trigger.unit || clause.subject == k_no_unit || trigger.unit >= clause.subject_end)
            continue;
        if (!is_head_of(trigger.view, clause.subject, trigger.unit, trigger.view.units.size())) continue;
        for (Argument& argument : arguments_in(trigger.view, clause.verb + 1, complement_end(trigger.view, k, false))) {
            if (argument.preposition.has_value()) trigger.arguments.push_back(std::move(argument));
        }
        trigger.verb = k;
        break;
    }
}

}  // namespace

std::optional<NounTrigger> find_noun_trigger(const SentenceView& view, const PhraseHit& hit, const Setting& setting,
                                             SentenceIndex& index) {
    const std::size_t unit = view.unit_at(hit.tokens.begin);
    if (unit == k_no_unit || view.units[unit].kind != UnitKind::NounPhrase) return std::nullopt;
    const TokenId last(hit.tokens.end.index() - 1);
    if (view.units[unit].head != last && view.unit_at(last) == unit) return std::nullopt;
    NounTrigger trigger{.view = view,
                        .hit = hit,
                        .row = noun_frame_rows()[hit.row],
                        .setting = setting,
                        .index = index,
                        .unit = unit,
                        .clause = view.clause_at(unit),
                        .scope_end = unit + 1,
                        .owners = owners_before(view, unit, hit.tokens.begin)};
    std::size_t to = view.units.size();
    if (trigger.clause != k_no_clause && unit < view.clauses[trigger.clause].end) to = view.clauses[trigger.clause].end;
    trigger.arguments = phrases_after(view, unit, to);
    trigger.own_arguments = trigger.arguments.size();
    if (!trigger.arguments.empty()) trigger.scope_end = trigger.arguments.back().unit + 1;
    add_arguments_of_verb(trigger);
    return trigger;
}

Parties brought(const NounTrigger& trigger, std::initializer_list<WordId> prepositions, const Parties& others) {
    const Argument* const found = find_brought(trigger.arguments, prepositions, others);
    return found != nullptr ? without(found->parties, others) : Parties{};
}

bool is_copula(const SentenceView& view, std::size_t verb) {
    const TokenId head = view.units[verb].head;
    return (*view.tags)[head] == Tag::Be || is(view.word(head), WordClass::Copula);
}

}  // namespace attache
