// Money on its way: the amounts of aid with one status and in one currency, from who pays, through what it is for,
// to who gets it. Amounts of other statuses and currencies are never put beside them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/report.h"

namespace attache {

struct MoneyFlow {
    std::vector<AmountId> amounts;  // the same sum, stated once or more; at least one, in order of the text
    double value = 0;               // in whole units of the currency
    std::optional<double> max;      // upper end of a range
    EntityId payer = EntityId::none();
    EntityId payee = EntityId::none();
    std::optional<Theme> theme;         // what it is for; nothing: the text does not say
    bool is_rest = false;               // what the items of amounts.front() leave unexplained; not stated by the text
    AmountId whole = AmountId::none();  // the sum that it is an item or the rest of, which is not a flow then
};

struct MoneyFlows {
    std::string_view unit;
    AidStatus status = AidStatus::Provided;
    std::vector<MoneyFlow> flows;    // the largest first
    std::vector<AmountId> per_year;  // stated as so much a year: no sum that could stand beside others
    std::size_t smaller = 0;         // flows that were too many, all smaller than these
    std::vector<AmountId> wholes;    // that their items and rests stand for
};

// The most flows that are kept: more cannot be told apart.
inline constexpr std::size_t k_most_flows = 60;

// `amounts` without Aid, in other currencies and with other statuses are skipped. A sum that its items spell out is
// replaced by them and the rest (graph/aid_composition.h); the same sum with the same parties, period and status is
// one flow.
[[nodiscard]] MoneyFlows make_money_flows(const Report& report, const std::vector<AmountId>& amounts,
                                          std::string_view unit, AidStatus status);

// Whether two flows may be the same money: parties and periods that do not exclude each other, unless both are items
// of one whole. Such values must not be added up.
[[nodiscard]] bool may_overlap(const Report& report, const MoneyFlow& one, const MoneyFlow& other);

// The sum of the flows with these indices; nothing if some may overlap or one is a range.
[[nodiscard]] std::optional<double> sum_of_flows(const Report& report, const MoneyFlows& flows,
                                                 const std::vector<std::size_t>& indices);

}  // namespace attache
