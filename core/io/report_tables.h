// The tables that are exported: what export.h lists, as rows for any format. With a filter that hides something,
// amounts and dates are those that the relations which pass carry, and entities those that they are between.
#pragma once

#include "extract/report.h"
#include "graph/filter.h"
#include "io/table.h"

namespace attache {

[[nodiscard]] Table relation_table(const Report& report, const Filter& filter);
[[nodiscard]] Table amount_table(const Report& report, const Filter& filter);
[[nodiscard]] Table date_table(const Report& report, const Filter& filter);
[[nodiscard]] Table entity_table(const Report& report, const Filter& filter);

}  // namespace attache
