#include "app/derived.h"

namespace attache {
namespace {

template <class Counts, class IndexOf>
void count_choices(const Report& report, const Filter& filter, Counts& counts, IndexOf index_of) {
    for (const Relation& relation : report.findings.relations) {
        if (passes(filter, report, relation)) ++counts[index_of(relation)];
    }
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
