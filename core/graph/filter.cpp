#include "graph/filter.h"

#include <algorithm>
#include <string>

namespace attache {

namespace {

template <class Set>
bool lets_through(const Set& set, std::size_t value) {
    return set.none() || set.test(value);
}

bool dates_pass(const Filter& filter, const Findings& findings, const Relation& relation) {
    if (!filter.from && !filter.to) return true;
    if (!relation.date.has_value()) return false;
    const DateMention& date = findings.dates[relation.date];
    return (!filter.from || date.latest >= *filter.from) && (!filter.to || date.earliest <= *filter.to);
}

bool actors_pass(const Filter& filter, const Findings& findings, const Relation& relation) {
    if (filter.actors.empty()) return true;
    const auto is_one_of = [&filter](const std::string& code) {
        return std::find(filter.actors.begin(), filter.actors.end(), code) != filter.actors.end();
    };
    return is_one_of(findings.entities[relation.source].code) || is_one_of(findings.entities[relation.target].code);
}

bool kinds_pass(const Filter& filter, const Findings& findings, const Relation& relation) {
    const auto kind_passes = [&](EntityId entity) {
        return lets_through(filter.kinds, static_cast<std::size_t>(findings.entities[entity].kind));
    };
    return kind_passes(relation.source) && kind_passes(relation.target);
}

}  // namespace

bool Filter::is_open() const {
    return themes.none() && signs.none() && statuses.none() && kinds.none() && !from && !to && actors.empty() &&
           min_confidence_percent == 0;
}

bool passes(const Filter& filter, const Report& report, const Relation& relation) {
    const Findings& findings = report.findings;
    return lets_through(filter.themes, static_cast<std::size_t>(relation.theme)) &&
           lets_through(filter.signs, static_cast<std::size_t>(relation.polarity + 1)) &&
           lets_through(filter.statuses, static_cast<std::size_t>(relation.status)) &&
           relation.confidence_percent >= filter.min_confidence_percent && dates_pass(filter, findings, relation) &&
           kinds_pass(filter, findings, relation) && actors_pass(filter, findings, relation);
}

std::vector<RelationId> filter_relations(const Filter& filter, const Report& report) {
    const auto& relations = report.findings.relations;
    std::vector<RelationId> passing;
    for (RelationId id(0); id != relations.end_id(); id = RelationId(id.index() + 1)) {
        if (passes(filter, report, relations[id])) passing.push_back(id);
    }
    return passing;
}

}  // namespace attache
