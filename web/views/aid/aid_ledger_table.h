// The ledger's rows: as a table where there is room, as two lines each where there is not.
// Part of the aid view: used by aid_view.cpp alone.
#pragma once

#include "views/aid/aid_view.h"

namespace attache {

[[nodiscard]] bool is_compact_ledger(const Ui& ui, float width);
[[nodiscard]] float ledger_row_height(const Ui& ui, bool compact);
// Also where there are no columns, if there is room to sort by them.
[[nodiscard]] bool has_ledger_header(const Ui& ui, float width);
[[nodiscard]] float ledger_header_height(const Ui& ui);

// The names of the columns; pressing one sorts by it.
void show_ledger_header(const ViewContext& context, AidState& aid, Rect rect);

void show_ledger_row(const ViewContext& context, AidState& aid, std::size_t row, Rect rect);

}  // namespace attache
