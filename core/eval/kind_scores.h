// The scores of the kinds of marks, one function for each gold file.
#pragma once

#include <vector>

#include "eval/gold.h"
#include "eval/gold_lines.h"
#include "eval/score.h"
#include "extract/report.h"

namespace attache {

// What scores are made from; refers to all of it.
struct Scoring {
    const Report& report;
    const GoldLines& lines;
};

[[nodiscard]] KindScore score_countries(const Scoring& scoring, const std::vector<GoldCountry>& gold);
// `kind` is Person, Organisation (which intergovernmental bodies and NGOs are too) or Place.
[[nodiscard]] KindScore score_names(const Scoring& scoring, const std::vector<GoldName>& gold, EntityKind kind);
[[nodiscard]] KindScore score_dates(const Scoring& scoring, const std::vector<GoldDate>& gold);
[[nodiscard]] KindScore score_amounts(const Scoring& scoring, const std::vector<GoldAmount>& gold);
[[nodiscard]] KindScore score_quantities(const Scoring& scoring, const std::vector<GoldQuantity>& gold);
[[nodiscard]] KindScore score_relations(const Scoring& scoring, const std::vector<GoldRelation>& gold);
[[nodiscard]] KindScore score_sections(const Scoring& scoring, const std::vector<GoldSection>& gold);
[[nodiscard]] KindScore score_references(const Scoring& scoring, const std::vector<GoldReference>& gold);
[[nodiscard]] KindScore score_abbreviations(const Scoring& scoring, const std::vector<GoldAbbreviation>& gold);
[[nodiscard]] KindScore score_checks(const Scoring& scoring, const std::vector<GoldCheck>& gold);

}  // namespace attache
