// The filter bar: what is shown, what is hidden and how to show it again. Chips where there is room, menus
// where there is not.
#pragma once

#include "ui/draw.h"
#include "views/view_context.h"

namespace attache {

[[nodiscard]] float filter_bar_height(const Ui& ui);
void show_filter_bar(const ViewContext& context, Rect rect);

}  // namespace attache
