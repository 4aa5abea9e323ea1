// The timeline: what the report says happened when. Dated statements in lanes by theme or by actor, each as long as
// its date is vague; zoom from centuries to days; a brush over the years; a list of what has no date.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ui/canvas_input.h"
#include "ui/controls.h"
#include "views/statement_list.h"
#include "views/timeline/time_window.h"
#include "views/timeline/timeline_overview.h"
#include "views/timeline/timeline_scene.h"
#include "views/view_context.h"

namespace attache {

// What the list beside the lanes holds.
enum class TimelineList : std::uint8_t { None, Undated, Dense };

// Texts of statements, made when they are first needed; by relation.
struct StatementLabels {
    std::vector<std::string> texts;  // empty: not made yet
    std::vector<float> widths;
    float font_size = 0;  // that the widths are for
};

struct TimelineState {
    TimelineLanes lanes = TimelineLanes::Theme;
    bool other_dates = true;

    // What the timeline was made for.
    const Report* report = nullptr;
    std::optional<Filter> filter;
    TimelineLanes made_for_lanes = TimelineLanes::Theme;
    Timeline timeline;
    std::optional<ItemNames> names;
    std::optional<IntroducedShortForms> short_forms;
    StatementLabels labels;

    std::optional<SceneMeasures> made_for_measures;  // none: the timeline is another
    TimelineScene scene;
    TimeWindow window;
    float scroll = 0;
    bool fits_years = false;  // the years of the filter have changed and are to be looked at
    CanvasPointer pointer;
    RestTimer rest;
    Item followed_selection;

    TimelineOverviewState overview;
    TimelineList open_list = TimelineList::None;
    std::string list_title;  // of a dense place
    StatementListState list;
};

void show_timeline(const ViewContext& context, TimelineState& timeline, Rect rect);

}  // namespace attache
