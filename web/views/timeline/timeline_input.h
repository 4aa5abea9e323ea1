// What pointer and keys do on the lanes of a timeline. Part of the timeline view.
#pragma once

#include "views/timeline/timeline_picture.h"
#include "views/timeline/timeline_view.h"

namespace attache {

// Pixels that an arrow key, or a turn of the wheel over the lanes' names, moves.
inline constexpr float k_timeline_step = 60;

// Drag, wheel and keys move and zoom the window and scroll the lanes.
void navigate_timeline(const ViewContext& context, TimelineState& state, const CanvasInput& input,
                       const TimeScale& scale);

// Comma and full stop go through the statements in order of time.
void step_through_timeline(const ViewContext& context, const TimelineState& state);

// What is pointed at is hovered and explained, what is pressed is selected or listed.
void follow_timeline_pointer(const ViewContext& context, TimelineState& state, const CanvasInput& input,
                             const TimelinePointed& pointed);

}  // namespace attache
