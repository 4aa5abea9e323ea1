#include "graph/filtered_marks.h"

#include <algorithm>
#include <cstddef>

namespace attache {

namespace {

// Which marks of one kind pass.
template <class IdT>
class Chosen {
public:
    Chosen(std::size_t count, bool all) : is_chosen_(count, all) {}
    void add(IdT id) {
        if (id.has_value()) is_chosen_[id.index()] = true;
    }
    [[nodiscard]] bool has(IdT id) const { return is_chosen_[id.index()]; }
    [[nodiscard]] std::vector<IdT> ids() const {
        std::vector<IdT> chosen;
        for (std::size_t i = 0; i < is_chosen_.size(); ++i) {
            if (is_chosen_[i]) chosen.push_back(IdT(i));
        }
        return chosen;
    }

private:
    std::vector<bool> is_chosen_;
};

// Calls `add(chosen, relation)` for each relation that passes, unless all pass.
template <class IdT, class Add>
Chosen<IdT> choose(const Filter& filter, const Report& report, std::size_t count, Add add) {
    Chosen<IdT> chosen(count, filter.is_open());
    if (filter.is_open()) return chosen;
    for (const RelationId id : filter_relations(filter, report))
        add(chosen, report.findings.relations[id]);
    return chosen;
}

Chosen<SentenceId> choose_sentences(const Filter& filter, const Report& report) {
    return choose<SentenceId>(
        filter, report, report.document.sentences.size(),
        [](Chosen<SentenceId>& chosen, const Relation& relation) { chosen.add(relation.sentence); });
}

}  // namespace

std::vector<AmountId> filter_amounts(const Filter& filter, const Report& report) {
    const auto add = [](Chosen<AmountId>& chosen, const Relation& relation) {
        for (const AmountId amount : relation.amounts)
            chosen.add(amount);
    };
    return choose<AmountId>(filter, report, report.findings.amounts.size(), add).ids();
}

std::vector<DateId> filter_dates(const Filter& filter, const Report& report) {
    const auto add = [](Chosen<DateId>& chosen, const Relation& relation) { chosen.add(relation.date); };
    return choose<DateId>(filter, report, report.findings.dates.size(), add).ids();
}

std::vector<EntityId> filter_entities(const Filter& filter, const Report& report) {
    const auto add = [](Chosen<EntityId>& chosen, const Relation& relation) {
        chosen.add(relation.source);
        chosen.add(relation.target);
    };
    return choose<EntityId>(filter, report, report.findings.entities.size(), add).ids();
}

std::vector<QuantityId> filter_quantities(const Filter& filter, const Report& report) {
    const Chosen<SentenceId> sentences = choose_sentences(filter, report);
    const auto& quantities = report.findings.quantities;
    std::vector<QuantityId> passing;
    for (QuantityId id(0); id != quantities.end_id(); id = QuantityId(id.index() + 1)) {
        if (sentences.has(quantities[id].sentence)) passing.push_back(id);
    }
    return passing;
}

std::vector<CheckId> filter_checks(const Filter& filter, const Report& report) {
    const Chosen<SentenceId> sentences = choose_sentences(filter, report);
    const auto& checks = report.findings.checks;
    std::vector<CheckId> passing;
    for (CheckId id(0); id != checks.end_id(); id = CheckId(id.index() + 1)) {
        const std::vector<SentenceId>& where = checks[id].sentences;
        if (std::any_of(where.begin(), where.end(), [&](SentenceId sentence) { return sentences.has(sentence); }))
            passing.push_back(id);
    }
    return passing;
}

}  // namespace attache
