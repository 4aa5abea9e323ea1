// Relation summaries: how some relations divide by sign, theme, year and partner.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "extract/report.h"
#include "graph/relation_graph.h"

namespace attache {

struct PartnerCount {
    EntityId entity;
    SignCounts counts{};
};

struct RelationSummary {
    SignCounts signs{};
    std::array<std::uint32_t, static_cast<std::size_t>(Theme::Count_)> themes{};
    std::array<std::uint32_t, static_cast<std::size_t>(RelationStatus::Count_)> statuses{};
    std::int32_t first_year = 0;
    std::vector<SignCounts> years;  // from first_year on; empty if none is dated
    std::uint32_t undated = 0;
    std::uint32_t in_other_years = 0;  // too far from the rest to stand in one chart with it
};

[[nodiscard]] std::uint32_t total_of(const SignCounts& counts);
// "2 cooperative, 11 conflictual": those that there are.
[[nodiscard]] std::string signs_text(const SignCounts& counts);

// A relation dated by a range counts in the year that the range begins in. Where years lie far apart, only
// those around the years with most relations are kept.
[[nodiscard]] RelationSummary summarise(const Report& report, const std::vector<RelationId>& relations);

// The other actors of the relations, those with most first; then by name's order in the report.
[[nodiscard]] std::vector<PartnerCount> partners_of(const Report& report, const std::vector<RelationId>& relations,
                                                    EntityId actor);
// All actors of the relations, likewise.
[[nodiscard]] std::vector<PartnerCount> actors_of(const Report& report, const std::vector<RelationId>& relations);

}  // namespace attache
