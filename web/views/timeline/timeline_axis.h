// The axis of a timeline and the lines that it draws through the lanes.
#pragma once

#include "ui/draw.h"
#include "ui/ui.h"
#include "views/timeline/time_window.h"

namespace attache {

// Days to pixels across a rectangle.
struct TimeScale {
    DaySpan span;
    float left = 0;
    float width = 1;

    [[nodiscard]] double pixels_per_day() const { return static_cast<double>(width) / span.days(); }
    [[nodiscard]] float x_of(double day) const {
        return left + static_cast<float>((day - span.first) * pixels_per_day());
    }
    [[nodiscard]] double day_at(float x) const { return span.first + static_cast<double>(x - left) / pixels_per_day(); }
};

[[nodiscard]] float time_axis_height(const Ui& ui);

// What stands in the line above the ticks already, at its two ends.
struct AxisRoom {
    float left = 0;
    float right = 0;
};

// Ticks within `axis`, lines down to `bottom`.
void draw_time_axis(ImDrawList& list, const Ui& ui, const TimeScale& scale, Rect axis, float bottom, AxisRoom taken);

}  // namespace attache
