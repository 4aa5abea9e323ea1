// The chart of aid by year. Part of the aid view: used by aid_chart_panel.cpp alone.
// A single year's amount is a column; a period of several years is one wide bar; an open period is a line over the
// chart that fades where the text leaves it open. The upper end of a range is a lighter piece above its lower end.
// Status is told by pattern and label.
#pragma once

#include "ui/draw.h"
#include "views/aid/aid_view.h"

namespace attache {

// Height that a chart takes at a width, in a view of a height.
[[nodiscard]] float aid_chart_height(const ViewContext& context, AidState& aid, float width, float view_height);

void show_aid_chart(const ViewContext& context, AidState& aid, Rect rect, float view_height);

}  // namespace attache
