// The tables that are exported: what export.h lists, as rows for any format. With a filter that hides something, rows
// are what graph/filtered_marks.h lets through; else name the rows, in any order.
#pragma once

#include <vector>

#include "extract/report.h"
#include "graph/filter.h"
#include "io/table.h"

namespace attache {

[[nodiscard]] Table relation_table(const Report& report, const Filter& filter);
[[nodiscard]] Table amount_table(const Report& report, const Filter& filter);
[[nodiscard]] Table date_table(const Report& report, const Filter& filter);
[[nodiscard]] Table quantity_table(const Report& report, const Filter& filter);
[[nodiscard]] Table entity_table(const Report& report, const Filter& filter);
[[nodiscard]] Table check_table(const Report& report, const Filter& filter);

[[nodiscard]] Table relation_table(const Report& report, const std::vector<RelationId>& rows);
[[nodiscard]] Table amount_table(const Report& report, const std::vector<AmountId>& rows);
[[nodiscard]] Table date_table(const Report& report, const std::vector<DateId>& rows);
[[nodiscard]] Table quantity_table(const Report& report, const std::vector<QuantityId>& rows);
// Relations of an entity are counted among those that pass the filter.
[[nodiscard]] Table entity_table(const Report& report, const std::vector<EntityId>& rows, const Filter& filter);
[[nodiscard]] Table check_table(const Report& report, const std::vector<CheckId>& rows);

}  // namespace attache
