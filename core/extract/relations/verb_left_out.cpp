#include "extract/relations/verb_left_out.h"

#include "extract/relations/arguments.h"
#include "extract/relations/roles.h"
#include "extract/relations/verb_roles.h"

namespace attache {

namespace {

// Acts that always have another side.
bool is_dealing(const VerbTrigger& trigger) {
    switch (trigger.row.event) {
        case PloverEvent::Agree:
        case PloverEvent::Consult:
        case PloverEvent::Concede:
        case PloverEvent::Request:
        case PloverEvent::Reject: return true;
        default: return false;
    }
}

// "japan's ministry reported that chinese aircraft had crossed ...": what is told of others was done to the teller.
Parties speaker(const VerbTrigger& trigger) {
    if (trigger.clause.governor == k_no_clause || trigger.clause.link != ClauseLink::Complement) return {};
    Parties parties = subject_parties(trigger.view, trigger.clause.governor);
    for (Party& party : parties) {
        if (party.is_body) return {};
        party.resolved = true;
    }
    return parties;
}

// "nepal imports fuel from india , which imposed a blockade": done to the one the sentence is about.
Parties above_relative(const VerbTrigger& trigger) {
    if (trigger.clause.link != ClauseLink::Relative || trigger.clause.governor == k_no_clause ||
        trigger.row.confidence < k_sure_verb)
        return {};
    return subject_parties(trigger.view, trigger.clause.governor);
}

std::size_t first_comma(const VerbTrigger& trigger, std::size_t from, std::size_t to) {
    while (from < to && !trigger.view.is_kind(from, UnitKind::Comma))
        ++from;
    return from;
}

// "in talks with x , y asked for help", "y , on a visit to x , signed": the one named before the verb who is none of
// `others`; nobody if there are several.
Parties opener(const VerbTrigger& trigger, const Parties& others) {
    const Clause& clause = trigger.clause;
    if (clause.link != ClauseLink::Main || clause.subject == k_no_unit) return {};
    const std::size_t subject_end = first_comma(trigger, clause.subject, clause.verb);
    Parties found;
    for (const NamedUnit& named : trigger.index.named_units()) {
        if (named.unit >= clause.verb) break;
        if (clause.subject <= named.unit && named.unit < subject_end) continue;
        for (const Party& party : named.parties) {
            if (party.via <= PartyVia::Agent && !has_actor(others, party.actor)) add_party(found, party);
        }
        if (found.size() > 1) return {};
    }
    return found;
}

// Who also has to do with it by the clause above: "met the king of oman to discuss trade"; "protested after a ship
// entered its waters".
Parties of_clause_above(const VerbTrigger& trigger) {
    if (trigger.row.scheme == VerbScheme::Discusses && trigger.clause.governor != k_no_clause) {
        const Clause& above = trigger.view.clauses[trigger.clause.governor];
        for (const Argument& argument : arguments_in(trigger.view, above.verb + 1, trigger.clause.begin)) {
            const bool met = !argument.preposition.has_value() || argument.preposition == w_with;
            if (met && !argument.parties.empty()) return argument.parties;
        }
    }
    const bool its =
        !trigger.arguments.empty() &&
        (*trigger.view.tags)[trigger.view.units[trigger.arguments.front().unit].tokens.begin] == Tag::Owner;
    if (!its || trigger.clause_index == 0 || trigger.clause.link == ClauseLink::Main ||
        trigger.clause.link == ClauseLink::Relative)
        return {};
    Parties parties = subject_parties(
        trigger.view, trigger.clause.governor != k_no_clause ? trigger.clause.governor : trigger.clause_index - 1);
    for (Party& party : parties)
        party.resolved = true;
    return parties;
}

// "protested after a chinese ship had entered": against the one who does what is the occasion.
Parties of_occasion(const VerbTrigger& trigger) {
    const bool against = trigger.row.event == PloverEvent::Protest || trigger.row.event == PloverEvent::Accuse;
    if (!against || trigger.clause_index + 1 >= trigger.view.clauses.size()) return {};
    const Clause& next = trigger.view.clauses[trigger.clause_index + 1];
    return next.link == ClauseLink::Adverbial && next.begin > trigger.clause.verb
               ? subject_parties(trigger.view, trigger.clause_index + 1)
               : Parties{};
}

}  // namespace

Parties left_out(const VerbTrigger& trigger, const Parties& others) {
    if (others.empty()) return {};
    if (Parties speakers = without(speaker(trigger), others); !speakers.empty() && trigger.row.polarity < 0)
        return speakers;
    if (Parties above = without(above_relative(trigger), others); !above.empty()) return above;
    if (is_dealing(trigger)) {
        if (Parties met = opener(trigger, others); !met.empty()) return met;
    }
    if (Parties shared = without(of_clause_above(trigger), others); !shared.empty()) return shared;
    if (Parties caused = without(of_occasion(trigger), others); !caused.empty()) return caused;
    if (trigger.row.confidence < k_sure_verb || trigger.row.event == PloverEvent::State) return {};
    if (!trigger.setting.subject.has_value()) return {};
    if (!has_actor(others, trigger.setting.subject)) return implied(trigger.setting.subject);
    const bool alone = trigger.clause.subject == k_no_unit ||
                       list_from(trigger.view.units, trigger.clause.subject, trigger.clause.subject_end).size() == 1;
    const bool known =
        alone && trigger.setting.counterpart.has_value() && !has_actor(others, trigger.setting.counterpart);
    const bool settled = trigger.row.event == PloverEvent::Agree || trigger.row.event == PloverEvent::Consult ||
                         trigger.row.event == PloverEvent::Concede;
    return known && settled ? implied(trigger.setting.counterpart) : Parties{};
}

}  // namespace attache
