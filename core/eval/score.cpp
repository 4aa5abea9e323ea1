#include "eval/score.h"

#include "eval/kind_scores.h"

namespace attache {

Score score_report(const Report& report, const Gold& gold, const GoldLines& lines) {
    const Scoring scoring{report, lines};
    Score score;
    if (gold.countries) score.push_back(score_countries(scoring, *gold.countries));
    if (gold.names) {
        for (const EntityKind kind : {EntityKind::Person, EntityKind::Organisation, EntityKind::Place})
            score.push_back(score_names(scoring, *gold.names, kind));
    }
    if (gold.dates) score.push_back(score_dates(scoring, *gold.dates));
    if (gold.amounts) score.push_back(score_amounts(scoring, *gold.amounts));
    if (gold.quantities) score.push_back(score_quantities(scoring, *gold.quantities));
    if (gold.relations) score.push_back(score_relations(scoring, *gold.relations));
    if (gold.sections) score.push_back(score_sections(scoring, *gold.sections));
    if (gold.references) score.push_back(score_references(scoring, *gold.references));
    if (gold.abbreviations) score.push_back(score_abbreviations(scoring, *gold.abbreviations));
    if (gold.checks) score.push_back(score_checks(scoring, *gold.checks));
    return score;
}

}  // namespace attache
