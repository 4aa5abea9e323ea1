#include "extract/relations/arguments.h"

#include <algorithm>

namespace attache {

namespace {

std::size_t after_bracket(const SentenceView& view, std::size_t open, std::size_t to) {
    std::size_t i = open;
    while (i < to && view.units[i].kind != UnitKind::Close)
        ++i;
    return std::min(i + 1, to);
}

}  // namespace

std::vector<Argument> arguments_in(const SentenceView& view, std::size_t from, std::size_t to) {
    std::vector<Argument> arguments;
    for (std::size_t i = from; i < to;) {
        if (view.is_kind(i, UnitKind::Open)) {
            i = after_bracket(view, i, to);
            continue;
        }
        if (!view.is_kind(i, UnitKind::NounPhrase)) {
            ++i;
            continue;
        }
        const bool particle = i == from && i > 0 && is(view.head_word(i - 1), WordClass::Circumstance);  // "broke off"
        const bool brought = i > 0 && !particle && view.is_kind(i - 1, UnitKind::Preposition);
        const WordId preposition = brought ? view.head_word(i - 1) : WordId::none();
        if (brought && is(preposition, WordClass::Circumstance) && preposition != w_at && preposition != w_by) break;
        const UnitList members = list_from(view.units, i, to);
        arguments.push_back({.preposition = preposition, .unit = i, .parties = parties_of_list(view, i, to)});
        i = members.back() + 1;
    }
    return arguments;
}

std::vector<Argument> phrases_after(const SentenceView& view, std::size_t unit, std::size_t to) {
    std::vector<Argument> arguments;
    std::size_t i = unit + 1;
    while (i + 1 < to) {
        if (view.is_kind(i, UnitKind::Open)) {
            i = after_bracket(view, i, to);
            continue;
        }
        if (!view.is_kind(i, UnitKind::Preposition) || !view.is_kind(i + 1, UnitKind::NounPhrase)) break;
        const UnitList members = list_from(view.units, i + 1, to);
        arguments.push_back(
            {.preposition = view.head_word(i), .unit = i + 1, .parties = parties_of_list(view, i + 1, to)});
        i = members.back() + 1;
    }
    return arguments;
}

const Argument* find_brought(const std::vector<Argument>& arguments, std::initializer_list<WordId> prepositions,
                             const Parties& others) {
    for (const Argument& argument : arguments) {
        if (std::find(prepositions.begin(), prepositions.end(), argument.preposition) == prepositions.end()) continue;
        if (!without(argument.parties, others).empty()) return &argument;
    }
    return nullptr;
}

const Argument* find_any(const std::vector<Argument>& arguments, const Parties& others) {
    for (const Argument& argument : arguments) {
        if (argument.preposition == w_by) continue;
        if (!without(argument.parties, others).empty()) return &argument;
    }
    return nullptr;
}

Parties subject_parties(const SentenceView& view, std::size_t k) {
    const Clause& clause = view.clauses[k];
    if (clause.subject == k_no_unit) return {};
    Parties parties = parties_of_list(view, clause.subject, std::max(clause.subject_end, clause.subject + 1));
    if (!parties.empty() || clause.link != ClauseLink::Relative || clause.governor == k_no_clause) return parties;
    const Clause& above = view.clauses[clause.governor];
    const bool says_what_it_is =
        (*view.tags)[view.units[above.verb].head] == Tag::Be && above.link != ClauseLink::Relative;
    return says_what_it_is ? subject_parties(view, clause.governor) : parties;
}

bool is_head_of(const SentenceView& view, std::size_t first, std::size_t unit, std::size_t end) {
    const UnitList members = list_from(view.units, first, end);
    return std::any_of(members.begin(), members.end(), [&view, unit](std::size_t member) {
        while (member < unit && view.is_kind(member + 1, UnitKind::Preposition) && view.head_word(member + 1) == w_of &&
               view.is_kind(member + 2, UnitKind::NounPhrase)) {
            member += 2;
        }
        return member == unit;
    });
}

std::size_t complement_end(const SentenceView& view, std::size_t k, bool into_content) {
    const Clause& clause = view.clauses[k];
    for (std::size_t j = k + 1; j < view.clauses.size(); ++j) {
        const Clause& inner = view.clauses[j];
        if (inner.verb >= clause.end) break;
        const bool content = inner.link == ClauseLink::Complement && !into_content;
        const bool aside =
            inner.link == ClauseLink::Relative || inner.link == ClauseLink::Adverbial || inner.link == ClauseLink::Main;
        if ((content || aside) && inner.begin > clause.verb) return inner.begin;
    }
    return clause.end;
}

}  // namespace attache
