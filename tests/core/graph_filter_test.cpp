#include <doctest/doctest.h>

#include "graph/busiest_years.h"
#include "graph/filter.h"
#include "report_builder.h"

namespace attache {

namespace {

// Two sentences, three relations: RUS aids TJK in 1992, UZB presses TJK without a date, the UN speaks to UZB in 2012.
struct Fixture {
    testing::ReportBuilder builder{
        "russia aided tajikistan in 1992 . uzbekistan blocked tajikistan . the u.n. met uzbekistan in may 2012 ."};
    EntityId rus = builder.country("RUS", "Russia");
    EntityId tjk = builder.country("TJK", "Tajikistan");
    EntityId uzb = builder.country("UZB", "Uzbekistan");
    EntityId un = builder.entity("IGO:UN", EntityKind::Igo, "United Nations");
    DateId in_1992 = builder.date("1992", {1992, 1, 1}, {1992, 12, 31});
    DateId in_2012 = builder.date("may 2012", {2012, 5, 1}, {2012, 5, 31});
    RelationId aided = builder.relation(rus, tjk, "aided", Theme::Aid, 1);
    RelationId blocked = builder.relation(uzb, tjk, "blocked", Theme::Energy, -1);
    RelationId met = builder.relation(un, uzb, "met", Theme::Diplomacy, 0);

    Fixture() {
        builder.findings().relations[aided].date = in_1992;
        builder.findings().relations[blocked].status = RelationStatus::Claim;
        builder.findings().relations[blocked].confidence_percent = 40;
        builder.findings().relations[met].date = in_2012;
    }
    [[nodiscard]] std::vector<RelationId> passing(const Filter& filter) const {
        return filter_relations(filter, builder.report());
    }
};

using Ids = std::vector<RelationId>;

}  // namespace

TEST_CASE("a default filter is open and lets everything through") {
    const Fixture f;
    CHECK(Filter().is_open());
    CHECK(f.passing(Filter()) == Ids{f.aided, f.blocked, f.met});
}

TEST_CASE("each part of a filter hides what it names not") {
    const Fixture f;
    Filter filter;
    SUBCASE("theme") {
        filter.themes.set(static_cast<std::size_t>(Theme::Energy)).set(static_cast<std::size_t>(Theme::Diplomacy));
        CHECK(f.passing(filter) == Ids{f.blocked, f.met});
    }
    SUBCASE("sign") {
        filter.signs.set(2);
        CHECK(f.passing(filter) == Ids{f.aided});
        filter.signs = std::bitset<3>("001");
        CHECK(f.passing(filter) == Ids{f.blocked});
    }
    SUBCASE("status") {
        filter.statuses.set(static_cast<std::size_t>(RelationStatus::Claim));
        CHECK(f.passing(filter) == Ids{f.blocked});
    }
    SUBCASE("kind: both ends must be of a kind that is shown") {
        filter.kinds.set(static_cast<std::size_t>(EntityKind::Country));
        CHECK(f.passing(filter) == Ids{f.aided, f.blocked});
    }
    SUBCASE("actor: one end is enough") {
        filter.actors = {"IGO:UN", "RUS"};
        CHECK(f.passing(filter) == Ids{f.aided, f.met});
        filter.actors = {"CHN"};
        CHECK(f.passing(filter).empty());
    }
    SUBCASE("confidence") {
        filter.min_confidence_percent = 41;
        CHECK(f.passing(filter) == Ids{f.aided, f.met});
        filter.min_confidence_percent = 40;
        CHECK(f.passing(filter) == Ids{f.aided, f.blocked, f.met});
    }
    CHECK_FALSE(filter.is_open());
}

TEST_CASE("a date filter takes what overlaps it and hides what has no date") {
    const Fixture f;
    Filter filter;
    filter.from = CivilDate{1992, 12, 31};
    CHECK(f.passing(filter) == Ids{f.aided, f.met});
    filter.from = CivilDate{1993, 1, 1};
    CHECK(f.passing(filter) == Ids{f.met});
    filter.to = CivilDate{2012, 4, 30};
    CHECK(f.passing(filter).empty());
    filter.to = CivilDate{2012, 5, 1};
    CHECK(f.passing(filter) == Ids{f.met});
    filter.from.reset();
    CHECK(f.passing(filter) == Ids{f.aided, f.met});
}

TEST_CASE("the years of a chart lie together and hold most") {
    const YearSpan none = busiest_years({});
    CHECK(none.last < none.first);
    const YearSpan recent = busiest_years({{1868, 2}, {1991, 1}, {1999, 3}, {2011, 1}, {2042, 1}});
    CHECK(recent.first == 1991);
    CHECK(recent.last == 2011);
    const YearSpan old = busiest_years({{1868, 9}, {2011, 1}});
    CHECK(old.first == 1868);
    CHECK(old.last == 1868);
    const YearSpan long_one =
        busiest_years({{1900, 1}, {1910, 1}, {1920, 1}, {1930, 1}, {1940, 1}, {1950, 1}, {1960, 1}, {1970, 1}});
    CHECK(long_one.first == 1911);
    CHECK(long_one.last == 1970);
}

}  // namespace attache
