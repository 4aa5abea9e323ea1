#include "extract/sentence_view.h"

#include <algorithm>
#include <utility>

namespace attache {

const PhraseHit* SentenceView::verb_hit_at(TokenId token) const {
    const auto found = std::lower_bound(verb_hits.begin(), verb_hits.end(), token,
                                        [](const PhraseHit& hit, TokenId at) { return hit.tokens.begin < at; });
    return found != verb_hits.end() && found->tokens.begin == token ? &*found : nullptr;
}

std::size_t SentenceView::unit_at(TokenId token) const {
    const auto after = std::upper_bound(units.begin(), units.end(), token,
                                        [](TokenId value, const Unit& unit) { return value < unit.tokens.begin; });
    if (after == units.begin()) return k_no_unit;
    const auto found = after - 1;
    return token < found->tokens.end ? static_cast<std::size_t>(found - units.begin()) : k_no_unit;
}

std::size_t SentenceView::clause_of_verb(std::size_t unit) const {
    const auto found = std::lower_bound(clauses.begin(), clauses.end(), unit,
                                        [](const Clause& clause, std::size_t wanted) { return clause.verb < wanted; });
    return found != clauses.end() && found->verb == unit ? static_cast<std::size_t>(found - clauses.begin())
                                                         : k_no_clause;
}

std::size_t SentenceView::clause_at(std::size_t unit) const {
    for (std::size_t k = clauses.size(); k-- > 0;) {
        const Clause& clause = clauses[k];
        if (clause.verb <= unit && unit < clause.end) return k;
        if (clause.subject <= unit && unit < clause.subject_end && clause.begin <= unit) return k;
    }
    return k_no_clause;
}

TokenRange SentenceView::tokens_of(std::size_t begin, std::size_t end) const {
    if (begin >= end || begin >= units.size()) return {tokens.begin, tokens.begin};
    return {units[begin].tokens.begin, units[std::min(end, units.size()) - 1].tokens.end};
}

TokenRange name_part(const Document& document, const MentionFindings& findings, const Mention& mention,
                     std::span<const Mention> rest) {
    for (const Mention& inner : rest) {
        if (mention.tokens.end <= inner.tokens.begin) break;
        if (inner.tokens.begin <= TokenId(mention.tokens.begin.index() + 1) ||
            findings.entities[inner.entity].kind != EntityKind::Country)
            continue;
        const TokenId before(inner.tokens.begin.index() - 1);
        if (document.tokens[before].word == w_in) return {mention.tokens.begin, before};
    }
    return mention.tokens;
}

std::vector<ActorMention> find_actor_mentions(const Document& document, const MentionFindings& findings,
                                              std::span<const Mention> mentions, std::vector<ActorMention> reused) {
    std::vector<ActorMention> actors = std::move(reused);
    actors.clear();
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        const Mention& mention = mentions[i];
        const EntityId actor = acting_for(findings.entities, mention.entity);
        if (!actor.has_value()) continue;
        actors.push_back(
            {.tokens = name_part(document, findings, mention, mentions.subspan(i + 1)),
             .actor = actor,
             .kind = findings.entities[mention.entity].kind,
             .resolved = mention.via == MentionVia::Pronoun || mention.via == MentionVia::Role,
             .attributive = mention.via == MentionVia::Demonym || mention.via == MentionVia::Abbreviation});
    }
    const auto in_order = [](const ActorMention& a, const ActorMention& b) {
        return a.tokens.begin != b.tokens.begin ? a.tokens.begin < b.tokens.begin : b.tokens.end < a.tokens.end;
    };
    // They nearly always are: a name's part can end before another of the same begin.
    if (!std::is_sorted(actors.begin(), actors.end(), in_order))
        std::stable_sort(actors.begin(), actors.end(), in_order);
    std::size_t outer = 0;  // how many speak
    for (const ActorMention& actor : actors) {
        const bool nested =
            outer > 0 && actors[outer - 1].tokens != actor.tokens && actor.tokens.end <= actors[outer - 1].tokens.end;
        if (!nested) actors[outer++] = actor;
    }
    actors.resize(outer);
    return actors;
}

void note_cues(SentenceView& view) {
    view.own_theme_hits.clear();
    std::size_t at = 0;  // the first actor that a cue can lie in: none nests in another, so that they end in order
    for (const PhraseHit& cue : view.theme_hits) {
        while (at < view.actors.size() && view.actors[at].tokens.end < cue.tokens.end)
            ++at;
        // "bank" in "the world bank" says nothing of the theme; a cue that is a whole name does, and so does what a
        // place is: "the roghun dam".
        bool in_name = false;
        for (std::size_t i = at; i < view.actors.size() && view.actors[i].tokens.begin <= cue.tokens.begin; ++i)
            in_name |= view.actors[i].tokens != cue.tokens && view.actors[i].kind != EntityKind::Place;
        if (!in_name) view.own_theme_hits.push_back(cue);
    }
    view.according = k_no_unit;
    for (std::size_t i = 0; i + 1 < view.units.size() && view.according == k_no_unit; ++i) {
        if (view.units[i].kind == UnitKind::Preposition && view.word(view.units[i].tokens.begin) == w_according)
            view.according = i;
    }
}

}  // namespace attache
