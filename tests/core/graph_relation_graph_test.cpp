#include <doctest/doctest.h>

#include "graph/relation_graph.h"
#include "report_builder.h"

namespace attache {

namespace {

struct Fixture {
    testing::ReportBuilder builder{"a b c d e f g h i j"};
    EntityId rus = builder.country("RUS", "Russia");
    EntityId tjk = builder.country("TJK", "Tajikistan");
    EntityId usa = builder.country("USA", "United States");
    EntityId uzb = builder.country("UZB", "Uzbekistan");
    RelationId first = builder.relation(uzb, tjk, "a", Theme::Energy, -1);
    RelationId second = builder.relation(rus, tjk, "b", Theme::Aid, 1);
    RelationId third = builder.relation(tjk, uzb, "c", Theme::Trade, 1);
    RelationId fourth = builder.relation(tjk, uzb, "d", Theme::Energy, -1);
    Fixture() { builder.findings().relations[fourth].mutual = true; }
};

}  // namespace

TEST_CASE("relations of a pair become one edge that counts signs, themes and directions") {
    const Fixture f;
    const RelationGraph graph = make_relation_graph(f.builder.report(), Filter());
    REQUIRE(graph.nodes.size() == 3);  // the United States have no relation
    REQUIRE(graph.edges.size() == 2);
    CHECK(graph.hidden_relations == 0);
    CHECK(graph.node_of(f.usa) == NodeId::none());

    const NodeId tjk = graph.node_of(f.tjk);
    const NodeId uzb = graph.node_of(f.uzb);
    CHECK(graph.edge_between(tjk, uzb) == graph.edge_between(uzb, tjk));
    CHECK(graph.edge_between(graph.node_of(f.rus), uzb) == EdgeId::none());

    const GraphEdge& edge = graph.edges[graph.edge_between(tjk, uzb)];
    CHECK(edge.first == tjk);
    CHECK(edge.second == uzb);
    CHECK(edge.relations == std::vector<RelationId>{f.first, f.third, f.fourth});
    CHECK(edge.signs == SignCounts{2, 0, 1});
    CHECK(edge.directions == std::array<std::uint32_t, 3>{1, 1, 1});
    CHECK(edge.themes[static_cast<std::size_t>(Theme::Energy)] == 2);
    CHECK(edge.themes[static_cast<std::size_t>(Theme::Trade)] == 1);
    CHECK(edge.sign() == doctest::Approx(-1.0 / 3));
    CHECK(graph.nodes[tjk].relation_count == 4);
    CHECK(graph.nodes[tjk].edges.size() == 2);
    CHECK(graph.nodes[uzb].relation_count == 3);
}

TEST_CASE("what a filter hides is counted, and its actors are gone") {
    const Fixture f;
    Filter filter;
    filter.themes.set(static_cast<std::size_t>(Theme::Aid));
    const RelationGraph graph = make_relation_graph(f.builder.report(), filter);
    CHECK(graph.nodes.size() == 2);
    CHECK(graph.edges.size() == 1);
    CHECK(graph.hidden_relations == 3);
}

TEST_CASE("a relation of an actor with itself is no edge") {
    testing::ReportBuilder builder("a b");
    const EntityId tjk = builder.country("TJK", "Tajikistan");
    builder.relation(tjk, tjk, "a", Theme::Rights, -1);
    const RelationGraph graph = make_relation_graph(builder.report(), Filter());
    CHECK(graph.nodes.empty());
    CHECK(graph.edges.empty());
}

TEST_CASE("edges are sorted by their nodes and nodes by entity, whatever the order of the text") {
    const Fixture f;
    const RelationGraph graph = make_relation_graph(f.builder.report(), Filter());
    for (std::size_t i = 1; i < graph.nodes.size(); ++i)
        CHECK(graph.nodes[NodeId(i - 1)].entity < graph.nodes[NodeId(i)].entity);
    for (std::size_t i = 1; i < graph.edges.size(); ++i) {
        const GraphEdge& one = graph.edges[EdgeId(i - 1)];
        const GraphEdge& next = graph.edges[EdgeId(i)];
        CHECK(std::pair(one.first, one.second) < std::pair(next.first, next.second));
    }
}

}  // namespace attache
