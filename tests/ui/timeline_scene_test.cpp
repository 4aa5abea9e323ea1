#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/report_builder.h"
#include "views/timeline/timeline_scene.h"
#include "views/timeline/timeline_words.h"

namespace attache {
namespace {

// One lane of statements with the given days, and one of other dates.
Timeline timeline_of(const std::vector<DayRange>& statements, const std::vector<DayRange>& dates = {}) {
    Timeline timeline;
    timeline.lanes.resize(dates.empty() ? 1 : 2);
    const auto add = [&](DayRange days, std::uint32_t lane) {
        TimelineMark mark;
        mark.days = days;
        mark.lane = lane;
        mark.sign = 2;
        if (lane == 0) mark.relation = RelationId(timeline.marks.size());
        timeline.lanes[lane].marks.push_back(static_cast<std::uint32_t>(timeline.marks.size()));
        timeline.marks.push_back(mark);
    };
    for (const DayRange& days : statements)
        add(days, 0);
    for (const DayRange& days : dates)
        add(days, 1);
    if (!dates.empty()) timeline.lanes[1].kind = LaneKind::OtherDates;
    return timeline;
}

TimelineScene scene_of(const Timeline& timeline, double pixels_per_day, float label = 0, bool other_dates = true) {
    SceneMeasures measures;
    measures.pixels_per_day = pixels_per_day;
    measures.other_dates = other_dates;
    return make_timeline_scene(timeline, measures, std::vector<float>(timeline.marks.size(), label));
}

TEST_CASE("timeline scene: what overlaps on the screen takes rows, though its days do not") {
    const Timeline timeline = timeline_of({{0, 0}, {10, 10}, {20, 20}});
    CHECK(scene_of(timeline, 0.1).lanes[0].rows == 3);
    const TimelineScene near = scene_of(timeline, 10);
    CHECK(near.lanes[0].rows == 1);
    CHECK(near.after[0] == 1);
    CHECK(near.after[2] == k_no_mark);
}

TEST_CASE("timeline scene: labels get room where few enough rows do for that") {
    const Timeline few = timeline_of({{0, 0}, {10, 10}, {20, 20}});
    const TimelineScene labelled = scene_of(few, 10, 150);
    CHECK(labelled.lanes[0].labelled);
    CHECK(labelled.lanes[0].rows == 2);  // the first is 100 pixels before the second, 200 before the third
    std::vector<DayRange> many;
    for (int day = 0; day < 40; day += 5)
        many.push_back({day, day});
    const TimelineScene crowded = scene_of(timeline_of(many), 10, 600);
    CHECK_FALSE(crowded.lanes[0].labelled);
    CHECK(crowded.lanes[0].rows == 1);
}

TEST_CASE("timeline scene: what finds no row is counted, and a lane of little else is counted as a whole") {
    std::vector<DayRange> month(12, DayRange{0, 29});
    month.push_back({400, 400});
    const TimelineScene some = scene_of(timeline_of(month), 2);
    CHECK(some.lanes[0].rows == 8);
    CHECK_FALSE(some.lanes[0].dense);
    REQUIRE(some.lanes[0].bins.size() == 1);
    CHECK(some.lanes[0].bins[0].total() == 4);
    CHECK(some.lanes[0].bins[0].signs[2] == 4);
    CHECK(std::count(some.rows.begin(), some.rows.end(), k_no_row) == 4);

    const TimelineScene all = scene_of(timeline_of(std::vector<DayRange>(50, DayRange{0, 29})), 2);
    CHECK(all.lanes[0].dense);
    CHECK(all.most_in_bin == 50);
    CHECK(std::count(all.rows.begin(), all.rows.end(), k_no_row) == 50);
}

TEST_CASE("timeline scene: dates without a statement are never counted, they crowd their last row") {
    const Timeline timeline = timeline_of({{0, 0}}, std::vector<DayRange>(30, DayRange{0, 29}));
    const TimelineScene scene = scene_of(timeline, 2);
    CHECK(scene.lanes[1].bins.empty());
    CHECK(scene.lanes[1].rows == 5);
    CHECK(std::count(scene.rows.begin(), scene.rows.end(), k_no_row) == 0);
}

TEST_CASE("timeline scene: lanes follow one another, and other dates can be put away") {
    const Timeline timeline = timeline_of({{0, 0}, {1, 1}}, {{0, 400}});
    const TimelineScene scene = scene_of(timeline, 1);
    CHECK(scene.lanes[1].top == scene.lanes[0].height);
    CHECK(scene.height == scene.lanes[0].height + scene.lanes[1].height);
    const TimelineScene without = scene_of(timeline, 1, 0, false);
    CHECK(without.lanes[1].height == 0);
    CHECK(without.height == scene.lanes[0].height);
    CHECK(without.rows[2] == k_no_row);
}

TEST_CASE("timeline scene: an extent is at least as wide as its sign, and an open end takes room") {
    SceneMeasures measures;
    measures.pixels_per_day = 1;
    TimelineMark mark;
    mark.relation = RelationId(0);
    mark.days = {100, 100};
    CHECK(mark_extent(mark, measures).end - mark_extent(mark, measures).begin == doctest::Approx(2 * measures.disc));
    mark.days = {100, 199};
    CHECK(mark_extent(mark, measures).begin == doctest::Approx(100));
    CHECK(mark_extent(mark, measures).end == doctest::Approx(200));
    mark.open = OpenEnd::After;
    CHECK(mark_extent(mark, measures).end > 210);
    mark.open = OpenEnd::Before;
    CHECK(mark_extent(mark, measures).begin < 90);
}

TEST_CASE("timeline scene: rows stay while the scale changes little") {
    CHECK(packing_scale(1.0) == doctest::Approx(1));
    CHECK(packing_scale(1.3) == packing_scale(1.1));
    CHECK(packing_scale(1.5) > packing_scale(1.3));
    CHECK(packing_scale(0.37) <= 0.37);
}

TEST_CASE("timeline words: ticks, what they lie in, and what happened") {
    const std::int32_t day = day_number({2012, 5, 14});
    CHECK(tick_text(TimeUnit::Year, day) == "2012");
    CHECK(tick_text(TimeUnit::Month, day) == "May");
    CHECK(tick_text(TimeUnit::Day, day) == "14");
    CHECK(context_text(TimeUnit::Month, day) == "2012");
    CHECK(context_text(TimeUnit::Day, day) == "May 2012");
    CHECK(context_text(TimeUnit::Year, day).empty());
    CHECK(years_text(2012, 2012) == "2012");
    Filter filter;
    CHECK(filter_years_text(filter).empty());
    filter.from = CivilDate{2009, 1, 1};
    CHECK(filter_years_text(filter) == "since 2009");
    filter.to = CivilDate{2009, 12, 31};
    CHECK(filter_years_text(filter) == "2009");
    CHECK(years_text(2009, 2012) ==
          "2009\xE2\x80\x93"
          "2012");
    CHECK(days_text({day_number({2012, 5, 1}), day_number({2012, 5, 31})}) == "May 2012");

    testing::ReportBuilder builder("uzbekistan cut off gas supplies to tajikistan .");
    const EntityId tjk = builder.country("TJK", "Tajikistan");
    const EntityId uzb = builder.country("UZB", "Uzbekistan");
    const RelationId cut = builder.relation(uzb, tjk, "cut off", Theme::Energy, -1);
    const RelationId back = builder.relation(tjk, uzb, "cut off", Theme::Energy, -1);
    const RelationId both = builder.relation(tjk, uzb, "cut off", Theme::Energy, -1);
    builder.findings().relations[both].mutual = true;
    const IntroducedShortForms forms(builder.report());
    CHECK(statement_label(builder.report(), forms, cut) == "Uzbekistan \xE2\x86\x92 Tajikistan: cut off");
    builder.findings().subject = tjk;
    CHECK(statement_label(builder.report(), forms, cut) == "Uzbekistan: cut off");
    CHECK(statement_label(builder.report(), forms, back) == "\xE2\x86\x92 Uzbekistan: cut off");
    CHECK(statement_label(builder.report(), forms, both) == "\xE2\x86\x94 Uzbekistan: cut off");
    builder.findings().relations[cut].rule = "corrected";  // as a person's addition
    builder.findings().relations[cut].event = PloverEvent::Threaten;
    CHECK(statement_label(builder.report(), forms, cut) == "Uzbekistan: threaten");
    CHECK(lane_name(builder.report(), {.kind = LaneKind::Actor, .actor = uzb}) == "Uzbekistan");
    CHECK(lane_name(builder.report(), {.kind = LaneKind::Theme, .theme = Theme::Energy}) == "Energy");
}

}  // namespace
}  // namespace attache
