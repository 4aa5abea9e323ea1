#include "views/relation_summary.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>

#include "views/wording.h"

namespace attache {
namespace {

constexpr std::int32_t k_widest_gap = 12;  // years without any; a wider gap divides a chart
constexpr std::size_t k_most_years = 60;

using YearCounts = std::map<std::int32_t, SignCounts>;

struct YearGroup {
    std::int32_t first = 0;
    std::int32_t last = 0;
    std::uint32_t relations = 0;
};

// The years that lie together and have most relations.
YearGroup largest_group(const YearCounts& by_year) {
    YearGroup largest;
    YearGroup current;
    for (const auto& [year, counts] : by_year) {
        if (current.relations == 0 || year - current.last > k_widest_gap) current = {year, year, 0};
        current.last = year;
        current.relations += total_of(counts);
        if (current.relations > largest.relations) largest = current;
    }
    largest.first = std::max(largest.first, largest.last - static_cast<std::int32_t>(k_most_years) + 1);
    return largest;
}

void add_years(const YearCounts& by_year, RelationSummary& summary) {
    if (by_year.empty()) return;
    const YearGroup group = largest_group(by_year);
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
    YearCounts by_year;
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
