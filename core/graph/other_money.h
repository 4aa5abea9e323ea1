// Money that is no aid: trade, debt, remittances, rent and the rest, each kind and currency apart. Sums of different
// kinds are different things, and one sum may be part of another, so nothing here is ever added up.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "extract/report.h"
#include "graph/filter.h"

namespace attache {

struct OtherMoney {
    AmountRole role = AmountRole::Other;
    std::string_view unit;          // a currency
    std::vector<AmountId> amounts;  // the largest first, then in order of the text; at least one unless all are hidden
    std::vector<RelationId> carriers;  // by place in `amounts`: a relation that carries it, or none
    double most = 0;                   // the largest value, upper ends of ranges too
    std::size_t hidden = 0;            // by the filter
};

// By role in the order of the vocabulary, then by currency, the most frequent first. Of the filter the actors and the
// years choose: an amount passes if its sentence mentions one of the actors, and states a date within the years.
[[nodiscard]] std::vector<OtherMoney> find_other_money(const Report& report, const Filter& filter);

}  // namespace attache
