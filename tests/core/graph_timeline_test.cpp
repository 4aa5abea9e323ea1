#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "graph/timeline.h"
#include "report_builder.h"

namespace attache {

namespace {

DayRange days(CivilDate first, CivilDate last) { return {day_number(first), day_number(last)}; }
DayRange year(std::int32_t year) { return days({year, 1, 1}, {year, 12, 31}); }

struct Fixture {
    testing::ReportBuilder builder{
        "russia aided tajikistan in 1992 . uzbekistan blocked tajikistan . the u.n. met uzbekistan in may 2012 . "
        "russia warned tajikistan in 2012 . it rained in 1850 ."};
    EntityId rus = builder.country("RUS", "Russia");
    EntityId tjk = builder.country("TJK", "Tajikistan");
    EntityId uzb = builder.country("UZB", "Uzbekistan");
    EntityId un = builder.entity("IGO:UN", EntityKind::Igo, "United Nations");
    DateId in_1992 = builder.date("1992", {1992, 1, 1}, {1992, 12, 31});
    DateId in_may = builder.date("may 2012", {2012, 5, 1}, {2012, 5, 31});
    DateId in_2012 = builder.date("2012", {2012, 1, 1}, {2012, 12, 31}, 1);
    DateId in_1850 = builder.date("1850", {1850, 1, 1}, {1850, 12, 31});
    RelationId aided = builder.relation(rus, tjk, "aided", Theme::Aid, 1);
    RelationId blocked = builder.relation(uzb, tjk, "blocked", Theme::Energy, -1);
    RelationId met = builder.relation(un, uzb, "met", Theme::Diplomacy, 0);
    RelationId warned = builder.relation(rus, tjk, "warned", Theme::Diplomacy, -1);

    Fixture() {
        Findings& findings = builder.findings();
        findings.subject = tjk;
        findings.relations[aided].date = in_1992;
        findings.relations[met].date = in_may;
        findings.relations[warned].date = in_2012;
    }
    [[nodiscard]] Timeline make(TimelineLanes lanes, const Filter& filter = {}) const {
        return make_timeline(builder.report(), filter, lanes);
    }
};

std::vector<RelationId> relations_of(const Timeline& timeline, const TimelineLane& lane) {
    std::vector<RelationId> relations;
    for (const std::uint32_t mark : lane.marks)
        relations.push_back(timeline.marks[mark].relation);
    return relations;
}

using Relations = std::vector<RelationId>;

}  // namespace

TEST_CASE("dated statements stand by their first day in the lanes of their themes") {
    const Fixture f;
    const Timeline timeline = f.make(TimelineLanes::Theme);
    CHECK(timeline.statements == 3);
    CHECK(timeline.undated == Relations{f.blocked});
    REQUIRE(timeline.marks.size() == 4);
    CHECK(timeline.marks[0].date == f.in_1850);
    CHECK(timeline.marks[1].relation == f.aided);
    CHECK(timeline.marks[1].days == year(1992));
    CHECK(timeline.marks[1].sign == 2);

    REQUIRE(timeline.lanes.size() == 3);
    CHECK(timeline.lanes[0].theme == Theme::Aid);
    CHECK(timeline.lanes[1].theme == Theme::Diplomacy);
    // The year 2012 begins before May of it.
    CHECK(relations_of(timeline, timeline.lanes[1]) == Relations{f.warned, f.met});
    CHECK(timeline.lanes[2].kind == LaneKind::OtherDates);
    CHECK(relations_of(timeline, timeline.lanes[2]) == Relations{RelationId::none()});
}

TEST_CASE("by actor a statement stands with the one that is not the subject, else with the one that acts") {
    const Fixture f;
    const Timeline timeline = f.make(TimelineLanes::Actor);
    REQUIRE(timeline.lanes.size() == 3);
    CHECK(timeline.lanes[0].actor == f.rus);
    CHECK(relations_of(timeline, timeline.lanes[0]) == Relations{f.aided, f.warned});
    CHECK(timeline.lanes[1].actor == f.un);
    CHECK(timeline.lanes[2].kind == LaneKind::OtherDates);
}

TEST_CASE("actors beyond the strongest share a lane") {
    testing::ReportBuilder builder("somebody acted in 2001 .");
    const EntityId subject = builder.country("AAA", "Subject");
    const DateId date = builder.date("2001", {2001, 1, 1}, {2001, 12, 31});
    builder.findings().subject = subject;
    std::vector<EntityId> actors;
    for (char letter = 'B'; letter <= 'M'; ++letter)
        actors.push_back(builder.country(std::string(3, letter), std::string(1, letter)));
    const auto add = [&](EntityId actor) {
        const RelationId id = builder.relation(actor, subject, "acted", Theme::Aid, 1);
        builder.findings().relations[id].date = date;
    };
    for (const EntityId actor : actors)
        add(actor);
    add(actors.back());
    const Timeline timeline = make_timeline(builder.report(), {}, TimelineLanes::Actor);
    REQUIRE(timeline.lanes.size() == k_most_actor_lanes + 1);
    CHECK(timeline.lanes[0].actor == actors.back());
    CHECK(timeline.lanes[0].marks.size() == 2);
    CHECK(timeline.lanes[1].actor == actors.front());
    CHECK(timeline.lanes.back().kind == LaneKind::OtherActors);
    CHECK(timeline.lanes.back().marks.size() == actors.size() - k_most_actor_lanes);
}

TEST_CASE("the filter holds, and its years leave what they choose from") {
    const Fixture f;
    Filter filter;
    filter.from = CivilDate{2000, 1, 1};
    const Timeline timeline = f.make(TimelineLanes::Theme, filter);
    CHECK(timeline.statements == 2);
    CHECK(timeline.marks.size() == 2);  // nor is 1850 there
    CHECK(timeline.dated.size() == 3);
    CHECK(timeline.undated == Relations{f.blocked});

    Filter themes;
    themes.themes.set(static_cast<std::size_t>(Theme::Aid));
    const Timeline aid = f.make(TimelineLanes::Theme, themes);
    CHECK(aid.statements == 1);
    CHECK(aid.dated.size() == 1);
    CHECK(aid.undated.empty());
    CHECK(aid.marks.size() == 2);
}

TEST_CASE("the words before a date leave an end of it open") {
    const Result<Report> report = read_report(
        "test.txt",
        "Russia has aided Tajikistan since 2001. Iran aided Tajikistan until 2005. China aided Tajikistan in 2010.\n");
    REQUIRE(report);
    const Timeline timeline = make_timeline(report.value(), {}, TimelineLanes::Theme);
    REQUIRE(timeline.marks.size() == 3);
    CHECK(timeline.marks[0].open == OpenEnd::After);
    CHECK(timeline.marks[1].open == OpenEnd::Before);
    CHECK(timeline.marks[2].open == OpenEnd::None);
}

TEST_CASE("the bulk leaves out what would squeeze the rest, and only that") {
    std::vector<DayRange> ranges;
    ranges.reserve(102);
    for (int i = 0; i < 100; ++i)
        ranges.push_back(year(1990 + i % 20));
    CHECK(*bulk_of(ranges) == DayRange{year(1990).first, year(2009).last});
    ranges.push_back(year(1864));
    ranges.push_back(year(2042));
    CHECK(*bulk_of(ranges) == DayRange{year(1990).first, year(2009).last});
    CHECK(*whole_of(ranges) == DayRange{year(1864).first, year(2042).last});
    CHECK(*bulk_of({year(2001)}) == year(2001));
    CHECK(*bulk_of({year(1850), year(2001)}) == DayRange{year(1850).first, year(2001).last});
    CHECK_FALSE(bulk_of({}).has_value());
}

TEST_CASE("the histogram counts a statement in each bin that it reaches into") {
    const std::vector<DayRange> ranges{year(1992), year(1992), days({1992, 6, 1}, {1994, 5, 1}), year(1995)};
    const YearHistogram by_year = year_histogram(ranges, 50);
    CHECK(by_year.first_year == 1992);
    CHECK(by_year.years_per_bin == 1);
    REQUIRE(by_year.bins.size() == 4);
    CHECK(by_year.bins[0].within == 2);
    CHECK(by_year.bins[0].across == 1);
    CHECK(by_year.bins[1].total() == 1);
    CHECK(by_year.bins[2].across == 1);
    CHECK(by_year.bins[3].within == 1);
    CHECK(by_year.most == 3);

    CHECK(year_histogram(ranges, 2).years_per_bin == 2);
    const YearHistogram coarse = year_histogram(ranges, 1);
    CHECK(coarse.years_per_bin == 10);
    CHECK(coarse.first_year == 1990);
    REQUIRE(coarse.bins.size() == 1);
    CHECK(coarse.bins[0].within == 4);
    CHECK(coarse.bin_begin(1800) == 1990);
    CHECK(coarse.bin_begin(1993) == 1990);
    CHECK(coarse.bin_last(2300) == 1999);
    CHECK(year_histogram({}, 10).bins.empty());
}

}  // namespace attache
