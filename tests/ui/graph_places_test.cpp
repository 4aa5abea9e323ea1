#include <cmath>

#include <doctest/doctest.h>

#include "core/report_builder.h"
#include "views/graph/graph_places.h"

namespace attache {
namespace {

using testing::ReportBuilder;

struct Example {
    ReportBuilder builder{"china helped iran. india met iran. china met india."};
    EntityId china = builder.country("CHN", "China");
    EntityId india = builder.country("IND", "India");
    EntityId iran = builder.country("IRN", "Iran");
    Filter open;
    Filter trade_only;

    Example() {
        builder.findings().subject = iran;
        builder.relation(china, iran, "helped", Theme::Aid, 1);
        builder.relation(india, iran, "met iran", Theme::Trade, 1);
        builder.relation(china, india, "met india", Theme::Aid, 1);
        trade_only.themes.set(static_cast<std::size_t>(Theme::Trade));
    }
    [[nodiscard]] RelationGraph graph(const Filter& filter) const {
        return make_relation_graph(builder.report(), filter);
    }
};

bool same_place(Point a, Point b) { return std::abs(a.x - b.x) + std::abs(a.y - b.y) < 1e-9; }

TEST_CASE("the center stands in the middle") {
    const Example example;
    const RelationGraph graph = example.graph(example.open);
    GraphPlaces places;
    CHECK(places.follow(example.builder.report(), example.open, graph, GraphLayoutKind::Ego, example.china));
    CHECK(same_place(places.now()[graph.node_of(example.china).index()], {0, 0}));
    CHECK_FALSE(places.follow(example.builder.report(), example.open, graph, GraphLayoutKind::Ego, example.china));
    CHECK_FALSE(places.advance(0.016F, false));
}

TEST_CASE("nodes glide to a new layout and arrive") {
    const Example example;
    const RelationGraph graph = example.graph(example.open);
    GraphPlaces places;
    places.follow(example.builder.report(), example.open, graph, GraphLayoutKind::Ego, example.iran);
    const Layout before = places.now();
    places.follow(example.builder.report(), example.open, graph, GraphLayoutKind::Ego, example.china);
    const std::size_t iran = graph.node_of(example.iran).index();
    CHECK(same_place(places.now()[iran], before[iran]));
    int frames = 0;
    while (places.advance(0.016F, false) && frames < 500)
        ++frames;
    CHECK(frames > 3);
    CHECK(frames < 200);
    CHECK(same_place(places.now()[iran], places.goal()[iran]));
}

TEST_CASE("without motion nodes are there at once") {
    const Example example;
    const RelationGraph graph = example.graph(example.open);
    GraphPlaces places;
    places.follow(example.builder.report(), example.open, graph, GraphLayoutKind::Ego, example.iran);
    places.follow(example.builder.report(), example.open, graph, GraphLayoutKind::Force, example.iran);
    CHECK_FALSE(places.advance(0, true));
    for (std::size_t i = 0; i < places.now().size(); ++i)
        CHECK(same_place(places.now()[i], places.goal()[i]));
}

TEST_CASE("actors that a filter leaves keep their place until they glide") {
    const Example example;
    GraphPlaces places;
    const RelationGraph whole = example.graph(example.open);
    places.follow(example.builder.report(), example.open, whole, GraphLayoutKind::Force, example.iran);
    const Point india = places.now()[whole.node_of(example.india).index()];
    const RelationGraph part = example.graph(example.trade_only);
    CHECK(places.follow(example.builder.report(), example.trade_only, part, GraphLayoutKind::Force, example.iran));
    REQUIRE(places.now().size() == 2);
    CHECK(same_place(places.now()[part.node_of(example.india).index()], india));
}

TEST_CASE("what is pinned stays, through a filter and back, until it is let go") {
    const Example example;
    for (const GraphLayoutKind kind : {GraphLayoutKind::Ego, GraphLayoutKind::Force}) {
        GraphPlaces places;
        const RelationGraph whole = example.graph(example.open);
        places.follow(example.builder.report(), example.open, whole, kind, example.iran);
        const NodeId china = whole.node_of(example.china);
        places.pin(china, {3, 4});
        CHECK(places.is_pinned(china));
        for (int i = 0; i < 300; ++i)
            places.advance(0.016F, false);
        CHECK(same_place(places.now()[china.index()], {3, 4}));

        places.follow(example.builder.report(), example.trade_only, example.graph(example.trade_only), kind,
                      example.iran);
        places.follow(example.builder.report(), example.open, whole, kind, example.iran);
        places.advance(0, true);
        CHECK(same_place(places.now()[china.index()], {3, 4}));

        places.unpin_all();
        CHECK_FALSE(places.has_pins());
        places.follow(example.builder.report(), example.open, whole, kind, example.iran);
        for (int i = 0; i < 2000 && places.advance(0.016F, false); ++i) {
        }
        CHECK_FALSE(same_place(places.now()[china.index()], {3, 4}));
    }
}

TEST_CASE("an empty graph has no places") {
    const ReportBuilder builder("nothing happens.");
    for (const GraphLayoutKind kind : {GraphLayoutKind::Ego, GraphLayoutKind::Force}) {
        GraphPlaces places;
        places.follow(builder.report(), {}, {}, kind, EntityId::none());
        CHECK(places.now().empty());
        CHECK_FALSE(places.advance(0.016F, false));
    }
}

}  // namespace
}  // namespace attache
