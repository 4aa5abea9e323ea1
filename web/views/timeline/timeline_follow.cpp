#include "views/timeline/timeline_follow.h"

#include <algorithm>

#include "views/timeline/timeline_words.h"

namespace attache {
namespace {

constexpr double k_margin = 0.04;             // of the time that is fitted in, on each side
constexpr std::size_t k_most_labelled = 200;  // marks of a lane whose labels are made in advance

std::vector<DayRange> statement_days(const Timeline& timeline) {
    std::vector<DayRange> days;
    days.reserve(timeline.statements);
    for (const TimelineMark& mark : timeline.marks) {
        if (mark.relation.has_value()) days.push_back(mark.days);
    }
    return days;
}

// All that can be looked at: statements, whatever the years of the filter, and other dates.
DayRange limits_of(const Timeline& timeline) {
    std::vector<DayRange> days = timeline.dated;
    for (const TimelineMark& mark : timeline.marks)
        days.push_back(mark.days);
    return whole_of(days).value_or(DayRange{0, 365});
}

void make_label(const ViewContext& context, TimelineState& state, RelationId relation) {
    StatementLabels& labels = state.labels;
    std::string& text = labels.texts[relation.index()];
    if (text.empty()) text = statement_label(context.report(), *state.short_forms, relation);
    float& width = labels.widths[relation.index()];
    if (width == 0) width = text_width(context.ui.theme.font(TextStyle::Caption), text);
}

// Of lanes with so many statements that there is no room for labels none is made.
std::vector<float> label_widths(const ViewContext& context, TimelineState& state) {
    const float size = context.ui.theme.font(TextStyle::Caption).size;
    if (state.labels.font_size != size) {
        state.labels.font_size = size;
        state.labels.widths.assign(state.labels.texts.size(), 0);
    }
    std::vector<float> widths(state.timeline.marks.size());
    for (const TimelineLane& lane : state.timeline.lanes) {
        if (lane.kind == LaneKind::OtherDates || lane.marks.size() > k_most_labelled) continue;
        for (const std::uint32_t index : lane.marks) {
            const RelationId relation = state.timeline.marks[index].relation;
            make_label(context, state, relation);
            widths[index] = state.labels.widths[relation.index()];
        }
    }
    return widths;
}

DaySpan with_margin(DaySpan span) {
    const double margin = std::max(1.0, k_margin * span.days());
    return {span.first - margin, span.end + margin};
}

// A statement that was selected elsewhere is brought into view.
void follow_selection(const ViewContext& context, TimelineState& state) {
    if (state.followed_selection == context.selection()) return;
    state.followed_selection = context.selection();
    const auto found =
        std::find_if(state.timeline.marks.begin(), state.timeline.marks.end(), [&](const TimelineMark& mark) {
            return mark.relation.has_value() ? Item(mark.relation) == context.selection()
                                             : Item(mark.date) == context.selection();
        });
    if (found == state.timeline.marks.end()) return;
    const DaySpan seen = state.window.goal();
    const DaySpan days = span_of(found->days);
    if (days.end > seen.first && days.first < seen.end) return;
    const double shift = (days.first + days.end) / 2 - (seen.first + seen.end) / 2;
    state.window.show({seen.first + shift, seen.end + shift}, context.ui.frame.animates());
}

// The lane and the place in it that stand at a height.
struct LaneAnchor {
    std::size_t lane = 0;
    float share = 0;
};

LaneAnchor anchor_at(const TimelineScene& scene, float y) {
    for (std::size_t i = 0; i < scene.lanes.size(); ++i) {
        const SceneLane& lane = scene.lanes[i];
        if (lane.height > 0 && y < lane.top + lane.height) return {i, std::max(0.0F, y - lane.top) / lane.height};
    }
    return {scene.lanes.empty() ? 0 : scene.lanes.size() - 1, 1};
}

}  // namespace

void follow_timeline_report(const ViewContext& context, TimelineState& state) {
    const Report& report = context.report();
    const Filter& filter = context.state.view.filter;
    const bool same_report = state.report == &report;
    if (same_report && state.filter == filter && state.made_for_lanes == state.lanes) return;
    if (!same_report) {
        state.names.emplace(report);
        state.short_forms.emplace(report);
        const std::size_t relations = report.findings.relations.size();
        state.labels = {std::vector<std::string>(relations), std::vector<float>(relations), 0};
        state.window.forget();
        state.scroll = 0;
        state.open_list = TimelineList::None;
        state.followed_selection = {};
    }
    const bool other_years =
        same_report && state.filter && (state.filter->from != filter.from || state.filter->to != filter.to);
    state.fits_years = state.fits_years || other_years;
    state.report = &report;
    state.filter = filter;
    state.made_for_lanes = state.lanes;
    state.timeline = make_timeline(report, filter, state.lanes);
    state.window.set_limits(limits_of(state.timeline));
    state.made_for_measures.reset();
    state.overview.stale = true;
    if (state.open_list == TimelineList::Undated) fill_statement_list(state.list, state.timeline.undated);
    if (state.open_list == TimelineList::Dense) state.open_list = TimelineList::None;
}

DaySpan timeline_span_to_fit(const ViewContext& context, const TimelineState& state) {
    const Filter& filter = context.state.view.filter;
    const std::vector<DayRange> days = statement_days(state.timeline);
    std::optional<DayRange> wanted = bulk_of(days);
    if (filter.from || filter.to) {
        DayRange years = whole_of(state.timeline.dated).value_or(DayRange{0, 365});
        if (filter.from) years.first = day_number(*filter.from);
        if (filter.to) years.last = day_number(*filter.to);
        if (years.first <= years.last) wanted = years;
    }
    return with_margin(span_of(wanted.value_or(limits_of(state.timeline))));
}

void follow_timeline_window(const ViewContext& context, TimelineState& state, bool wants_fit) {
    Ui& ui = context.ui;
    // While the years are being brushed, the picture stays where it is.
    const bool fits_years = state.fits_years && !state.overview.brush.is_held();
    if (fits_years || wants_fit || !state.window.is_placed()) {
        state.window.show(timeline_span_to_fit(context, state), ui.frame.animates());
        state.fits_years = false;
    }
    follow_selection(context, state);
    if (state.window.advance(static_cast<double>(ui.frame.step_seconds()))) ui.frame.request_frame();
}

SceneMeasures timeline_measures(const Ui& ui, const TimelineState& state, double pixels_per_day, bool has_gutter) {
    const bool coarse = ui.frame.surroundings().coarse_pointer;
    SceneMeasures measures;
    measures.pixels_per_day = pixels_per_day;
    measures.disc = ui.theme.scaled(coarse ? 7 : 6);
    measures.gap = 4;
    measures.row = ui.theme.scaled(coarse ? 24 : 19);
    measures.date_row = ui.theme.scaled(coarse ? 12 : 8);
    measures.strip = ui.theme.scaled(20);
    measures.padding = grid(1.5F);
    measures.heading = has_gutter ? 0 : ui.theme.line_height(TextStyle::Body) + grid(1);
    measures.least_lane = has_gutter ? ui.theme.font(TextStyle::Body).size + grid(4) : 0;
    measures.other_dates = state.other_dates;
    return measures;
}

void follow_timeline_scale(const ViewContext& context, TimelineState& state, const TimeScale& scale, bool has_gutter,
                           float anchor_y) {
    const SceneMeasures measures =
        timeline_measures(context.ui, state, packing_scale(scale.pixels_per_day()), has_gutter);
    if (state.made_for_measures == measures) return;
    const bool keeps = state.made_for_measures.has_value();
    const LaneAnchor anchor = anchor_at(state.scene, state.scroll + anchor_y);
    state.scene = make_timeline_scene(state.timeline, measures, label_widths(context, state));
    state.made_for_measures = measures;
    if (!keeps || anchor.lane >= state.scene.lanes.size()) return;
    const SceneLane& lane = state.scene.lanes[anchor.lane];
    state.scroll = lane.top + anchor.share * lane.height - anchor_y;
}

}  // namespace attache
