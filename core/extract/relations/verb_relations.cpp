#include "extract/relations/verb_relations.h"

#include <algorithm>
#include <optional>

#include "extract/relations/roles.h"
#include "extract/relations/verb_roles.h"
#include "extract/relations/verb_trigger.h"

namespace attache {

namespace {

// How sure a party is of its role, in percent.
int trust(PartyVia via) {
    switch (via) {
        case PartyVia::Itself: return 100;
        case PartyVia::Agent: return 97;
        case PartyVia::Owner: return 85;
        case PartyVia::Place: return 80;
        case PartyVia::Implicit: return 70;
    }
    return 0;
}

// "requested $5 million in aid for kenya": who asks for help for another one helps it.
bool asks_for_help_for(const VerbTrigger& trigger, const Party& target) {
    if (trigger.row.event != PloverEvent::Request) return false;
    const Argument* const found = find_brought(trigger.arguments, {w_for, w_to}, {});
    if (found == nullptr || !has_actor(found->parties, target.actor) || found == &trigger.arguments.front())
        return false;
    const TokenRange between = trigger.view.tokens_of(trigger.begin, found->unit);
    return std::any_of(trigger.view.noun_hits.begin(), trigger.view.noun_hits.end(), [&](const PhraseHit& hit) {
        const bool inside = between.begin <= hit.tokens.begin && hit.tokens.end <= between.end;
        return inside && noun_frame_rows()[hit.row].event == PloverEvent::Aid;
    });
}

// A reduced clause says something about the noun before it: "[tariffs] imposed by ...".
std::size_t scope_begin(const VerbTrigger& trigger) {
    const bool reduced = trigger.clause.link == ClauseLink::Participle && trigger.clause.subject != k_no_unit;
    return reduced ? std::min(trigger.clause.subject, trigger.clause.begin) : trigger.clause.begin;
}

// Talks, and agreements on several things: "signed energy , banking , and other agreements".
bool has_topics(const VerbTrigger& trigger) {
    if (trigger.row.scheme == VerbScheme::Discusses) return true;
    const bool agrees = trigger.row.event == PloverEvent::Agree && trigger.begin < trigger.end &&
                        trigger.view.is_kind(trigger.begin, UnitKind::NounPhrase);
    return agrees && list_from(trigger.view.units, trigger.begin, trigger.end).size() > 1;
}

// What the object makes of the verb: "imposed [tariffs]", "cancelled a [debt]".
void weigh_object(const VerbTrigger& trigger, RelationDraft& draft) {
    const PhraseHit* const hit = object_hit(trigger);
    if (hit == nullptr) return;
    const NounFrameRow& object = noun_frame_rows()[hit->row];
    const bool halting = trigger.row.scheme == VerbScheme::Acts &&
                         is(verb_lemma(trigger.view.word(trigger.hit.tokens.begin)), WordClass::Halting);
    if (halting && object.scheme == NounScheme::Owes) {  // "cancelled a debt"
        draft.event = PloverEvent::Aid;
        draft.polarity = 1;
        draft.theme_vote = ThemeVote::Finance;
    } else if (halting && object.polarity < 0) {
        draft.event = PloverEvent::Concede;
        draft.polarity = 1;
    } else if (trigger.row.object_decides) {
        // "hosts a base" is a standing tie, "sent soldiers" an act; either is friendly if the verb is.
        const bool stands = trigger.row.event == PloverEvent::Cooperate && trigger.row.scheme == VerbScheme::Acts;
        draft.object = hit->tokens;
        draft.event = stands ? object.event : object.act;
        const bool into = find_brought(trigger.arguments, {w_into}, {}) != nullptr;  // "sent troops into chad"
        draft.polarity = object.polarity != 0 || into ? object.polarity : std::max(trigger.row.polarity, 0);
        if (object.theme != ThemeVote::Any) draft.theme_vote = object.theme;
    }
}

// What the verb and its object say, whoever the parties are.
RelationDraft draft_of(const VerbTrigger& trigger, bool mutual) {
    RelationDraft draft{
        .source = {},
        .target = {},
        .mutual = mutual,
        .event = trigger.row.event,
        .polarity = trigger.row.polarity,
        .status = trigger.row.status,
        .theme_vote = trigger.row.theme,
        .trigger = trigger.hit.tokens,
        .scope = trigger.view.tokens_of(scope_begin(trigger), std::max(trigger.end, trigger.clause.verb + 1)),
        .clause = trigger.clause_index,
        .from_verb = true,
        .has_topics = has_topics(trigger),
        .confidence = trigger.row.confidence,
        .rule = "verb"};
    weigh_object(trigger, draft);
    return draft;
}

// A draft for each pair.
void add_drafts(const VerbTrigger& trigger, RelationDrafts& drafts) {
    if (trigger.row.scheme == VerbScheme::Tells) return;
    // "impose", "raise": without a noun that says what, nothing is known.
    const NounFrameRow* const object = object_frame(trigger);
    if (trigger.row.object_decides && trigger.row.polarity < 0 && object == nullptr) return;
    const bool gains =
        trigger.row.object_decides && trigger.row.polarity < 0 && object->polarity >= 0;  // "boost trade"
    const Roles roles = find_roles(trigger);
    if (roles.sources.empty() || roles.targets.empty()) return;
    const RelationDraft common = draft_of(trigger, roles.mutual);
    for (const Party& source : roles.sources) {
        for (const Party& target : roles.targets) {
            if (source.actor == target.actor || source.via == PartyVia::Place) continue;
            if (gains && target.via == PartyVia::Implicit) continue;
            RelationDraft draft = common;
            draft.source = source;
            draft.target = target;
            draft.confidence = common.confidence * trust(source.via) / 100 * trust(target.via) / 100;
            if (asks_for_help_for(trigger, target)) {
                draft.event = PloverEvent::Aid;
                draft.polarity = 1;
            }
            drafts.push_back(draft);
        }
    }
}

}  // namespace

void add_verb_relations(const SentenceView& view, const Setting& setting, SentenceIndex& index,
                        RelationDrafts& drafts) {
    for (const PhraseHit& hit : view.verb_hits) {
        if (const std::optional<VerbTrigger> trigger = find_verb_trigger(view, hit, setting, index))
            add_drafts(*trigger, drafts);
    }
}

}  // namespace attache
