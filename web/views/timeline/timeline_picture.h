// The lanes of a timeline, drawn, and what in them lies below the pointer. Part of the timeline view.
#pragma once

#include <string>
#include <vector>

#include "views/timeline/timeline_axis.h"
#include "views/timeline/timeline_scene.h"
#include "views/view_context.h"

namespace attache {

// What the picture is of; borrowed.
struct TimelineDrawing {
    const Timeline& timeline;
    const TimelineScene& scene;
    const SceneMeasures& measures;  // at the scale that is drawn
    const TimeScale& scale;
    Rect lanes;                              // where the lanes are seen
    float gutter = 0;                        // left of it, for their names; 0: each lane has its name above its rows
    float scroll = 0;                        // how much of the lanes is above it
    const std::vector<std::string>& labels;  // by relation; empty: not known
    const ItemNames& names;
};

// One mark, or one bin of a lane.
struct TimelinePointed {
    std::uint32_t mark = k_no_mark;
    std::uint32_t lane = 0;
    std::uint32_t bin = k_no_mark;
    [[nodiscard]] bool any() const { return mark != k_no_mark || bin != k_no_mark; }
    friend bool operator==(const TimelinePointed&, const TimelinePointed&) = default;
};

// `reach`: pixels around a mark that count as on it.
[[nodiscard]] TimelinePointed timeline_at(const TimelineDrawing& drawing, ImVec2 point, float reach);

// Notes the marks that are seen in the ScreenMap, under their items' names.
void draw_timeline(const ViewContext& context, const TimelineDrawing& drawing, const TimelinePointed& pointed);

// One mark alone, for legends: `precision` and `open` as given, in the middle of `rect`.
void draw_sample_mark(ImDrawList& list, const Ui& ui, Rect rect, std::size_t sign, DatePrecision precision,
                      OpenEnd open);

// The item that a mark stands for.
[[nodiscard]] Item item_of(const TimelineMark& mark);

}  // namespace attache
