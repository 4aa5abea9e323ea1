#include "graph/money_flows.h"

#include <algorithm>

#include "graph/aid_composition.h"
#include "graph/purpose_theme.h"

namespace attache {

namespace {

constexpr double k_least_rest = 1e-6;  // of the whole; less is rounding

bool may_be_one(EntityId a, EntityId b) { return !a.has_value() || !b.has_value() || a == b; }

bool may_meet(const Aid& a, const Aid& b) {
    if (a.to && b.from && *a.to < *b.from) return false;
    return !(b.to && a.from && *b.to < *a.from);
}

bool is_same_statement(const Amount& a, const Amount& b) {
    return a.value == b.value && a.max == b.max && a.per_year == b.per_year && a.aid->payer == b.aid->payer &&
           a.aid->payee == b.aid->payee && a.aid->from == b.aid->from && a.aid->to == b.aid->to;
}

class FlowMaker {
public:
    FlowMaker(const Report& report, std::string_view unit, AidStatus status)
        : report_(report), carriers_(carriers_of_amounts(report)) {
        flows_.unit = unit;
        flows_.status = status;
    }

    MoneyFlows make(const std::vector<AmountId>& amounts) {
        std::vector<AmountId> chosen;
        std::copy_if(amounts.begin(), amounts.end(), std::back_inserter(chosen), [this](AmountId id) {
            const Amount& each = amount(id);
            return each.aid && each.unit == flows_.unit && each.aid->status == flows_.status;
        });
        std::sort(chosen.begin(), chosen.end());
        std::vector<AmountId> items;
        for (const AidComposition& composition : find_compositions(report_, chosen)) {
            if (composition.items.empty() || composition.rest < 0) continue;
            add_composition(composition);
            items.insert(items.end(), composition.items.begin(), composition.items.end());
        }
        for (const AmountId id : chosen) {
            const bool stands = std::find(items.begin(), items.end(), id) == items.end() &&
                                std::find(flows_.wholes.begin(), flows_.wholes.end(), id) == flows_.wholes.end();
            if (stands) add_amount(id);
        }
        std::stable_sort(flows_.flows.begin(), flows_.flows.end(),
                         [](const MoneyFlow& a, const MoneyFlow& b) { return a.value > b.value; });
        if (flows_.flows.size() > k_most_flows) {
            flows_.smaller = flows_.flows.size() - k_most_flows;
            flows_.flows.resize(k_most_flows);
        }
        return std::move(flows_);
    }

private:
    [[nodiscard]] const Amount& amount(AmountId id) const { return report_.findings.amounts[id]; }

    [[nodiscard]] MoneyFlow flow_of(AmountId id) const {
        const Amount& each = amount(id);
        return {{id},
                each.value,
                each.max,
                each.aid->payer,
                each.aid->payee,
                purpose_theme(report_, id, carriers_[id.index()]),
                false,
                AmountId::none()};
    }

    // A later statement of the same sum joins the first; of a whole that items stand for, too.
    void add_amount(AmountId id) {
        const Amount& each = amount(id);
        const bool is_whole = std::any_of(flows_.wholes.begin(), flows_.wholes.end(),
                                          [&](AmountId whole) { return is_same_statement(amount(whole), each); });
        if (is_whole) {
            flows_.wholes.push_back(id);
            return;
        }
        if (each.per_year) {
            flows_.per_year.push_back(id);
            return;
        }
        for (MoneyFlow& flow : flows_.flows) {
            if (!flow.whole.has_value() && is_same_statement(amount(flow.amounts.front()), each)) {
                flow.amounts.push_back(id);
                return;
            }
        }
        flows_.flows.push_back(flow_of(id));
    }

    void add_composition(const AidComposition& composition) {
        flows_.wholes.push_back(composition.whole);
        for (const AmountId item : composition.items) {
            MoneyFlow flow = flow_of(item);
            flow.whole = composition.whole;
            flows_.flows.push_back(std::move(flow));
        }
        if (composition.rest <= k_least_rest * amount(composition.whole).value) return;
        MoneyFlow rest = flow_of(composition.whole);
        rest.value = composition.rest;
        rest.theme = std::nullopt;
        rest.is_rest = true;
        rest.whole = composition.whole;
        flows_.flows.push_back(std::move(rest));
    }

    const Report& report_;
    std::vector<RelationId> carriers_;
    MoneyFlows flows_;
};

}  // namespace

MoneyFlows make_money_flows(const Report& report, const std::vector<AmountId>& amounts, std::string_view unit,
                            AidStatus status) {
    return FlowMaker(report, unit, status).make(amounts);
}

bool may_overlap(const Report& report, const MoneyFlow& one, const MoneyFlow& other) {
    if (one.whole.has_value() && one.whole == other.whole) return false;
    const Aid& a = *report.findings.amounts[one.amounts.front()].aid;
    const Aid& b = *report.findings.amounts[other.amounts.front()].aid;
    return may_be_one(one.payer, other.payer) && may_be_one(one.payee, other.payee) && may_meet(a, b);
}

std::optional<double> sum_of_flows(const Report& report, const MoneyFlows& flows,
                                   const std::vector<std::size_t>& indices) {
    double sum = 0;
    for (std::size_t i = 0; i < indices.size(); ++i) {
        const MoneyFlow& one = flows.flows[indices[i]];
        if (one.max) return std::nullopt;
        for (std::size_t k = i + 1; k < indices.size(); ++k) {
            if (may_overlap(report, one, flows.flows[indices[k]])) return std::nullopt;
        }
        sum += one.value;
    }
    return sum;
}

}  // namespace attache
