// Keeps ids within the report they belong to: a selection must not outlive what it selects.
#pragma once

#include "app/state.h"

namespace attache {

// Whether every id of the item is one of the report's. Nothing selected belongs to every report.
[[nodiscard]] bool belongs_to(const Report& report, const Item& item);

// Clears the selection, the hovered item and the reader's sentence where the current report has no such.
void drop_unknown(AppState& state);

}  // namespace attache
