#include "app/derived.h"

#include <algorithm>
#include <map>
#include <utility>

#include "graph/busiest_years.h"

namespace attache {
namespace {

template <class Counts, class IndexOf>
void count_choices(const Report& report, const Filter& filter, Counts& counts, IndexOf index_of) {
    for (const Relation& relation : report.findings.relations) {
        if (passes(filter, report, relation)) ++counts[index_of(relation)];
    }
}

void count_years(const Report& report, const Filter& filter, YearCounts& years) {
    std::map<std::int32_t, std::uint32_t> by_year;
    for (const Relation& relation : report.findings.relations) {
        if (relation.date.has_value() && passes(filter, report, relation))
            ++by_year[report.findings.dates[relation.date].earliest.year];
    }
    const YearSpan span = busiest_years(by_year);
    years.first = span.first;
    for (std::int32_t year = span.first; year <= span.last; ++year) {
        const auto found = by_year.find(year);
        years.counts.push_back(found == by_year.end() ? 0 : found->second);
    }
}

void count_kinds(const Report& report, const Filter& filter, FilterCounts& counts) {
    const auto& entities = report.findings.entities;
    for (const Relation& relation : report.findings.relations) {
        if (!passes(filter, report, relation)) continue;
        const auto source = static_cast<std::size_t>(entities[relation.source].kind);
        const auto target = static_cast<std::size_t>(entities[relation.target].kind);
        ++counts.kinds[source];
        if (target != source) ++counts.kinds[target];
    }
}

std::vector<ActorCount> count_actors(const Report& report, const Filter& filter) {
    std::vector<ActorCount> counts;
    for (std::size_t i = 0; i < report.findings.entities.size(); ++i)
        counts.push_back({EntityId(i), 0});
    for (const Relation& relation : report.findings.relations) {
        if (!passes(filter, report, relation)) continue;
        ++counts[relation.source.index()].count;
        if (relation.target != relation.source) ++counts[relation.target.index()].count;
    }
    const auto is_idle = [](const ActorCount& each) { return each.count == 0; };
    counts.erase(std::remove_if(counts.begin(), counts.end(), is_idle), counts.end());
    std::stable_sort(counts.begin(), counts.end(),
                     [](const ActorCount& a, const ActorCount& b) { return a.count > b.count; });
    return counts;
}

}  // namespace

FilterCounts count_filter(const Report& report, const Filter& filter) {
    FilterCounts counts;
    counts.total = report.findings.relations.size();
    for (const Relation& relation : report.findings.relations) {
        if (passes(filter, report, relation)) ++counts.shown;
    }

    Filter any_theme = filter;
    any_theme.themes.reset();
    count_choices(report, any_theme, counts.themes,
                  [](const Relation& r) { return static_cast<std::size_t>(r.theme); });

    Filter any_sign = filter;
    any_sign.signs.reset();
    count_choices(report, any_sign, counts.signs,
                  [](const Relation& r) { return static_cast<std::size_t>(r.polarity + 1); });

    Filter any_status = filter;
    any_status.statuses.reset();
    count_choices(report, any_status, counts.statuses,
                  [](const Relation& r) { return static_cast<std::size_t>(r.status); });

    Filter any_kind = filter;
    any_kind.kinds.reset();
    count_kinds(report, any_kind, counts);

    Filter any_time = filter;
    any_time.from.reset();
    any_time.to.reset();
    count_years(report, any_time, counts.years);

    Filter any_actor = filter;
    any_actor.actors.clear();
    counts.actors = count_actors(report, any_actor);
    return counts;
}

const Derived& DerivedCache::get(const AppState& state) {
    const OpenReport* open = state.current();
    if (open == nullptr) {
        request_.reset();
        query_.reset();
        derived_ = Derived();
        return derived_;
    }
    const Report& report = *open->report;
    const Request request{&report, state.view.filter};
    const bool another_report = !request_ || request_->report != &report;
    if (request_ != request) {
        derived_.relations = filter_relations(request.filter, report);
        derived_.graph = make_relation_graph(report, request.filter);
        derived_.counts = count_filter(report, request.filter);
        request_ = request;
    }
    if (another_report || query_ != state.view.query) {
        derived_.hits = find_in_report(report, state.view.query);
        query_ = state.view.query;
    }
    return derived_;
}

}  // namespace attache
