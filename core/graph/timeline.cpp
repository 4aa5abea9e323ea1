#include "graph/timeline.h"

#include <algorithm>
#include <array>
#include <map>

#include "lexicon/lexicon.h"

namespace attache {

namespace {

constexpr std::size_t k_percent_outside = 5;   // of the bulk, at most
constexpr std::size_t k_one_outside_from = 8;  // so few may still have one stray date
constexpr double k_worthwhile = 0.75;          // of the whole: a bulk that is longer is not worth hiding the rest

DayRange days_of(const DateMention& date) { return {day_number(date.earliest), day_number(date.latest)}; }

// What the preposition before a date says of its ends.
OpenEnd open_end_of(const Document& document, const DateMention& date) {
    if (date.tokens.empty() || date.tokens.begin.index() == 0) return OpenEnd::None;
    const TokenId before(date.tokens.begin.index() - 1);
    if (before < document.sentences[date.sentence].tokens.begin) return OpenEnd::None;
    const WordId word = document.tokens[before].word;
    const auto is_one_of = [word](const auto&... words) { return ((word == words) || ...); };
    if (is_one_of(w_since, w_after)) return OpenEnd::After;
    return is_one_of(w_until, w_till, w_before, w_by) ? OpenEnd::Before : OpenEnd::None;
}

TimelineMark mark_of(const Report& report, DateId id) {
    const DateMention& date = report.findings.dates[id];
    TimelineMark mark;
    mark.date = id;
    mark.days = days_of(date);
    mark.precision = date.precision;
    mark.open = open_end_of(report.document, date);
    return mark;
}

bool comes_before(const TimelineMark& a, const TimelineMark& b) {
    if (a.days.first != b.days.first) return a.days.first < b.days.first;
    if (a.days.last != b.days.last) return a.days.last > b.days.last;
    // The text puts a statement's date and its words into one sentence, so dates have the text's order.
    if (a.date != b.date) return a.date < b.date;
    return a.relation < b.relation;
}

// Dates that no statement of the report carries, within the filter's years.
void add_other_dates(const Report& report, const Filter& filter, std::vector<TimelineMark>& marks) {
    const Findings& findings = report.findings;
    std::vector<bool> carried(findings.dates.size());
    for (const Relation& relation : findings.relations) {
        if (relation.date.has_value()) carried[relation.date.index()] = true;
    }
    for (DateId id(0); id != findings.dates.end_id(); id = DateId(id.index() + 1)) {
        const DateMention& date = findings.dates[id];
        const bool passes_years =
            (!filter.from || date.latest >= *filter.from) && (!filter.to || date.earliest <= *filter.to);
        if (!carried[id.index()] && passes_years) marks.push_back(mark_of(report, id));
    }
}

EntityId actor_of(const Findings& findings, const Relation& relation) {
    return relation.source == findings.subject ? relation.target : relation.source;
}

class LaneChooser {
public:
    LaneChooser(const Report& report, TimelineLanes lanes, const std::vector<TimelineMark>& marks)
        : findings_(report.findings), kind_(lanes) {
        if (kind_ == TimelineLanes::Theme)
            add_themes(marks);
        else
            add_actors(marks);
        const auto is_date = [](const TimelineMark& mark) { return !mark.relation.has_value(); };
        if (std::any_of(marks.begin(), marks.end(), is_date)) lanes_.push_back({.kind = LaneKind::OtherDates});
    }

    [[nodiscard]] std::uint32_t lane_of(const TimelineMark& mark) const {
        if (!mark.relation.has_value()) return static_cast<std::uint32_t>(lanes_.size() - 1);
        const Relation& relation = findings_.relations[mark.relation];
        if (kind_ == TimelineLanes::Theme) return lane_of_theme_[static_cast<std::size_t>(relation.theme)];
        const auto found = lane_of_actor_.find(actor_of(findings_, relation));
        return found == lane_of_actor_.end() ? others_ : found->second;
    }
    [[nodiscard]] std::vector<TimelineLane> take() && { return std::move(lanes_); }

private:
    [[nodiscard]] std::uint32_t next() const { return static_cast<std::uint32_t>(lanes_.size()); }

    void add_themes(const std::vector<TimelineMark>& marks) {
        EnumSet<Theme> there;
        for (const TimelineMark& mark : marks) {
            if (mark.relation.has_value())
                there.set(static_cast<std::size_t>(findings_.relations[mark.relation].theme));
        }
        for (std::size_t theme = 0; theme < there.size(); ++theme) {
            if (!there.test(theme)) continue;
            lane_of_theme_[theme] = next();
            lanes_.push_back({.kind = LaneKind::Theme, .theme = static_cast<Theme>(theme)});
        }
    }

    void add_actors(const std::vector<TimelineMark>& marks) {
        std::map<EntityId, std::size_t> counts;
        for (const TimelineMark& mark : marks) {
            if (mark.relation.has_value()) ++counts[actor_of(findings_, findings_.relations[mark.relation])];
        }
        std::vector<std::pair<EntityId, std::size_t>> actors(counts.begin(), counts.end());
        std::stable_sort(actors.begin(), actors.end(),
                         [](const auto& a, const auto& b) { return a.second > b.second; });
        const bool all_fit = actors.size() <= k_most_actor_lanes + 1;  // a lane of others for one actor is no gain
        const std::size_t own = all_fit ? actors.size() : k_most_actor_lanes;
        for (std::size_t i = 0; i < own; ++i) {
            lane_of_actor_[actors[i].first] = next();
            lanes_.push_back({.kind = LaneKind::Actor, .actor = actors[i].first});
        }
        others_ = next();
        if (!all_fit) lanes_.push_back({.kind = LaneKind::OtherActors});
    }

    const Findings& findings_;
    TimelineLanes kind_;
    std::vector<TimelineLane> lanes_;
    std::array<std::uint32_t, static_cast<std::size_t>(Theme::Count_)> lane_of_theme_{};
    std::map<EntityId, std::uint32_t> lane_of_actor_;
    std::uint32_t others_ = 0;
};

std::int32_t floor_to(std::int32_t value, std::int32_t step) {
    const std::int32_t rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

std::int32_t bin_size(std::int32_t first_year, std::int32_t last_year, std::size_t most_bins) {
    for (std::int32_t power = 1; power < 1000000; power *= 10) {
        for (const std::int32_t nice : {1, 2, 5}) {
            const std::int32_t size = power * nice;
            const auto bins = static_cast<std::size_t>(floor_to(last_year, size) - floor_to(first_year, size)) /
                                  static_cast<std::size_t>(size) +
                              1;
            if (bins <= most_bins) return size;
        }
    }
    return 1000000;
}

}  // namespace

Timeline make_timeline(const Report& report, const Filter& filter, TimelineLanes lanes) {
    Timeline timeline;
    const auto& relations = report.findings.relations;
    Filter any_year = filter;
    any_year.from.reset();
    any_year.to.reset();
    for (const RelationId id : filter_relations(any_year, report)) {
        const Relation& relation = relations[id];
        if (!relation.date.has_value()) {
            timeline.undated.push_back(id);
            continue;
        }
        TimelineMark mark = mark_of(report, relation.date);
        timeline.dated.push_back(mark.days);
        if (!passes(filter, report, relation)) continue;
        mark.relation = id;
        mark.sign = static_cast<std::uint8_t>(relation.polarity + 1);
        timeline.marks.push_back(mark);
    }
    timeline.statements = timeline.marks.size();
    add_other_dates(report, filter, timeline.marks);
    std::sort(timeline.marks.begin(), timeline.marks.end(), comes_before);

    LaneChooser chooser(report, lanes, timeline.marks);
    for (TimelineMark& mark : timeline.marks)
        mark.lane = chooser.lane_of(mark);
    timeline.lanes = std::move(chooser).take();
    for (std::size_t i = 0; i < timeline.marks.size(); ++i)
        timeline.lanes[timeline.marks[i].lane].marks.push_back(static_cast<std::uint32_t>(i));
    return timeline;
}

std::optional<DayRange> whole_of(const std::vector<DayRange>& ranges) {
    if (ranges.empty()) return std::nullopt;
    DayRange whole = ranges.front();
    for (const DayRange& range : ranges) {
        whole.first = std::min(whole.first, range.first);
        whole.last = std::max(whole.last, range.last);
    }
    return whole;
}

std::optional<DayRange> bulk_of(std::vector<DayRange> ranges) {
    const std::optional<DayRange> whole = whole_of(ranges);
    if (!whole) return std::nullopt;
    const std::size_t outside =
        std::max(ranges.size() * k_percent_outside / 100, std::size_t{ranges.size() >= k_one_outside_from ? 1U : 0U});
    const std::size_t wanted = ranges.size() - outside;
    std::sort(ranges.begin(), ranges.end(), [](const DayRange& a, const DayRange& b) { return a.first < b.first; });
    // From each begin on, the ranges that end first. A heap keeps the `wanted` earliest ends of those that begin there
    // or later.
    std::vector<std::int32_t> ends;
    DayRange bulk = *whole;
    for (std::size_t i = ranges.size(); i-- > 0;) {
        ends.push_back(ranges[i].last);
        std::push_heap(ends.begin(), ends.end());
        if (ends.size() > wanted) {
            std::pop_heap(ends.begin(), ends.end());
            ends.pop_back();
        }
        if (ends.size() < wanted) continue;
        const DayRange candidate{ranges[i].first, ends.front()};
        if (candidate.days() <= bulk.days()) bulk = candidate;
    }
    return bulk.days() < k_worthwhile * whole->days() ? bulk : *whole;
}

std::int32_t YearHistogram::bin_begin(std::int32_t year) const {
    return floor_to(std::clamp(year, first_year, end_year() - 1), years_per_bin);
}

YearHistogram year_histogram(const std::vector<DayRange>& ranges, std::size_t most_bins) {
    YearHistogram histogram;
    const std::optional<DayRange> whole = whole_of(ranges);
    if (!whole) return histogram;
    const std::int32_t first = civil_date(whole->first).year;
    const std::int32_t last = civil_date(whole->last).year;
    const std::int32_t size = bin_size(first, last, most_bins);
    histogram.years_per_bin = size;
    histogram.first_year = floor_to(first, size);
    histogram.bins.resize(static_cast<std::size_t>((floor_to(last, size) - histogram.first_year) / size) + 1);
    // Those that reach over several bins are added as differences, so that long ones cost no more than short ones.
    std::vector<std::int32_t> changes(histogram.bins.size() + 1);
    for (const DayRange& range : ranges) {
        const auto from = static_cast<std::size_t>((civil_date(range.first).year - histogram.first_year) / size);
        const auto to = static_cast<std::size_t>((civil_date(range.last).year - histogram.first_year) / size);
        if (from == to) {
            ++histogram.bins[from].within;
            continue;
        }
        ++changes[from];
        --changes[to + 1];
    }
    std::int32_t across = 0;
    for (std::size_t i = 0; i < histogram.bins.size(); ++i) {
        across += changes[i];
        histogram.bins[i].across = static_cast<std::uint32_t>(across);
        histogram.most = std::max(histogram.most, histogram.bins[i].total());
    }
    return histogram;
}

}  // namespace attache
