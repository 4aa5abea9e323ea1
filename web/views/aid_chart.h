// The chart of aid by year. Part of the aid view: used by aid_view.cpp alone.
// A single year's amount is a column; a period of several years is one wide bar as high as its yearly average,
// so that areas compare; an open period is a line over the chart. Status is told by pattern and label.
#pragma once

#include "ui/draw.h"
#include "views/aid_view.h"

namespace attache {

// Height that a chart takes at a width.
[[nodiscard]] float aid_chart_height(const ViewContext& context, const AidState& aid, float width);

void show_aid_chart(const ViewContext& context, AidState& aid, Rect rect);

// The tooltip of whatever stands for an amount.
void explain_amount(const ViewContext& context, AidState& aid, AmountId id);

}  // namespace attache
