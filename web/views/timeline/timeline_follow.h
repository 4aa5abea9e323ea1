// What a timeline does before it is drawn: follows the report, the filter, the selection and the size. Part of the
// timeline view.
#pragma once

#include "views/timeline/timeline_axis.h"
#include "views/timeline/timeline_view.h"

namespace attache {

// Makes the timeline anew when the report, the filter or the kind of lanes is another one.
void follow_timeline_report(const ViewContext& context, TimelineState& state);

// Where to look at first: the filter's years, else the bulk of the statements.
[[nodiscard]] DaySpan timeline_span_to_fit(const ViewContext& context, const TimelineState& state);

// Brings the window where it should be, and a statement that was selected elsewhere into it.
void follow_timeline_window(const ViewContext& context, TimelineState& state, bool wants_fit);

// Packs the lanes for the scale, if that is another one. What stands at `anchor_y`, from the top of the lanes' view,
// stays there.
void follow_timeline_scale(const ViewContext& context, TimelineState& state, const TimeScale& scale, bool has_gutter,
                           float anchor_y);

// The measures at the scale that is drawn.
[[nodiscard]] SceneMeasures timeline_measures(const Ui& ui, const TimelineState& state, double pixels_per_day,
                                              bool has_gutter);

}  // namespace attache
