#include "extract/relations/verb_roles.h"

#include <utility>

#include "extract/relations/arguments.h"
#include "extract/relations/verb_left_out.h"

namespace attache {

namespace {

Parties agents(const VerbTrigger& trigger) {
    for (const Argument& argument : trigger.arguments) {
        if (argument.preposition == w_by && !argument.parties.empty()) return argument.parties;
    }
    return {};
}

Roles to_argument(const VerbTrigger& trigger, Parties sources, const Argument* argument) {
    Parties targets = argument != nullptr ? without(argument->parties, sources) : left_out(trigger, sources);
    return {std::move(sources), std::move(targets), false};
}

// "halted the transit of goods from turkey to tajikistan": both ends suffer.
Roles stopped_between(const VerbTrigger& trigger, Parties sources) {
    Parties targets;
    for (const Argument& argument : trigger.arguments) {
        const bool end = argument.preposition == w_from || argument.preposition == w_to;
        if (!targets.empty() && !end) continue;
        for (const Party& party : without(argument.parties, sources))
            add_party(targets, party);
    }
    return {std::move(sources), std::move(targets), false};
}

Roles acts(const VerbTrigger& trigger) {
    Parties sources = subjects(trigger);
    if (sources.empty()) return {};
    const Argument* const found = find_any(trigger.arguments, sources);
    if (const std::size_t noun = found == nullptr ? relative_object(trigger) : k_no_unit; noun != k_no_unit) {
        Parties targets = without(parties_of(trigger.view, noun), sources);  // "the bloc , which oman joined"
        if (!targets.empty()) return {std::move(sources), std::move(targets), false};
    }
    if (found == nullptr && !trigger.passive && trigger.row.polarity < 0) {  // "rejected an offer by oman"
        const Argument* const maker = find_brought(trigger.arguments, {w_by}, sources);
        if (maker != nullptr) return to_argument(trigger, std::move(sources), maker);
    }
    if (found != nullptr && trigger.row.event == PloverEvent::Sanction && found->preposition.has_value())
        return stopped_between(trigger, std::move(sources));
    return to_argument(trigger, std::move(sources), found);
}

// "gave kenya ten ships"
const Argument* first_object_itself(const VerbTrigger& trigger, const Parties& sources) {
    if (trigger.arguments.empty() || trigger.arguments.front().preposition.has_value()) return nullptr;
    const Parties parties = without(trigger.arguments.front().parties, sources);
    const bool itself = !parties.empty() && parties.front().via <= PartyVia::Agent;
    return itself ? &trigger.arguments.front() : nullptr;
}

// What comes "from" somebody is not for him.
const Argument* find_any_but_origin(const VerbTrigger& trigger, const Parties& sources) {
    for (const Argument& argument : trigger.arguments) {
        if (argument.preposition == w_from || argument.preposition == w_by) continue;
        if (!without(argument.parties, sources).empty()) return &argument;
    }
    return nullptr;
}

Roles gives(const VerbTrigger& trigger) {
    Parties sources = subjects(trigger);
    if (sources.empty()) return {};
    const Argument* found = first_object_itself(trigger, sources);
    if (found == nullptr) found = find_brought(trigger.arguments, {w_to, w_for, w_into}, sources);
    if (found == nullptr) found = find_any_but_origin(trigger, sources);
    return to_argument(trigger, std::move(sources), found);
}

Roles takes(const VerbTrigger& trigger) {
    Parties sources = subjects(trigger);
    if (sources.empty()) return {};
    const Argument* found = find_brought(trigger.arguments, {w_from, w_on, w_upon}, sources);
    if (found == nullptr) found = find_any(trigger.arguments, sources);
    return to_argument(trigger, std::move(sources), found);
}

// The subject receives; who gives it comes by "from", "by" or as the object.
Roles gets(const VerbTrigger& trigger) {
    if (trigger.passive) return {};
    Parties targets = subjects(trigger);
    const Argument* found = find_brought(trigger.arguments, {w_from, w_by, w_through}, targets);
    if (found == nullptr && trigger.row.confidence >= k_sure_verb) found = find_any(trigger.arguments, targets);
    if (found == nullptr) return {};
    Parties sources = without(found->parties, targets);
    if (targets.empty()) targets = left_out(trigger, sources);
    return {std::move(sources), std::move(targets), false};
}

// With whom `members` do together what the verb says; nullptr: nobody else is named.
const Argument* partner_of(const VerbTrigger& trigger, const Parties& members) {
    if (trigger.passive) return nullptr;
    if (const Argument* found = find_brought(trigger.arguments, {w_with, w_between}, members)) return found;
    if (trigger.row.scheme == VerbScheme::Discusses || members.size() != 1) return nullptr;
    if (const Argument* found = find_brought(trigger.arguments, {w_to, w_from}, members)) return found;
    const bool object = !trigger.arguments.empty() && !trigger.arguments.front().preposition.has_value();
    return object && !without(trigger.arguments.front().parties, members).empty() ? &trigger.arguments.front()
                                                                                  : nullptr;
}

Roles joins(const VerbTrigger& trigger) {
    Parties members = trigger.passive ? agents(trigger) : subjects(trigger);
    if (members.empty()) return {};
    if (const Argument* const partner = partner_of(trigger, members)) {
        // "agreed to its demand": one that does it alone does it to the other.
        const bool together = members.size() >= 2 || trigger.row.event == PloverEvent::Consult ||
                              partner->preposition == w_with || partner->preposition == w_between ||
                              trigger.row.event == PloverEvent::State;
        Parties others = without(partner->parties, members);
        return {std::move(members), std::move(others), together};
    }
    // Each with each: drafts are made once for a pair because the later one is dropped as its mirror image.
    if (members.size() >= 2) return {members, members, true};
    Parties others = left_out(trigger, members);
    return {std::move(members), std::move(others), trigger.row.event == PloverEvent::Consult};
}

// "officers are trained in cuba": by the country where it is done.
Roles helped_in(const VerbTrigger& trigger) {
    Parties targets = subjects(trigger);
    const Argument* const found = find_brought(trigger.arguments, {w_in}, targets);
    if (targets.empty() || found == nullptr) return {};
    return {without(found->parties, targets), std::move(targets), false};
}

Roles undergone(const VerbTrigger& trigger) {
    Parties sources = agents(trigger);
    if (sources.empty()) return trigger.row.event == PloverEvent::Aid ? helped_in(trigger) : Roles{};
    Parties targets = without(subjects(trigger), sources);
    if (targets.empty()) {
        const Argument* const found = find_any(trigger.arguments, sources);
        if (found != nullptr) targets = without(found->parties, sources);
    }
    if (targets.empty()) targets = left_out(trigger, sources);
    return {std::move(sources), std::move(targets), false};
}

Roles visits(const VerbTrigger& trigger) {
    if (trigger.passive) return undergone(trigger);
    Parties sources = subjects(trigger);
    if (sources.empty()) return {};
    for (const Argument& argument : trigger.arguments) {
        const bool place = !argument.preposition.has_value() || argument.preposition == w_to ||
                           argument.preposition == w_in || argument.preposition == w_into;
        if (!place) continue;
        Parties targets = without(argument.parties, sources);
        if (!targets.empty()) return {std::move(sources), std::move(targets), false};
    }
    return {};
}

Roles heads(const VerbTrigger& trigger) {
    if (trigger.passive) return undergone(trigger);
    const NounFrameRow* const object = object_frame(trigger);
    return object != nullptr && object->scheme == NounScheme::Visit ? acts(trigger) : Roles{};
}

// Whether an infinitive says what the object is told to do.
bool bids(const VerbTrigger& trigger) {
    if (trigger.passive || trigger.clause_index + 1 >= trigger.view.clauses.size()) return false;
    const Clause& next = trigger.view.clauses[trigger.clause_index + 1];
    return next.governor == trigger.clause_index && next.link == ClauseLink::Infinitive;
}

// "the bloc includes kenya": the object belongs to the subject, a body.
Roles includes(const VerbTrigger& trigger) {
    if (trigger.passive) return {};
    const Parties bodies = subjects(trigger);
    if (bodies.empty() || bodies.front().via != PartyVia::Itself || !bodies.front().is_body ||
        trigger.arguments.empty())
        return {};
    return {without(trigger.arguments.front().parties, bodies), bodies, false};
}

Roles located(const VerbTrigger& trigger) {
    Parties sources = subjects(trigger);
    if (sources.empty()) return {};
    const Argument* const found =
        find_brought(trigger.arguments, {w_in, w_inside, w_at, w_on, w_near, w_across, w_along, w_within}, sources);
    if (found == nullptr) return {};
    Parties targets = without(found->parties, sources);
    return {std::move(sources), std::move(targets), false};
}

// "its gas is imported from oman", "the troops were withdrawn from chad"
Roles taken(const VerbTrigger& trigger) {
    if (!agents(trigger).empty()) return undergone(trigger);
    Parties sources = subjects(trigger);
    const Argument* const found = find_brought(trigger.arguments, {w_from}, sources);
    if (sources.empty() || found == nullptr) return {};
    return to_argument(trigger, std::move(sources), found);
}

Roles given_by(const VerbTrigger& trigger) {
    Parties sources = agents(trigger);
    const Parties things = subjects(trigger);
    if (sources.empty()) sources = things;
    if (sources.empty()) return {};
    const Argument* found = find_brought(trigger.arguments, {w_to, w_for, w_into}, sources);
    if (found == nullptr) {
        Parties targets = without(things, sources);
        if (targets.empty()) targets = left_out(trigger, sources);
        return {std::move(sources), std::move(targets), false};
    }
    return to_argument(trigger, std::move(sources), found);
}

}  // namespace

Roles find_roles(const VerbTrigger& trigger) {
    switch (trigger.row.scheme) {
        case VerbScheme::Acts: return trigger.passive ? undergone(trigger) : acts(trigger);
        case VerbScheme::Gives: return trigger.passive ? given_by(trigger) : gives(trigger);
        case VerbScheme::Takes: return trigger.passive ? taken(trigger) : takes(trigger);
        case VerbScheme::Gets: return gets(trigger);
        case VerbScheme::Joins:
        case VerbScheme::Discusses: return joins(trigger);
        case VerbScheme::Visits: return visits(trigger);
        case VerbScheme::Hosts: return trigger.passive ? undergone(trigger) : acts(trigger);
        case VerbScheme::Located: return located(trigger);
        case VerbScheme::Includes: return includes(trigger);
        case VerbScheme::Heads: return heads(trigger);
        case VerbScheme::Bids: return bids(trigger) ? acts(trigger) : Roles{};
        case VerbScheme::Tells: break;
    }
    return {};
}

}  // namespace attache
