#include "views/relation_summary.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "views/wording.h"

namespace attache {
namespace {

constexpr std::int32_t k_most_years = 60;

std::vector<PartnerCount> sorted_by_count(const std::map<EntityId, SignCounts>& counts) {
    std::vector<PartnerCount> sorted;
    for (const auto& [entity, signs] : counts)
        sorted.push_back({entity, signs});
    std::stable_sort(sorted.begin(), sorted.end(), [](const PartnerCount& a, const PartnerCount& b) {
        return total_of(a.counts) > total_of(b.counts);
    });
    return sorted;
}

}  // namespace

std::uint32_t total_of(const SignCounts& counts) { return std::accumulate(counts.begin(), counts.end(), 0U); }

RelationSummary summarise(const Report& report, const std::vector<RelationId>& relations) {
    RelationSummary summary;
    std::map<std::int32_t, SignCounts> by_year;
    for (const RelationId id : relations) {
        const Relation& relation = report.findings.relations[id];
        const std::size_t sign = sign_of(relation);
        ++summary.signs[sign];
        ++summary.themes[static_cast<std::size_t>(relation.theme)];
        if (relation.date.has_value())
            ++by_year[report.findings.dates[relation.date].earliest.year][sign];
        else
            ++summary.undated;
    }
    if (by_year.empty()) return summary;
    const std::int32_t last = by_year.rbegin()->first;
    summary.first_year = std::max(by_year.begin()->first, last - k_most_years + 1);
    summary.years.resize(static_cast<std::size_t>(last - summary.first_year) + 1);
    for (const auto& [year, counts] : by_year) {
        if (year >= summary.first_year) summary.years[static_cast<std::size_t>(year - summary.first_year)] = counts;
    }
    return summary;
}

std::vector<PartnerCount> partners_of(const Report& report, const std::vector<RelationId>& relations, EntityId actor) {
    std::map<EntityId, SignCounts> counts;
    for (const RelationId id : relations) {
        const Relation& relation = report.findings.relations[id];
        if (relation.source == actor)
            ++counts[relation.target][sign_of(relation)];
        else if (relation.target == actor)
            ++counts[relation.source][sign_of(relation)];
    }
    return sorted_by_count(counts);
}

std::vector<PartnerCount> actors_of(const Report& report, const std::vector<RelationId>& relations) {
    std::map<EntityId, SignCounts> counts;
    for (const RelationId id : relations) {
        const Relation& relation = report.findings.relations[id];
        ++counts[relation.source][sign_of(relation)];
        ++counts[relation.target][sign_of(relation)];
    }
    return sorted_by_count(counts);
}

}  // namespace attache
