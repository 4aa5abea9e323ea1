// One row of a table and the names of its columns. Part of the table view: used by its files alone.
#pragma once

#include "views/table/table_view.h"

namespace attache {

// The row's cells, made when it is first seen.
[[nodiscard]] RowCells& cells_of(const ViewContext& context, TableState& table, TableRow row);

// The names of the columns; pressing one sorts by it.
void show_table_header(const ViewContext& context, TableState& table, Rect rect);

// `index` counts the rows that are shown.
// Of a compact row, by the lines that its title takes.
[[nodiscard]] float table_row_height(const ViewContext& context, TableState& table, std::size_t index, float width);

void show_table_row(const ViewContext& context, TableState& table, std::size_t index, Rect rect);

}  // namespace attache
