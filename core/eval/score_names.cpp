// Mentions of countries and of named things, and whether mentions of one thing are linked.
#include <algorithm>
#include <iterator>

#include "eval/kind_scores.h"
#include "eval/placed_marks.h"

namespace attache {

namespace {

// The mentions by name of the entities that `wanted(entity)` lets through; pronouns and roles are not marked in gold.
template <class Wanted>
std::vector<Mention> mentions_of(const Findings& findings, const Wanted& wanted) {
    std::vector<Mention> some;
    for (const Mention& mention : findings.mentions) {
        const bool by_name = mention.via != MentionVia::Pronoun && mention.via != MentionVia::Role;
        if (by_name && wanted(findings.entities[mention.entity])) some.push_back(mention);
    }
    return some;
}

// How many pairs of elements are equal; sorts them.
template <class T>
std::size_t equal_pairs(std::vector<T>& elements) {
    std::sort(elements.begin(), elements.end());
    std::size_t pairs = 0;
    for (std::size_t begin = 0, at = 0; at < elements.size(); ++at) {
        if (elements[at] != elements[begin]) begin = at;
        pairs += at - begin;
    }
    return pairs;
}

// The share of pairs of mentions, of those that gold or report call the same thing, which both call so.
Measure linking(const Matching& matching, const std::vector<GoldName>& gold, const std::vector<Mention>& found) {
    std::vector<std::size_t> things;
    std::vector<EntityId> entities;
    std::vector<std::pair<std::size_t, EntityId>> both;
    for (const auto& [g, f] : matching.pairs) {
        things.push_back(gold[g].thing);
        entities.push_back(found[f].entity);
        both.emplace_back(gold[g].thing, found[f].entity);
    }
    const std::size_t agreed = equal_pairs(both);
    return share_measure("linking", agreed, equal_pairs(things) + equal_pairs(entities) - agreed);
}

}  // namespace

KindScore score_countries(const Scoring& scoring, const std::vector<GoldCountry>& gold) {
    const Store<EntityId, Entity>& entities = scoring.report.findings.entities;
    const std::vector<Mention> found =
        mentions_of(scoring.report.findings, [](const Entity& entity) { return entity.kind == EntityKind::Country; });
    const auto code_of = [&](const Mention& mention) { return entities[mention.entity].code; };
    const PlacedMarks marks(scoring, gold, found);
    const Matching matching = marks.match([&](const GoldCountry& g, const Mention& f) { return g.code == code_of(f); });
    return marks.score(
        "countries", matching, [](const GoldCountry& g) { return g.code; }, code_of);
}

KindScore score_names(const Scoring& scoring, const std::vector<GoldName>& all_gold, EntityKind kind) {
    std::vector<GoldName> gold;
    std::copy_if(all_gold.begin(), all_gold.end(), std::back_inserter(gold),
                 [kind](const GoldName& name) { return name.kind == kind; });
    const std::vector<Mention> found = mentions_of(scoring.report.findings, [kind](const Entity& entity) {
        const bool is_body = entity.kind == EntityKind::Igo || entity.kind == EntityKind::Ngo;
        return entity.kind == kind || (kind == EntityKind::Organisation && is_body);
    });
    const PlacedMarks marks(scoring, gold, found);
    const Matching matching = marks.match();
    KindScore score = marks.score(
        name_of(kind), matching, [](const GoldName& g) { return g.name; },
        [&](const Mention& f) { return scoring.report.findings.entities[f.entity].code; });
    score.measures.push_back(linking(matching, gold, found));
    return score;
}

}  // namespace attache
