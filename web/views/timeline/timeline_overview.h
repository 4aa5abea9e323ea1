// The strip below a timeline: how many statements each year has, which of them are looked at, and a brush that chooses
// the years of the filter. Part of the timeline view.
#pragma once

#include "graph/timeline.h"
#include "ui/canvas_input.h"
#include "ui/controls.h"
#include "views/timeline/time_window.h"
#include "views/timeline/year_brush.h"
#include "views/view_context.h"

namespace attache {

struct TimelineOverviewState {
    YearHistogram histogram;
    std::size_t before = 0;  // statements of a time that is not in it
    std::size_t after = 0;
    std::size_t made_for_bins = 0;
    bool stale = true;  // the statements are others
    CanvasPointer pointer;
    RestTimer rest;
    YearBrush brush;
};

[[nodiscard]] float timeline_overview_height(const Ui& ui, bool has_gutter);

// `gutter`: room for the heading left of the strip; 0: it stands above. `shown`: what the lanes show now. Queues
// SetFilter while it is brushed.
void show_timeline_overview(const ViewContext& context, TimelineOverviewState& overview, const Timeline& timeline,
                            DaySpan shown, Rect rect, float gutter);

}  // namespace attache
