#include <numeric>

#include <doctest/doctest.h>

#include "app/derived.h"
#include "app/small_state.h"

namespace attache {
namespace {

using testing::small_state;
using testing::SmallState;

TEST_CASE("derived: an open filter shows every relation") {
    SmallState small = small_state();
    DerivedCache cache;
    const Derived& derived = cache.get(small.state);
    CHECK(derived.relations.size() == 3);
    CHECK(derived.counts.total == 3);
    CHECK(derived.counts.hidden() == 0);
    CHECK(derived.graph.nodes.size() == 3);
    CHECK(derived.graph.edges.size() == 2);
}

TEST_CASE("derived: what a filter hides is counted, with the choices beside it") {
    SmallState small = small_state();
    Filter filter;
    filter.signs.set(0);
    filter.themes.set(static_cast<std::size_t>(Theme::Energy));
    small.act(SetFilter{filter});
    DerivedCache cache;
    const FilterCounts& counts = cache.get(small.state).counts;
    CHECK(counts.shown == 1);
    CHECK(counts.hidden() == 2);
    // Other themes with the chosen sign, other signs with the chosen theme.
    CHECK(counts.themes[static_cast<std::size_t>(Theme::Energy)] == 1);
    CHECK(counts.themes[static_cast<std::size_t>(Theme::Diplomacy)] == 1);
    CHECK(counts.themes[static_cast<std::size_t>(Theme::Aid)] == 0);
    CHECK(counts.signs[0] == 1);
    CHECK(counts.signs[2] == 0);
}

TEST_CASE("derived: with an open filter the choices of each part add up to all relations") {
    const SmallState small = small_state();
    const FilterCounts counts = count_filter(small.report(), Filter());
    CHECK(std::accumulate(counts.themes.begin(), counts.themes.end(), std::size_t{0}) == counts.total);
    CHECK(std::accumulate(counts.signs.begin(), counts.signs.end(), std::size_t{0}) == counts.total);
    CHECK(std::accumulate(counts.statuses.begin(), counts.statuses.end(), std::size_t{0}) == counts.total);
}

TEST_CASE("derived: is made anew when the request differs, and only then") {
    SmallState small = small_state();
    DerivedCache cache;
    const RelationId* before = cache.get(small.state).relations.data();
    small.act(SelectItem{small.russia});
    CHECK(cache.get(small.state).relations.data() == before);

    small.act(SetQuery{"gas"});
    CHECK(cache.get(small.state).hits.size() == 2);
    CHECK(cache.get(small.state).relations.data() == before);

    Filter filter;
    filter.signs.set(2);
    small.act(SetFilter{filter});
    CHECK(cache.get(small.state).relations == std::vector<RelationId>{small.pledge});
    CHECK(cache.get(small.state).hits.size() == 2);
}

TEST_CASE("derived: without a report there is nothing") {
    DerivedCache cache;
    const SmallState small = small_state();
    CHECK_FALSE(cache.get(small.state).relations.empty());
    CHECK(cache.get(AppState()).relations.empty());
    CHECK(cache.get(AppState()).graph.nodes.empty());
}

TEST_CASE("find: letters are compared without case, white space is one space") {
    const SmallState small = small_state();
    const std::vector<FindHit> hits = find_in_report(small.report(), "  GAS \t supplies ");
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].sentence == SentenceId(0));
    const std::string text = readable_sentence(small.report(), SentenceId(0)).text;
    CHECK(text.substr(hits[0].readable.begin, hits[0].readable.size()) == "gas supplies");
}

TEST_CASE("find: hits do not overlap and come in order; nothing is found for nothing") {
    const SmallState small = small_state();
    CHECK(find_in_report(small.report(), "").empty());
    CHECK(find_in_report(small.report(), " \n ").empty());
    CHECK(find_in_report(small.report(), "atlantis").empty());
    const std::vector<FindHit> hits = find_in_report(small.report(), "TAJIKISTAN");
    REQUIRE(hits.size() == 3);
    for (std::size_t i = 0; i < hits.size(); ++i)
        CHECK(hits[i].sentence == SentenceId(i));
}

}  // namespace
}  // namespace attache
