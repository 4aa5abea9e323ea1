// What else of a report a filter lets through, beside relations. With an open filter everything; else what goes with
// the relations that pass: the amounts and the date they carry, the actors they are between, and the quantities and
// checks in whose sentences one of them stands. In order of their ids.
#pragma once

#include <vector>

#include "base/ids.h"
#include "extract/report.h"
#include "graph/filter.h"

namespace attache {

[[nodiscard]] std::vector<AmountId> filter_amounts(const Filter& filter, const Report& report);
[[nodiscard]] std::vector<DateId> filter_dates(const Filter& filter, const Report& report);
[[nodiscard]] std::vector<EntityId> filter_entities(const Filter& filter, const Report& report);
[[nodiscard]] std::vector<QuantityId> filter_quantities(const Filter& filter, const Report& report);
[[nodiscard]] std::vector<CheckId> filter_checks(const Filter& filter, const Report& report);

}  // namespace attache
