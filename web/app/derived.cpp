#include "app/derived.h"

#include <algorithm>
#include <utility>

namespace attache {
namespace {

template <class Counts, class IndexOf>
void count_choices(const Report& report, const Filter& filter, Counts& counts, IndexOf index_of) {
    for (const Relation& relation : report.findings.relations) {
        if (passes(filter, report, relation)) ++counts[index_of(relation)];
    }
}

// Years that lie so far apart that one of them is surely a date of another age are not drawn beside the others.
constexpr int k_most_years = 400;

// A date in the year that it begins and every further one; a range of centuries counts where it begins.
void count_years(const Report& report, const Filter& filter, YearCounts& years) {
    std::vector<std::pair<int, int>> spans;
    for (const Relation& relation : report.findings.relations) {
        if (!relation.date.has_value() || !passes(filter, report, relation)) continue;
        const DateMention& date = report.findings.dates[relation.date];
        spans.emplace_back(date.earliest.year, std::min(date.latest.year, date.earliest.year + k_most_years));
    }
    if (spans.empty()) return;
    int last = spans.front().second;
    for (const auto& span : spans)
        last = std::max(last, span.second);
    years.first = last;
    for (const auto& span : spans) {
        if (span.first > last - k_most_years) years.first = std::min(years.first, span.first);
    }
    years.counts.resize(static_cast<std::size_t>(last - years.first + 1));
    for (const auto& span : spans) {
        for (int year = std::max(span.first, years.first); year <= span.second; ++year)
            ++years.counts[static_cast<std::size_t>(year - years.first)];
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
