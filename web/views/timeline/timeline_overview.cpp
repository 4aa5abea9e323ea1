#include "views/timeline/timeline_overview.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/controls.h"
#include "ui/keyboard.h"
#include "views/format.h"
#include "views/timeline/timeline_axis.h"
#include "views/timeline/timeline_words.h"

namespace attache {
namespace {

constexpr float k_least_bar = 4;  // width of a year's bar, with its gap
constexpr float k_bars_height = 40;
constexpr float k_handle = 7;  // pixels at an end of the brush that take hold of it
constexpr float k_coarse_handle = 18;

float years_height(const Ui& ui) { return ui.theme.line_height(TextStyle::Caption) + grid(1); }

class Strip {
public:
    Strip(const ViewContext& context, TimelineOverviewState& overview, Rect rect)
        : context_(context),
          ui_(context.ui),
          palette_(context.ui.palette()),
          overview_(overview),
          histogram_(overview.histogram),
          rect_(rect),
          bars_{rect.min, {rect.max.x, rect.max.y - years_height(context.ui)}},
          list_(*ImGui::GetWindowDrawList()) {
        const CivilDate first{histogram_.first_year, 1, 1};
        const CivilDate end{histogram_.end_year(), 1, 1};
        scale_ = {
            {static_cast<double>(day_number(first)), static_cast<double>(day_number(end))}, rect.min.x, rect.width()};
    }

    void show(DaySpan shown) {
        const CanvasInput input = overview_.pointer.take(ui_, "timeline:years", rect_);
        follow_pointer(input);
        if (input.focused) follow_keys();
        draw_bars(input);
        draw_years();
        draw_outside();
        draw_brush(input);
        draw_shown(shown);
        explain(input);
    }

private:
    [[nodiscard]] std::optional<YearSpan> years() const { return years_of(context_.state.view.filter, histogram_); }
    [[nodiscard]] std::int32_t year_at(float x) const {
        const double day = std::clamp(scale_.day_at(x), scale_.span.first, scale_.span.end - 1);
        return civil_date(static_cast<std::int32_t>(std::floor(day))).year;
    }
    [[nodiscard]] float begin_of(std::int32_t year) const { return scale_.x_of(day_number({year, 1, 1})); }
    [[nodiscard]] float end_of(std::int32_t year) const { return begin_of(year + 1); }

    void set_years(std::optional<YearSpan> wanted, PlaceChange change) {
        context_.act(SetFilter{with_years(context_.state.view.filter, wanted), change});
    }

    [[nodiscard]] BrushGrip grip_at(float x) const {
        const std::optional<YearSpan> current = years();
        if (!current) return BrushGrip::New;
        const float reach = ui_.frame.surroundings().coarse_pointer ? k_coarse_handle : k_handle;
        const float first = begin_of(current->first);
        const float last = end_of(current->last);
        const float to_first = std::abs(x - first);
        const float to_last = std::abs(x - last);
        if (std::min(to_first, to_last) <= reach) return to_first < to_last ? BrushGrip::First : BrushGrip::Last;
        return first < x && x < last ? BrushGrip::Whole : BrushGrip::New;
    }

    // A drag chooses years; so does a press on one of them. One gesture makes one place in history.
    void follow_pointer(const CanvasInput& input) {
        YearBrush& brush = overview_.brush;
        if (input.hovered && !input.held) {
            const BrushGrip grip = grip_at(input.pointer.x);
            const bool at_end = grip == BrushGrip::First || grip == BrushGrip::Last;
            ImGui::SetMouseCursor(at_end ? ImGuiMouseCursor_ResizeEW : ImGuiMouseCursor_Hand);
        }
        if (input.pressed) brush.press(grip_at(input.pointer.x), year_at(input.pointer.x), years());
        if (!brush.is_held()) return;
        const std::int32_t year = year_at(input.pointer.x);
        const YearSpan pressed{histogram_.bin_begin(year), histogram_.bin_last(year)};
        const YearSpan wanted = input.clicked ? pressed : brush.drag_to(year, histogram_);
        // Where the pointer is let go counts as well: a slow browser may tell of it without a move before.
        const bool drags = !input.held || input.drag.x != 0 || input.drag.y != 0;
        if (drags && wanted != years()) set_years(wanted, PlaceChange::Dragging);
        if (input.held) return;
        set_years(wanted, PlaceChange::Step);  // the gesture ends: the next one makes a place of its own
        brush.release();
        ui_.frame.request_frame();
    }

    void follow_keys() {
        const bool left = key_pressed(ImGuiKey_LeftArrow);
        if (!left && !key_pressed(ImGuiKey_RightArrow)) return;
        const std::int32_t last = histogram_.end_year() - 1;
        const YearSpan current = years().value_or(YearSpan{histogram_.bin_begin(last), last});
        const bool is_new = !years().has_value();
        const YearSpan wanted = is_new ? current : stepped(current, left ? -1 : 1, ImGui::GetIO().KeyShift, histogram_);
        if (is_new || wanted != current) set_years(wanted, PlaceChange::Dragging);
    }

    void draw_bars(const CanvasInput& input) {
        list_.AddRectFilled(bars_.min, bars_.max, to_u32(palette_.sunken), k_radius_small);
        const std::optional<YearSpan> chosen = years();
        const std::int32_t pointed = input.hovered ? histogram_.bin_begin(year_at(input.pointer.x)) : 0;
        for (std::size_t i = 0; i < histogram_.bins.size(); ++i) {
            const YearBin& bin = histogram_.bins[i];
            const std::int32_t first = histogram_.first_year + static_cast<std::int32_t>(i) * histogram_.years_per_bin;
            const std::int32_t last = first + histogram_.years_per_bin - 1;
            const float left = begin_of(first);
            const float right = std::max(left + 1.5F, end_of(last) - 1);
            if (input.hovered && pointed == first)
                list_.AddRectFilled({left, bars_.min.y}, {right, bars_.max.y}, to_u32(palette_.hover));
            if (bin.total() == 0) continue;
            const bool is_chosen = !chosen || (first <= chosen->last && last >= chosen->first);
            const Color color = is_chosen ? palette_.accent : palette_.muted;
            const float unit = (bars_.height() - 4) / static_cast<float>(histogram_.most);
            const float within = static_cast<float>(bin.within) * unit;
            const float total = std::max(2.0F, static_cast<float>(bin.total()) * unit);
            list_.AddRectFilled({left, bars_.max.y - total}, {right, bars_.max.y}, to_u32(faded(color, 0.35F)));
            list_.AddRectFilled({left, bars_.max.y - within}, {right, bars_.max.y},
                                to_u32(faded(color, is_chosen ? 1.0F : 0.6F)));
        }
    }

    void draw_years() {
        const Font font = ui_.theme.font(TextStyle::Caption);
        const double room = static_cast<double>(text_width(font, "0000") + grid(4));
        TimeStep step = time_step(std::max(365.0, room / scale_.pixels_per_day()));
        const DayRange whole{static_cast<std::int32_t>(scale_.span.first), static_cast<std::int32_t>(scale_.span.end)};
        const float y = bars_.max.y + grid(0.5F);
        for (const std::int32_t day : time_ticks(step, whole)) {
            const float x = scale_.x_of(day);
            const std::string text = tick_text(TimeUnit::Year, day);
            const float width = text_width(font, text);
            if (x + width > rect_.max.x) continue;
            list_.AddLine({x, bars_.max.y}, {x, bars_.max.y + 3}, to_u32(palette_.outline));
            draw_text(list_, font, {x + 2, y}, palette_.muted, text);
        }
    }

    void draw_brush(const CanvasInput& input) {
        const std::optional<YearSpan> chosen = years();
        if (!chosen) return;
        const Filter& filter = context_.state.view.filter;
        const auto within = [this](float x) { return std::clamp(x, bars_.min.x, bars_.max.x); };
        const float first = filter.from ? within(scale_.x_of(day_number(*filter.from))) : bars_.min.x;
        const float last = filter.to ? within(scale_.x_of(day_number(*filter.to) + 1.0)) : bars_.max.x;
        const Color veil = faded(palette_.window, 0.55F);
        list_.AddRectFilled(bars_.min, {first, bars_.max.y}, to_u32(veil));
        list_.AddRectFilled({last, bars_.min.y}, bars_.max, to_u32(veil));
        list_.AddRect({first, bars_.min.y}, {last, bars_.max.y}, to_u32(palette_.accent), 2, 0, 1.5F);
        const bool held = overview_.brush.is_held();
        const BrushGrip grip = grip_at(input.pointer.x);
        for (const float x : {first, last}) {
            const bool is_first = x == first;
            const bool pointed = input.hovered && !held && grip == (is_first ? BrushGrip::First : BrushGrip::Last);
            const float middle = bars_.center().y;
            const float half = pointed ? 10.0F : 8.0F;
            // Outside of what is chosen, so that two of them do not cover a single year.
            const float left = std::clamp(is_first ? x - 4 : x, bars_.min.x, bars_.max.x - 5);
            list_.AddRectFilled({left, middle - half}, {left + 5, middle + half}, to_u32(palette_.accent), 2.5F);
        }
    }

    // Single dates of another time are not in the strip: how many there are is said at its ends.
    void draw_outside() {
        const Font font = ui_.theme.font(TextStyle::Caption);
        const float y = bars_.min.y + grid(1);
        const auto ground = [&](float x, float width) {
            list_.AddRectFilled({x - 3, y - 1}, {x + width + 3, y + font.size + 1},
                                to_u32(faded(palette_.sunken, 0.9F)), 3);
        };
        if (overview_.before > 0) {
            const std::string text = "\xE2\x80\xB9 " + count_text(overview_.before);
            ground(bars_.min.x + grid(1), text_width(font, text));
            draw_text(list_, font, {bars_.min.x + grid(1), y}, palette_.muted, text);
        }
        if (overview_.after > 0) {
            const std::string text = count_text(overview_.after) + " \xE2\x80\xBA";
            const float x = bars_.max.x - grid(1) - text_width(font, text);
            ground(x, text_width(font, text));
            draw_text(list_, font, {x, y}, palette_.muted, text);
        }
    }

    // A bracket over what the lanes show now.
    void draw_shown(DaySpan shown) {
        const float left = std::clamp(scale_.x_of(shown.first), bars_.min.x, bars_.max.x);
        const float right = std::clamp(scale_.x_of(shown.end), bars_.min.x, bars_.max.x);
        const ImU32 color = to_u32(palette_.text);
        const float y = bars_.min.y - 3;
        list_.AddLine({left, y}, {right, y}, color, 1.5F);
        list_.AddLine({left, y}, {left, y + 4}, color, 1.5F);
        list_.AddLine({right, y}, {right, y + 4}, color, 1.5F);
    }

    void explain(const CanvasInput& input) {
        if (!input.hovered || input.held || ui_.frame.surroundings().coarse_pointer) {
            overview_.rest.leave();
            return;
        }
        const std::int32_t year = histogram_.bin_begin(year_at(input.pointer.x));
        if (!overview_.rest.rests_on(ui_, static_cast<std::uint64_t>(year - histogram_.first_year) + 1)) return;
        const YearBin& bin =
            histogram_.bins[static_cast<std::size_t>((year - histogram_.first_year) / histogram_.years_per_bin)];
        std::string text = years_text(year, histogram_.bin_last(year)) + ": " +
                           counted(bin.total(), "dated statement", "dated statements");
        std::string remark;
        if (bin.across > 0) remark = counted(bin.across, "reaches", "reach") + " into other years (lighter). ";
        show_tip(ui_, text, remark + "Drag to choose years.");
    }

    const ViewContext& context_;
    Ui& ui_;
    const Palette& palette_;
    TimelineOverviewState& overview_;
    const YearHistogram& histogram_;
    Rect rect_;
    Rect bars_;
    ImDrawList& list_;
    TimeScale scale_;
};

// Of the statements that the years can choose, those around which most of them lie; the others are counted.
void make_histogram(TimelineOverviewState& overview, const std::vector<DayRange>& dated, std::size_t bins) {
    overview.before = 0;
    overview.after = 0;
    overview.histogram = {};
    const std::optional<DayRange> bulk = bulk_of(dated);
    if (!bulk) return;
    const TimeStep year{TimeUnit::Year, 1};
    const DayRange years{step_around(year, bulk->first).first, step_around(year, bulk->last).last};
    std::vector<DayRange> shown;
    for (const DayRange& days : dated) {
        if (days.last < years.first)
            ++overview.before;
        else if (days.first > years.last)
            ++overview.after;
        else
            shown.push_back({std::max(days.first, years.first), std::min(days.last, years.last)});
    }
    overview.histogram = year_histogram(shown, bins);
}

// What the strip is, and how the choice is taken back.
void show_heading(const ViewContext& context, const YearHistogram& histogram, ImVec2 at, float width) {
    Ui& ui = context.ui;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (const std::optional<YearSpan> chosen = years_of(context.state.view.filter, histogram)) {
        std::string label = filter_years_text(context.state.view.filter);
        if (chip_size(ui, {.label = label, .removable = true}).x > width)
            label = years_text(chosen->first, chosen->last);
        ImGui::SetCursorScreenPos(at);
        const std::string tip = filter_years_text(context.state.view.filter) + ". Press to show all years again.";
        const ChipLook look{.label = label, .selected = true, .removable = true, .tooltip = tip};
        if (chip(ui, "timeline:all-years", look))
            context.act(SetFilter{with_years(context.state.view.filter, std::nullopt)});
        return;
    }
    const Font body = ui.theme.font(TextStyle::Body);
    const Font small = ui.theme.font(TextStyle::Caption);
    draw_text_elided(list, body, at, width, ui.palette().text, "By year");
    const float beside = text_width(body, "By year") + grid(2);
    const bool below = width < beside + text_width(small, "drag to choose years");
    const ImVec2 hint = below ? ImVec2{at.x, at.y + ui.theme.line_height(TextStyle::Body)}
                              : ImVec2{at.x + beside, at.y + body.size - small.size - 0.5F};
    draw_text_elided(list, small, hint, below ? width : width - beside, ui.palette().muted,
                     below ? "drag to choose" : "drag to choose years");
}

float heading_height(const Ui& ui) { return chip_size(ui, {}).y; }

}  // namespace

float timeline_overview_height(const Ui& ui, bool has_gutter) {
    const float strip = grid(3) + k_bars_height * ui.theme.text_scale + years_height(ui) + grid(1);
    return has_gutter ? strip : strip + heading_height(ui) + grid(1);
}

void show_timeline_overview(const ViewContext& context, TimelineOverviewState& overview, const Timeline& timeline,
                            DaySpan shown, Rect rect, float gutter) {
    const auto bins = static_cast<std::size_t>(std::max(1.0F, (rect.width() - gutter - grid(3)) / k_least_bar));
    if ((overview.stale || overview.made_for_bins != bins) && !overview.brush.is_held()) {
        make_histogram(overview, timeline.dated, bins);
        overview.made_for_bins = bins;
        overview.stale = false;
    }
    if (overview.histogram.bins.empty()) return;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(rect.min, rect.max, to_u32(context.ui.palette().surface));
    list.AddLine(rect.min, {rect.max.x, rect.min.y}, to_u32(context.ui.palette().border));
    float top = rect.min.y + grid(2);
    const ImVec2 heading{rect.min.x + grid(3), top};
    show_heading(context, overview.histogram, heading, (gutter > 0 ? gutter : rect.width()) - grid(5));
    if (gutter == 0) top += heading_height(context.ui) + grid(1);
    const float left = gutter > 0 ? rect.min.x + gutter : rect.min.x + grid(3);
    Strip(context, overview, {{left, top + 1}, {rect.max.x - grid(3), rect.max.y - grid(1)}}).show(shown);
}

}  // namespace attache
