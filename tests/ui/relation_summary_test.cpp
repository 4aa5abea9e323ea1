#include <doctest/doctest.h>

#include "core/report_builder.h"
#include "views/relation_summary.h"

namespace attache {
namespace {

using testing::ReportBuilder;

struct Example {
    ReportBuilder builder{"china helped iran in 2010. iran blamed china in 2012. india met iran. iran left in 1950."};
    EntityId china = builder.country("CHN", "China");
    EntityId india = builder.country("IND", "India");
    EntityId iran = builder.country("IRN", "Iran");
    std::vector<RelationId> all;

    Example() {
        const DateId in_2010 = builder.date("2010", {2010, 1, 1}, {2010, 12, 31});
        const DateId in_2012 = builder.date("2012", {2012, 1, 1}, {2012, 12, 31});
        const DateId in_1950 = builder.date("1950", {1950, 1, 1}, {1950, 12, 31});
        all.push_back(builder.relation(china, iran, "helped", Theme::Aid, 1));
        all.push_back(builder.relation(iran, china, "blamed", Theme::Diplomacy, -1));
        all.push_back(builder.relation(india, iran, "met", Theme::Diplomacy, 1));
        all.push_back(builder.relation(iran, india, "left", Theme::Trade, 0));
        auto& relations = builder.findings().relations;
        relations[all[0]].date = in_2010;
        relations[all[1]].date = in_2012;
        relations[all[3]].date = in_1950;
    }
};

TEST_CASE("relations divide by sign, theme and year") {
    const Example example;
    const RelationSummary summary = summarise(example.builder.report(), example.all);
    CHECK(summary.signs == SignCounts{1, 1, 2});
    CHECK(summary.themes[static_cast<std::size_t>(Theme::Diplomacy)] == 2);
    CHECK(summary.themes[static_cast<std::size_t>(Theme::Energy)] == 0);
    CHECK(summary.undated == 1);
    CHECK(total_of(summary.signs) == 4);
}

TEST_CASE("years far from the rest are counted but not charted") {
    const Example example;
    const RelationSummary summary = summarise(example.builder.report(), example.all);
    CHECK(summary.first_year == 2010);
    REQUIRE(summary.years.size() == 3);
    CHECK(summary.years[0] == SignCounts{0, 0, 1});
    CHECK(summary.years[1] == SignCounts{0, 0, 0});
    CHECK(summary.years[2] == SignCounts{1, 0, 0});
    CHECK(summary.in_other_years == 1);
}

TEST_CASE("no relations have no years") {
    const Example example;
    const RelationSummary summary = summarise(example.builder.report(), {});
    CHECK(summary.years.empty());
    CHECK(total_of(summary.signs) == 0);
}

TEST_CASE("partners come in order of their relations") {
    const Example example;
    const auto partners = partners_of(example.builder.report(), example.all, example.iran);
    REQUIRE(partners.size() == 2);
    CHECK(partners[0].entity == example.china);  // as many as India; first in the report
    CHECK(partners[0].counts == SignCounts{1, 0, 1});
    CHECK(partners[1].entity == example.india);
    const auto actors = actors_of(example.builder.report(), example.all);
    REQUIRE(actors.size() == 3);
    CHECK(actors[0].entity == example.iran);
    CHECK(total_of(actors[0].counts) == 4);
}

}  // namespace
}  // namespace attache
