#include <doctest/doctest.h>

#include "core/report_builder.h"
#include "views/graph/graph_scene.h"

namespace attache {
namespace {

using testing::ReportBuilder;

struct Example {
    ReportBuilder builder{"china helped iran, blamed iran, and met iran. india met china. osce and china agree."};
    EntityId china = builder.country("CHN", "China");
    EntityId india = builder.country("IND", "India");
    EntityId iran = builder.country("IRN", "Iran");
    EntityId osce = builder.entity("IGO:OSCE", EntityKind::Igo, "Organization for Security and Co-operation in Europe");
    RelationGraph graph;
    GraphScene scene;

    Example() {
        builder.findings().subject = iran;
        builder.relation(china, iran, "helped", Theme::Aid, 1);
        builder.relation(iran, china, "blamed", Theme::Diplomacy, -1);
        builder.relation(china, iran, "met iran", Theme::Diplomacy, 1);
        builder.relation(india, china, "met china", Theme::Diplomacy, 0);
        const RelationId mutual = builder.relation(china, osce, "agree", Theme::Diplomacy, 1);
        builder.findings().relations[mutual].mutual = true;
        graph = make_relation_graph(builder.report(), {});
        scene = make_graph_scene(builder.report(), graph);
    }
};

TEST_CASE("each actor is a node, named shortly, the subject first") {
    const Example example;
    REQUIRE(example.scene.nodes.size() == 4);
    CHECK(example.scene.nodes[example.scene.by_importance[0].index()].is_subject);
    CHECK(example.scene.nodes[example.scene.by_importance[1].index()].label == "China");
    const NodeId osce = example.graph.node_of(example.osce);
    CHECK(example.scene.nodes[osce.index()].label == "OSCE");
    CHECK(example.scene.nodes[osce.index()].kind == EntityKind::Igo);
}

TEST_CASE("more relations make a larger node") {
    const Example example;
    const auto radius = [&](EntityId entity) {
        return example.scene.nodes[example.graph.node_of(entity).index()].radius;
    };
    CHECK(radius(example.china) > radius(example.india));
    CHECK(radius(example.iran) > radius(example.china));  // the subject is the largest
}

TEST_CASE("a tie has one strand for each sign, with arrows where somebody acts") {
    const Example example;
    std::vector<Strand> with_iran;
    for (const Strand& strand : example.scene.strands) {
        if (strand.edge ==
            example.graph.edge_between(example.graph.node_of(example.china), example.graph.node_of(example.iran)))
            with_iran.push_back(strand);
    }
    REQUIRE(with_iran.size() == 2);
    CHECK(with_iran[0].sign == 0);
    CHECK(with_iran[0].count == 1);
    CHECK(with_iran[0].to_first);
    CHECK_FALSE(with_iran[0].to_second);
    CHECK(with_iran[1].sign == 2);
    CHECK(with_iran[1].count == 2);
    CHECK(with_iran[1].to_second);
    CHECK(with_iran[1].width > with_iran[0].width);
    CHECK(with_iran[0].bend == -with_iran[1].bend);
}

TEST_CASE("a mutual tie has no arrows") {
    const Example example;
    for (const Strand& strand : example.scene.strands) {
        if (strand.second != example.graph.node_of(example.osce)) continue;
        CHECK_FALSE(strand.to_first);
        CHECK_FALSE(strand.to_second);
    }
}

TEST_CASE("an empty graph has an empty scene") {
    const ReportBuilder builder("nothing happens.");
    const GraphScene scene = make_graph_scene(builder.report(), {});
    CHECK(scene.nodes.empty());
    CHECK(scene.by_importance.empty());
}

}  // namespace
}  // namespace attache
