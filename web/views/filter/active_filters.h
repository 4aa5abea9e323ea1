// The parts of the filter that are set, as chips that can be removed, with how many relations they hide.
#pragma once

#include "ui/draw.h"
#include "views/view_context.h"

namespace attache {

// 0 where nothing is set that the filter bar does not show by itself. `all`: there is no filter bar, or it has menus.
[[nodiscard]] float active_filters_height(const ViewContext& context, float width, bool all);
void show_active_filters(const ViewContext& context, Rect rect, bool all);

}  // namespace attache
