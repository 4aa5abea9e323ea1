#include "views/timeline/timeline_toolbar.h"

#include <array>
#include <string>

#include "views/format.h"
#include "views/timeline/timeline_follow.h"
#include "views/timeline/timeline_legend.h"

namespace attache {
namespace {

constexpr double k_button_zoom = 1.4;

struct ToolbarTexts {
    std::string undated;
    std::string undated_short;
    std::string shown;
};

ToolbarTexts toolbar_texts(const Timeline& timeline) {
    ToolbarTexts texts;
    const std::size_t undated = timeline.undated.size();
    texts.undated = counted(undated, "statement", "statements") + " without a date";
    texts.undated_short = count_text(undated) + " undated";
    const std::size_t dated = timeline.dated.size();
    if (timeline.statements == dated)
        texts.shown = counted(dated, "dated statement", "dated statements");
    else
        texts.shown = count_text(timeline.statements) + " of " + counted(dated, "dated statement", "dated statements") +
                      " in these years";
    return texts;
}

std::array<Segment, 2> lane_choices() {
    return {Segment{"lanes:theme", "By theme", "A lane for each theme"},
            Segment{"lanes:actor", "By actor", "A lane for each of the actors with most dated statements"}};
}

// In one row if there is room, else in two.
bool has_two_rows(const Ui& ui, float width, const Timeline& timeline) {
    const float needed = segmented_size(ui, lane_choices()).x + 4 * ui.theme.target +
                         button_size(ui, {.label = toolbar_texts(timeline).undated_short}).x +
                         button_size(ui, {.label = "Other dates"}).x + grid(14);
    return width < needed;
}

class Toolbar {
public:
    Toolbar(const ViewContext& context, TimelineState& state, Rect rect)
        : context_(context),
          ui_(context.ui),
          state_(state),
          texts_(toolbar_texts(state.timeline)),
          two_rows_(has_two_rows(context.ui, rect.width(), state.timeline)),
          rect_(rect) {}

    void show() {
        const float y = rect_.min.y + grid(2);
        ImGui::SetCursorScreenPos({rect_.min.x + grid(3), y});
        const auto choices = lane_choices();
        if (const auto chosen = segmented(ui_, choices, static_cast<std::size_t>(state_.lanes))) {
            state_.lanes = static_cast<TimelineLanes>(*chosen);
            ui_.frame.request_frame();
        }
        show_zoom(y);
        const float left = two_rows_ ? rect_.min.x + grid(3) : rect_.min.x + grid(5) + segmented_size(ui_, choices).x;
        const float right = two_rows_ ? rect_.max.x - grid(3) : rect_.max.x - 4 * ui_.theme.target - grid(4);
        show_counts(left, right, two_rows_ ? y + ui_.theme.target + grid(2) : y);
    }

private:
    void show_zoom(float y) {
        const float side = ui_.theme.target;
        float x = rect_.max.x - grid(2) - 4 * side;
        const auto place = [&] {
            ImGui::SetCursorScreenPos({x, y});
            x += side;
        };
        const DaySpan goal = state_.window.goal();
        const double middle = (goal.first + goal.end) / 2;
        const auto zoom = [&](double factor) {
            const double half = goal.days() / factor / 2;
            state_.window.show({middle - half, middle + half}, ui_.frame.animates());
            ui_.frame.request_frame();
        };
        place();
        show_timeline_legend(ui_);
        place();
        if (button(ui_, "zoom:in", {.icon = Icon::Plus, .tooltip = "Less time, in more detail", .shortcut = "+"}))
            zoom(k_button_zoom);
        place();
        if (button(ui_, "zoom:out", {.icon = Icon::Minus, .tooltip = "More time", .shortcut = "\xE2\x88\x92"}))
            zoom(1 / k_button_zoom);
        place();
        if (button(ui_, "zoom:fit", {.icon = Icon::Fit, .tooltip = "Fit most of it in", .shortcut = "F"})) {
            state_.window.show(timeline_span_to_fit(context_, state_), ui_.frame.animates());
            ui_.frame.request_frame();
        }
    }

    void show_counts(float left, float right, float y) {
        ImGui::SetCursorScreenPos({left, y});
        float x = left;
        const bool has_dates =
            !state_.timeline.lanes.empty() && state_.timeline.lanes.back().kind == LaneKind::OtherDates;
        if (has_dates) {
            const ButtonLook dates{.label = "Other dates",
                                   .tooltip = "Dates of the text that no statement between actors carries",
                                   .active = state_.other_dates};
            if (button(ui_, "timeline:other-dates", dates)) {
                state_.other_dates = !state_.other_dates;
                ui_.frame.request_frame();
            }
            x += button_size(ui_, dates).x + grid(2);
        }
        if (state_.timeline.undated.empty()) {
            show_shown(x, right, y);
            return;
        }
        const bool open = state_.open_list == TimelineList::Undated;
        const bool full = button_size(ui_, {.label = texts_.undated}).x <= right - x;
        const ButtonLook undated{.label = full ? texts_.undated : texts_.undated_short,
                                 .tooltip = "List the statements that have no date",
                                 .kind = ButtonKind::Outlined,
                                 .active = open};
        ImGui::SetCursorScreenPos({x, y});
        if (button(ui_, "timeline:undated", undated)) {
            state_.open_list = open ? TimelineList::None : TimelineList::Undated;
            if (!open) fill_statement_list(state_.list, state_.timeline.undated);
            ui_.frame.request_frame();
        }
        show_shown(x + button_size(ui_, undated).x + grid(3), right, y);
    }

    void show_shown(float x, float right, float y) {
        const Font small = ui_.theme.font(TextStyle::Caption);
        if (text_width(small, texts_.shown) > right - x) return;
        draw_text(*ImGui::GetWindowDrawList(), small, {x, middle_y(small, y, y + ui_.theme.target)},
                  ui_.palette().muted, texts_.shown);
    }

    const ViewContext& context_;
    Ui& ui_;
    TimelineState& state_;
    ToolbarTexts texts_;
    bool two_rows_;
    Rect rect_;
};

}  // namespace

float timeline_toolbar_height(const Ui& ui, const TimelineState& state, float width) {
    const float row = ui.theme.target + grid(2);
    return has_two_rows(ui, width, state.timeline) ? 2 * row + grid(2) : row + grid(2);
}

void show_timeline_toolbar(const ViewContext& context, TimelineState& state, Rect rect) {
    Toolbar(context, state, rect).show();
}

}  // namespace attache
