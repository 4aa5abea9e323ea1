#include "extract/relations/noun_roles.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "extract/relations/arguments.h"
#include "extract/relations/noun_left_out.h"
#include "extract/relations/tie_tone.h"

namespace attache {

namespace {

// "its partners - russia , china , and turkey", "its partners , x and y", "x , its largest customer".
Parties apposed(const NounTrigger& trigger) {
    std::size_t at = trigger.unit + 1;
    if (trigger.view.is_kind(at, UnitKind::Break) || trigger.view.is_kind(at, UnitKind::Open)) {
        if (trigger.view.is_kind(at + 1, UnitKind::NounPhrase))
            return parties_of_list(trigger.view, at + 1, trigger.view.units.size());
    }
    if (trigger.unit >= 2 && trigger.view.is_kind(trigger.unit - 1, UnitKind::Comma) &&
        trigger.view.is_kind(trigger.unit - 2, UnitKind::NounPhrase)) {
        return parties_of(trigger.view, trigger.unit - 2);
    }
    return {};
}

// Who is said to be it.
Parties holders(const NounTrigger& trigger) {
    if (trigger.verb != k_no_clause) {  // "its trade partners include ..."
        const Clause& clause = trigger.view.clauses[trigger.verb];
        const std::size_t next = clause.verb + 1;
        if (trigger.view.is_kind(next, UnitKind::NounPhrase)) return parties_of_list(trigger.view, next, clause.end);
    }
    if (trigger.clause != k_no_clause && trigger.unit > trigger.view.clauses[trigger.clause].verb &&
        !trigger.view.clauses[trigger.clause].subject_is_patient) {
        const Clause& clause = trigger.view.clauses[trigger.clause];
        if (is_copula(trigger.view, clause.verb) && is_head_of(trigger.view, clause.verb + 1, trigger.unit, clause.end))
            return subject_parties(trigger.view, trigger.clause);
    }
    return apposed(trigger);
}

bool is_member(const NounTrigger& trigger) {
    return is(trigger.view.word(TokenId(trigger.hit.tokens.end.index() - 1)), WordClass::MemberNoun);
}

void add_bodies(const Parties& parties, Parties& bodies) {
    for (const Party& party : parties) {
        if (party.is_body) bodies.push_back(party);
    }
}

// The body that members are of: the one it says, else the last one named before; empty if "of" brings another thing.
Parties bodies_of(const NounTrigger& trigger) {
    Parties bodies;
    add_bodies(trigger.owners, bodies);
    for (const Argument& argument : trigger.arguments) {
        if (!bodies.empty() || argument.preposition != w_of) continue;
        add_bodies(argument.parties, bodies);
        if (bodies.empty()) return {};
    }
    return bodies.empty() ? trigger.index.bodies_before(trigger.unit) : bodies;
}

Roles membership(const NounTrigger& trigger) {
    Parties bodies = bodies_of(trigger);
    if (bodies.empty()) return {};
    Parties members = without(holders(trigger), bodies);
    return {std::move(members), std::move(bodies), false};
}

// "drafted with the assistance of x"
bool by_help_of(const NounTrigger& trigger) {
    return trigger.row.polarity > 0 && trigger.owners.empty() &&
           trigger.view.is_kind(trigger.unit - 1, UnitKind::Preposition) &&
           trigger.view.head_word(trigger.unit - 1) == w_with && !brought(trigger, {w_of, w_from}, {}).empty();
}

// Whom the other side of `sources` is, where no preposition of the noun's scheme brings it.
Parties other_side(const NounTrigger& trigger, const Parties& sources) {
    Parties targets = without(addressed(trigger), sources);
    if (targets.empty()) targets = without(getter(trigger), sources);
    if (targets.empty()) targets = without(object_of_verb(trigger), sources);
    if (targets.empty() && trigger.row.scheme == NounScheme::Imports) targets = brought(trigger, {w_of}, sources);
    if (targets.empty() && trigger.row.scheme == NounScheme::Owes) targets = without(doer(trigger), sources);
    return targets.empty() ? left_out(trigger, sources) : targets;
}

// "drafted with the assistance of x"
Roles helped(const NounTrigger& trigger) {
    Parties helpers = brought(trigger, {w_of, w_from}, {});
    Parties others =
        trigger.clause == k_no_clause ? Parties{} : without(subject_parties(trigger.view, trigger.clause), helpers);
    if (others.empty()) others = left_out(trigger, helpers);
    return {std::move(helpers), std::move(others), false};
}

// `from` brings who does it, `to` to whom; "of" brings who does it if `of_is_source` and nobody else is named so.
Roles directed(const NounTrigger& trigger, std::initializer_list<WordId> from, std::initializer_list<WordId> to,
               bool of_is_source) {
    if (by_help_of(trigger)) return helped(trigger);
    Parties sources = trigger.owners;
    Parties targets = brought(trigger, to, sources);
    if (sources.empty()) sources = brought(trigger, from, targets);
    if (sources.empty() && of_is_source && !targets.empty()) sources = brought(trigger, {w_of}, targets);
    if (sources.empty() && !targets.empty()) sources = without(doer(trigger), targets);
    if (targets.empty()) {
        // "the russian invasion of ...", or the owner suffers it: "kenya's invasion by ...".
        Parties by = brought(trigger, {w_by}, sources);
        if (!by.empty() && !sources.empty()) return {std::move(by), std::move(sources), false};
        targets = other_side(trigger, sources);
    }
    return {std::move(sources), std::move(targets), false};
}

Roles visit(const NounTrigger& trigger) {
    Roles roles = directed(trigger, {w_by, w_of}, {w_to, w_in, w_with}, true);
    if (!roles.sources.empty()) return roles;
    Parties visited = brought(trigger, {w_to, w_in}, {});
    const Parties visitors = without(opener_subject(trigger), visited);
    if (visited.empty()) visited = left_out(trigger, visitors);
    if (visited.empty() || visitors.empty()) return {};
    return {{visitors.front()}, visited, false};
}

// "guest workers in russia", in a report on another country, are its own.
Roles moves(const NounTrigger& trigger) {
    Roles roles = directed(trigger, {w_from, w_of}, {w_in, w_to, w_into}, true);
    if (roles.sources.empty()) roles.sources = left_out(trigger, roles.targets);
    return roles;
}

bool names_any(const NounTrigger& trigger) {
    return std::any_of(trigger.arguments.begin(), trigger.arguments.end(),
                       [](const Argument& argument) { return !argument.parties.empty(); });
}

// "relations have been strained", after a sentence about the subject and another country.
Roles between_those_before(const NounTrigger& trigger) {
    if (!trigger.setting.subject.has_value() || !trigger.setting.counterpart.has_value()) return {};
    const bool bare = trigger.row.event == PloverEvent::State && trigger.row.theme == ThemeVote::Diplomacy &&
                      trigger.verb != k_no_clause && !names_any(trigger);
    if (!bare) return {};
    return {implied(trigger.setting.subject), implied(trigger.setting.counterpart), true};
}

// "between x and y": both sides at once; "between them": one of them is left out.
Roles between(const NounTrigger& trigger, const Parties& members) {
    if (members.size() >= 2) return {members, members, true};
    Parties other = left_out(trigger, members);
    if (members.size() == 1 && other.empty()) return {};
    return {std::move(other), members, true};
}

// The sides of a tie by what the noun's phrase says: its owners and "of" bring the one, "with" and "to" the other.
Roles sides_of_phrase(const NounTrigger& trigger) {
    Parties ones = trigger.owners;
    Parties others;
    for (std::size_t i = 0; i < trigger.arguments.size(); ++i) {
        const Argument& argument = trigger.arguments[i];
        const bool own = i < trigger.own_arguments;
        const bool joins = argument.preposition == w_with ||
                           (argument.preposition == w_to && own && trigger.row.event == PloverEvent::State);
        if (joins && others.empty()) others = without(argument.parties, ones);
        if (argument.preposition == w_of && ones.empty()) ones = argument.parties;
    }
    return {std::move(ones), std::move(others), true};
}

Roles mutual(const NounTrigger& trigger) {
    for (const Argument& argument : trigger.arguments) {
        if (argument.preposition == w_between || argument.preposition == w_among)
            return between(trigger, argument.parties);
    }
    auto [ones, others, is_mutual] = sides_of_phrase(trigger);
    if (ones.size() >= 2 && others.empty()) return {ones, ones, is_mutual};
    if (ones.empty() && !others.empty()) ones = without(judges(trigger), others);
    if (ones.empty() && (trigger.row.polarity >= 0 || !others.empty()))
        ones = without(doer(trigger), others);  // "eased tensions"
    if (ones.empty()) ones = without(opener_subject(trigger), others);
    if (others.empty() && ones.size() == 1) others = without(doer(trigger), ones);
    if (ones.size() >= 2 && others.empty()) return {ones, ones, is_mutual};
    if (ones.empty()) ones = left_out(trigger, others);
    const bool of_a_body =
        ones.size() == 1 && ones.front().is_body && ones.front().via == PartyVia::Owner;  // "the csto summit"
    if (others.empty() && !of_a_body) others = left_out(trigger, ones);
    if (ones.empty() && others.empty()) return between_those_before(trigger);
    return {std::move(ones), std::move(others), is_mutual};
}

// "x is the largest donor to y", "x , y's ally ,", "y's trade partners include x".
Roles role(const NounTrigger& trigger) {
    Parties others = trigger.owners;
    if (is_member(trigger)) return membership(trigger);
    if (others.empty()) others = brought(trigger, {w_of, w_to, w_for, w_in, w_with}, {});
    Parties ones = without(holders(trigger), others);
    if (others.empty()) others = left_out(trigger, ones);
    return {std::move(ones), std::move(others), false};
}

}  // namespace

Roles find_roles(const NounTrigger& trigger) {
    switch (trigger.row.scheme) {
        case NounScheme::Given:
            return directed(trigger, {w_by, w_from},
                            {w_to, w_for, w_on, w_against, w_toward, w_towards, w_in, w_over, w_with}, true);
        case NounScheme::Suffered:
            return directed(trigger, {w_by, w_from}, {w_of, w_for, w_on, w_against, w_in, w_at, w_into, w_to}, false);
        case NounScheme::Visit: return visit(trigger);
        case NounScheme::Placed:
            return directed(trigger, {w_of, w_from, w_by},
                            {w_in, w_at, w_on, w_inside, w_across, w_near, w_to, w_into, w_from}, true);
        case NounScheme::Exports: return directed(trigger, {w_from, w_of, w_by}, {w_to, w_for, w_in, w_into}, true);
        case NounScheme::Imports: return directed(trigger, {w_by, w_of}, {w_from, w_on, w_upon}, true);
        case NounScheme::Owes: return directed(trigger, {w_by, w_of}, {w_to}, true);
        case NounScheme::Moves: return moves(trigger);
        case NounScheme::Mutual: return mutual(trigger);
        case NounScheme::Role: return role(trigger);
    }
    return {};
}

}  // namespace attache
