#include "views/aid/aid_model.h"

#include <algorithm>
#include <array>
#include <map>

#include "graph/purpose_theme.h"
#include "views/format.h"

namespace attache {
namespace {

bool touches(const Report& report, const Aid& aid, const std::vector<std::string>& actors) {
    const auto is_one = [&](EntityId entity) {
        return entity.has_value() &&
               std::find(actors.begin(), actors.end(), report.findings.entities[entity].code) != actors.end();
    };
    return actors.empty() || is_one(aid.payer) || is_one(aid.payee);
}

bool overlaps(const Aid& aid, const Filter& filter) {
    if (!filter.from && !filter.to) return true;
    if (!aid.from && !aid.to) return false;
    if (filter.from && aid.to && *aid.to < *filter.from) return false;
    return !(filter.to && aid.from && *filter.to < *aid.from);
}

// All of it is aid; a theme lets through what is for that theme.
bool has_theme(const Report& report, const std::vector<RelationId>& carriers, AmountId id, const Filter& filter) {
    if (filter.themes.none() || filter.themes.test(static_cast<std::size_t>(Theme::Aid))) return true;
    const std::optional<Theme> theme = purpose_theme(report, id, carriers[id.index()]);
    return theme && filter.themes.test(static_cast<std::size_t>(*theme));
}

// Compares by one column; ties stay in order of the text.
bool stands_before(const Report& report, AmountId a, AmountId b, AidColumn column) {
    const Findings& findings = report.findings;
    const Amount& one = findings.amounts[a];
    const Amount& other = findings.amounts[b];
    const auto name = [&](EntityId entity) { return name_of(report, entity); };
    const auto begin = [](const Aid& aid) { return aid.from ? *aid.from : aid.to.value_or(CivilDate{}); };
    switch (column) {
        case AidColumn::Amount: return one.value < other.value;
        case AidColumn::Status: return one.aid->status < other.aid->status;
        case AidColumn::Payer: return name(one.aid->payer) < name(other.aid->payer);
        case AidColumn::Payee: return name(one.aid->payee) < name(other.aid->payee);
        case AidColumn::Period: return begin(*one.aid) < begin(*other.aid);
        case AidColumn::Sentence:
        case AidColumn::Count_: break;
    }
    return a < b;
}

}  // namespace

std::vector<AmountId> aid_ledger(const Report& report, const Filter& filter, AidOrder order) {
    const auto& amounts = report.findings.amounts;
    const std::vector<RelationId> carriers = carriers_of_amounts(report);
    std::vector<AmountId> ledger;
    for (AmountId id(0); id != amounts.end_id(); id = AmountId(id.index() + 1)) {
        const auto& aid = amounts[id].aid;
        const bool shown = aid && touches(report, *aid, filter.actors) && overlaps(*aid, filter) &&
                           has_theme(report, carriers, id, filter);
        if (shown) ledger.push_back(id);
    }
    const std::vector<std::string_view> units = aid_units(report, ledger);
    const auto unit_rank = [&](AmountId id) { return std::find(units.begin(), units.end(), amounts[id].unit); };
    std::stable_sort(ledger.begin(), ledger.end(), [&](AmountId a, AmountId b) {
        if (order.column == AidColumn::Amount && unit_rank(a) != unit_rank(b)) return unit_rank(a) < unit_rank(b);
        return order.descending ? stands_before(report, b, a, order.column) : stands_before(report, a, b, order.column);
    });
    return ledger;
}

std::size_t count_aid(const Report& report) {
    const auto& amounts = report.findings.amounts.elements();
    return static_cast<std::size_t>(
        std::count_if(amounts.begin(), amounts.end(), [](const Amount& amount) { return amount.aid.has_value(); }));
}

std::vector<std::string_view> aid_units(const Report& report, const std::vector<AmountId>& amounts) {
    std::map<std::string_view, std::size_t> counts;
    for (const AmountId id : amounts)
        ++counts[report.findings.amounts[id].unit];
    std::vector<std::string_view> units;
    units.reserve(counts.size());
    for (const auto& [unit, count] : counts)
        units.push_back(unit);
    std::stable_sort(units.begin(), units.end(),
                     [&](std::string_view a, std::string_view b) { return counts[a] > counts[b]; });
    return units;
}

std::vector<AidStatus> aid_statuses(const Report& report, const std::vector<AmountId>& amounts, std::string_view unit) {
    std::array<bool, static_cast<std::size_t>(AidStatus::Count_)> used{};
    for (const AmountId id : amounts) {
        const Amount& amount = report.findings.amounts[id];
        if (amount.unit == unit) used[static_cast<std::size_t>(amount.aid->status)] = true;
    }
    std::vector<AidStatus> statuses;
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (used[i]) statuses.push_back(static_cast<AidStatus>(i));
    }
    return statuses;
}

}  // namespace attache
