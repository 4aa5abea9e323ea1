#include "extract/sentence_view.h"

#include <algorithm>

namespace attache {

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
                                              std::span<const Mention> mentions) {
    std::vector<ActorMention> actors;
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
    const auto contains = [](TokenRange outer, TokenRange inner) {
        return outer.begin <= inner.begin && inner.end <= outer.end && outer != inner;
    };
    std::stable_sort(actors.begin(), actors.end(), [](const ActorMention& a, const ActorMention& b) {
        return a.tokens.begin != b.tokens.begin ? a.tokens.begin < b.tokens.begin : b.tokens.end < a.tokens.end;
    });
    std::vector<ActorMention> outer;
    for (const ActorMention& actor : actors) {
        const bool nested = !outer.empty() && contains(outer.back().tokens, actor.tokens);
        if (!nested) outer.push_back(actor);
    }
    return outer;
}

}  // namespace attache
