// The row above a timeline: the kind of lanes, what else is drawn, how many statements have no date, zoom. Part of the
// timeline view.
#pragma once

#include "views/timeline/timeline_view.h"

namespace attache {

// One row, or two where there is little room.
[[nodiscard]] float timeline_toolbar_height(const Ui& ui, const TimelineState& state, float width);

void show_timeline_toolbar(const ViewContext& context, TimelineState& state, Rect rect);

}  // namespace attache
