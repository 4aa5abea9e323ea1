#include "graph/other_money.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "graph/purpose_theme.h"

namespace attache {

namespace {

// What stands in a sentence, of a store that is sorted by sentence.
template <class IdT, class Mark, class Holds>
bool any_in(const Store<IdT, Mark>& marks, SentenceId sentence, Holds holds) {
    const auto& all = marks.elements();
    auto at = std::lower_bound(all.begin(), all.end(), sentence,
                               [](const Mark& mark, SentenceId wanted) { return mark.sentence < wanted; });
    for (; at != all.end() && at->sentence == sentence; ++at) {
        if (holds(*at)) return true;
    }
    return false;
}

bool names_an_actor(const Report& report, SentenceId sentence, const std::vector<std::string>& actors) {
    if (actors.empty()) return true;
    const auto& entities = report.findings.entities;
    return any_in(report.findings.mentions, sentence, [&](const Mention& mention) {
        return std::find(actors.begin(), actors.end(), entities[mention.entity].code) != actors.end();
    });
}

bool is_in_years(const Report& report, SentenceId sentence, const Filter& filter) {
    if (!filter.from && !filter.to) return true;
    return any_in(report.findings.dates, sentence, [&](const DateMention& date) {
        return (!filter.from || date.latest >= *filter.from) && (!filter.to || date.earliest <= *filter.to);
    });
}

}  // namespace

std::vector<OtherMoney> find_other_money(const Report& report, const Filter& filter) {
    const auto& amounts = report.findings.amounts;
    std::map<std::pair<AmountRole, std::string_view>, OtherMoney> groups;
    for (AmountId id(0); id != amounts.end_id(); id = AmountId(id.index() + 1)) {
        const Amount& amount = amounts[id];
        if (amount.role == AmountRole::Aid || amount.unit == "percent") continue;
        OtherMoney& group = groups[{amount.role, amount.unit}];
        group.role = amount.role;
        group.unit = amount.unit;
        if (!names_an_actor(report, amount.sentence, filter.actors) || !is_in_years(report, amount.sentence, filter)) {
            ++group.hidden;
            continue;
        }
        group.most = std::max(group.most, amount.max.value_or(amount.value));
        group.amounts.push_back(id);
    }
    const std::vector<RelationId> carriers = carriers_of_amounts(report);
    std::vector<OtherMoney> result;
    for (auto& [key, group] : groups) {
        std::stable_sort(group.amounts.begin(), group.amounts.end(),
                         [&](AmountId a, AmountId b) { return amounts[a].value > amounts[b].value; });
        for (const AmountId id : group.amounts)
            group.carriers.push_back(carriers[id.index()]);
        result.push_back(std::move(group));
    }
    const auto size = [](const OtherMoney& group) { return group.amounts.size() + group.hidden; };
    std::stable_sort(result.begin(), result.end(), [&](const OtherMoney& a, const OtherMoney& b) {
        return a.role != b.role ? a.role < b.role : size(a) > size(b);
    });
    return result;
}

}  // namespace attache
