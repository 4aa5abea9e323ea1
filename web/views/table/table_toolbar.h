// What stands above and below a table: which table, words to look for, columns; counts and copying.
// Part of the table view: used by its files alone.
#pragma once

#include "views/table/table_view.h"

namespace attache {

[[nodiscard]] float table_toolbar_height(const Ui& ui, float width);
void show_table_toolbar(const ViewContext& context, TableState& table, Rect rect);

[[nodiscard]] float table_footer_height(const Ui& ui);
void show_table_footer(const ViewContext& context, TableState& table, Rect rect);

}  // namespace attache
