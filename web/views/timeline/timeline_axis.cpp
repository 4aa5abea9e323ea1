#include "views/timeline/timeline_axis.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "views/timeline/timeline_words.h"

namespace attache {
namespace {

DayRange days_shown(const DaySpan& span) {
    return {static_cast<std::int32_t>(std::floor(span.first)), static_cast<std::int32_t>(std::ceil(span.end))};
}

// The names of what the ticks lie in, each where it begins; the first one stays at the left edge while it lasts.
void draw_context(ImDrawList& list, const Ui& ui, const TimeScale& scale, Rect axis, TimeUnit unit, AxisRoom taken) {
    const Font font = ui.theme.font(TextStyle::Caption);
    const float y = axis.min.y + grid(1);
    const float least = axis.min.x + grid(1) + taken.left;
    const float most = axis.max.x - taken.right;
    const TimeStep step{context_unit(unit), 1};
    DayRange part = step_around(step, days_shown(scale.span).first);
    while (part.first < scale.span.end) {
        const std::string text = context_text(unit, part.first);
        const float width = text_width(font, text);
        const float end = scale.x_of(part.last + 1.0) - grid(2);
        const float x = std::min(std::max(scale.x_of(part.first) + grid(1), least), end - width);
        if (x >= least - 1 && x + width <= most) draw_text(list, font, {x, y}, ui.palette().text, text);
        part = step_around(step, part.last + 1);
    }
}

}  // namespace

float time_axis_height(const Ui& ui) { return 2 * ui.theme.line_height(TextStyle::Caption) + grid(3); }

void draw_time_axis(ImDrawList& list, const Ui& ui, const TimeScale& scale, Rect axis, float bottom, AxisRoom taken) {
    const Palette& palette = ui.palette();
    const Font font = ui.theme.font(TextStyle::Caption);
    const double room = static_cast<double>(text_width(font, "0000") + grid(4));
    const TimeStep step = time_step(room / scale.pixels_per_day());
    const float y = axis.max.y - font.size - grid(1.5F);
    list.PushClipRect(axis.min, {axis.max.x, bottom}, true);
    for (const std::int32_t day : time_ticks(step, days_shown(scale.span))) {
        const float x = std::round(scale.x_of(day));
        const CivilDate date = civil_date(day);
        const bool begins = step.unit == TimeUnit::Day     ? date.day == 1
                            : step.unit == TimeUnit::Month ? date.month == 1
                                                           : date.year % (step.count * 10) == 0;
        list.AddLine({x, axis.max.y - grid(1)}, {x, bottom}, to_u32(begins ? palette.outline : palette.border));
        const std::string text = tick_text(step.unit, day);
        // A tick names the time that begins with it.
        if (x + grid(1) + text_width(font, text) <= axis.max.x)
            draw_text(list, font, {x + grid(1), y}, palette.muted, text);
    }
    if (step.unit != TimeUnit::Year) draw_context(list, ui, scale, axis, step.unit, taken);
    list.PopClipRect();
    list.AddLine({axis.min.x, axis.max.y}, {axis.max.x, axis.max.y}, to_u32(palette.border));
}

}  // namespace attache
