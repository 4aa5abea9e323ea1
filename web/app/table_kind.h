// The kinds of marks that a report's tables list, each with the items that its rows are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "graph/filter.h"
#include "graph/item.h"

namespace attache {

enum class TableKind : std::uint8_t { Relations, Amounts, Dates, Quantities, Entities, Checks, Count_ };

// A row of a table: the index of its mark in the store of Findings.
using TableRow = std::uint32_t;

[[nodiscard]] Item item_of(TableKind kind, TableRow row);
// How many there are of a kind.
[[nodiscard]] std::size_t row_count(const Report& report, TableKind kind);
// Those that the filter lets through (graph/filtered_marks.h), in order of the report.
[[nodiscard]] std::vector<TableRow> passing_rows(const Report& report, const Filter& filter, TableKind kind);

// The rows as CSV with every column of the export of that kind (docs/formats.md), in the order given.
[[nodiscard]] std::string rows_csv(const Report& report, const Filter& filter, TableKind kind,
                                   const std::vector<TableRow>& rows);

}  // namespace attache
