#include "views/relation_summary.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>

#include "graph/busiest_years.h"
#include "views/wording.h"

namespace attache {
namespace {

using SignsByYear = std::map<std::int32_t, SignCounts>;

void add_years(const SignsByYear& by_year, RelationSummary& summary) {
    if (by_year.empty()) return;
    std::map<std::int32_t, std::uint32_t> totals;
    for (const auto& [year, counts] : by_year)
        totals[year] = total_of(counts);
    const YearSpan group = busiest_years(totals);
    summary.first_year = group.first;
    summary.years.resize(static_cast<std::size_t>(group.last - group.first) + 1);
    for (const auto& [year, counts] : by_year) {
        if (year < group.first || year > group.last)
            summary.in_other_years += total_of(counts);
        else
            summary.years[static_cast<std::size_t>(year - group.first)] = counts;
    }
}

std::vector<PartnerCount> sorted_by_count(const std::map<EntityId, SignCounts>& counts) {
    std::vector<PartnerCount> sorted;
    sorted.reserve(counts.size());
    for (const auto& [entity, signs] : counts)
        sorted.push_back({entity, signs});
    std::stable_sort(sorted.begin(), sorted.end(), [](const PartnerCount& a, const PartnerCount& b) {
        return total_of(a.counts) > total_of(b.counts);
    });
    return sorted;
}

}  // namespace

std::uint32_t total_of(const SignCounts& counts) { return std::accumulate(counts.begin(), counts.end(), 0U); }

std::string signs_text(const SignCounts& counts) {
    std::string text;
    const auto add = [&text](std::uint32_t count, std::string_view what) {
        if (count == 0) return;
        if (!text.empty()) text += ", ";
        text += std::to_string(count) + ' ' + std::string(what);
    };
    add(counts[2], "cooperative");
    add(counts[1], "neutral or mixed");
    add(counts[0], "conflictual");
    return text;
}

RelationSummary summarise(const Report& report, const std::vector<RelationId>& relations) {
    RelationSummary summary;
    SignsByYear by_year;
    for (const RelationId id : relations) {
        const Relation& relation = report.findings.relations[id];
        const std::size_t sign = sign_of(relation);
        ++summary.signs[sign];
        ++summary.themes[static_cast<std::size_t>(relation.theme)];
        ++summary.statuses[static_cast<std::size_t>(relation.status)];
        if (relation.date.has_value())
            ++by_year[report.findings.dates[relation.date].earliest.year][sign];
        else
            ++summary.undated;
    }
    add_years(by_year, summary);
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
