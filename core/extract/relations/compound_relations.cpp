#include "extract/relations/compound_relations.h"

#include "extract/relations/arguments.h"

namespace attache {

namespace {

constexpr int k_certainty_percent = 85;  // of a verb's confidence: the compound leaves out how

// The actors whose names end before the hyphen in front of a participle.
Parties joined_names(const SentenceView& view, TokenId participle) {
    Parties parties;
    if (participle.index() < view.tokens.begin.index() + 2) return parties;
    const TokenId hyphen(participle.index() - 1);
    if ((*view.tags)[hyphen] != Tag::Hyphen) return parties;
    for (const ActorMention& mention : view.actors) {
        if (mention.tokens.end == hyphen)
            add_party(parties, {.actor = mention.actor, .resolved = mention.resolved, .tokens = mention.tokens});
    }
    return parties;
}

// Whom the noun phrase is about: named in it after the compound, before it in apposition, or after it.
Parties concerned(const SentenceView& view, std::size_t unit, TokenId participle, const Parties& doers) {
    for (const ActorMention& mention : view.actors) {
        const bool inside = participle < mention.tokens.begin && mention.tokens.begin < view.units[unit].tokens.end;
        if (inside && !has_actor(doers, mention.actor))
            return {{.actor = mention.actor, .via = PartyVia::Owner, .tokens = mention.tokens}};
    }
    if (unit >= 2 && (view.is_kind(unit - 1, UnitKind::Open) || view.is_kind(unit - 1, UnitKind::Comma))) {
        Parties before = without(parties_of(view, unit - 2), doers);
        if (!before.empty()) return before;
    }
    for (const Argument& argument : phrases_after(view, unit, view.units.size())) {
        const bool receives = argument.preposition == w_to || argument.preposition == w_for ||
                              argument.preposition == w_in || argument.preposition == w_of;
        Parties brought = receives ? without(argument.parties, doers) : Parties{};
        if (!brought.empty()) return brought;
    }
    return {};
}

}  // namespace

void add_compound_relations(const SentenceView& view, RelationDrafts& drafts) {
    for (const PhraseHit& hit : view.verb_hits) {
        const Parties doers = joined_names(view, hit.tokens.begin);
        const std::size_t unit = doers.empty() ? k_no_unit : view.unit_at(hit.tokens.begin);
        if (unit == k_no_unit || view.units[unit].kind != UnitKind::NounPhrase) continue;
        const VerbFrameRow& row = verb_frame_rows()[hit.row];
        const TokenRange trigger{doers.front().tokens.begin, TokenId(hit.tokens.begin.index() + 1)};
        for (const Party& target : concerned(view, unit, hit.tokens.begin, doers)) {
            RelationDraft draft{.source = doers.front(),
                                .target = target,
                                .event = row.event,
                                .polarity = row.polarity,
                                .status = row.status,
                                .theme_vote = row.theme,
                                .trigger = trigger,
                                .scope = view.units[unit].tokens,
                                .clause = view.clause_at(unit),
                                .is_compound = true,
                                .confidence = row.confidence * k_certainty_percent / 100,
                                .rule = "compound"};
            drafts.push_back(draft);
        }
    }
}

}  // namespace attache
