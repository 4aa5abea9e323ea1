#include "extract/relations/noun_relations.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "extract/relations/noun_roles.h"
#include "extract/relations/noun_trigger.h"
#include "extract/relations/tie_tone.h"

namespace attache {

namespace {

// How sure a party is of its role, in percent.
int trust(const Party& party) {
    switch (party.via) {
        case PartyVia::Place: return 85;
        case PartyVia::Implicit: return 65;
        default: return 100;
    }
}

// "talks on gas": what it is about goes before that it is a talk.
bool has_topic(const NounTrigger& trigger) {
    return std::any_of(
        trigger.arguments.begin(), trigger.arguments.begin() + static_cast<std::ptrdiff_t>(trigger.own_arguments),
        [](const Argument& argument) {
            return argument.preposition == w_on || argument.preposition == w_about || argument.preposition == w_over;
        });
}

// What one side alone values is its own support for the other.
void speak_for(const Parties& judges, RelationDraft& draft) {
    const bool source = has_actor(judges, draft.source.actor);
    if (source == has_actor(judges, draft.target.actor)) return;
    if (!source) std::swap(draft.source, draft.target);
    draft.mutual = false;
    draft.event = PloverEvent::Support;
}

// What the noun says, whoever the parties are.
RelationDraft draft_of(const NounTrigger& trigger, bool is_mutual) {
    const NounFrameRow& row = trigger.row;
    RelationDraft draft{.source = {},
                        .target = {},
                        .mutual = is_mutual,
                        .event = row.event,
                        .polarity = row.polarity,
                        .status = row.status,
                        .theme_vote = row.theme,
                        .trigger = trigger.hit.tokens,
                        .scope = trigger.view.tokens_of(trigger.unit, trigger.scope_end),
                        .clause = trigger.clause,
                        .confidence = row.confidence,
                        .rule = "noun"};
    if (row.scheme != NounScheme::Mutual) return draft;
    if (row.event == PloverEvent::State && row.polarity > 0) draft.polarity = tone(trigger);
    if (row.event == PloverEvent::Consult || row.event == PloverEvent::Agree) {
        draft.polarity = std::min(row.polarity, outcome(trigger));
        if (row.event == PloverEvent::Consult && has_topic(trigger)) draft.theme_vote = ThemeVote::Any;
    }
    return draft;
}

// A draft for each pair.
void add_drafts(const NounTrigger& trigger, RelationDrafts& drafts) {
    const Roles roles = find_roles(trigger);
    if (roles.sources.empty() || roles.targets.empty()) return;
    const RelationDraft common = draft_of(trigger, roles.mutual);
    const bool friendly_tie = common.mutual && common.event == PloverEvent::State && common.polarity > 0;
    const Parties valued_by = friendly_tie ? judges(trigger) : Parties{};
    for (const Party& source : roles.sources) {
        for (const Party& target : roles.targets) {
            if (source.actor == target.actor || source.via == PartyVia::Place) continue;
            RelationDraft draft = common;
            draft.source = source;
            draft.target = target;
            draft.confidence = common.confidence * trust(source) / 100 * trust(target) / 100;
            speak_for(valued_by, draft);
            drafts.push_back(draft);
        }
    }
}

}  // namespace

void add_noun_relations(const SentenceView& view, const Setting& setting, SentenceIndex& index,
                        RelationDrafts& drafts) {
    for (const PhraseHit& hit : view.noun_hits) {
        if (const std::optional<NounTrigger> trigger = find_noun_trigger(view, hit, setting, index))
            add_drafts(*trigger, drafts);
    }
}

}  // namespace attache
