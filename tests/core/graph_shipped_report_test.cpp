// What holds for graphs, items and layouts of any report, tried on the one that is shipped.
#include <cmath>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "extract/report.h"
#include "graph/item.h"
#include "graph/layout.h"
#include "graph/relation_graph.h"

namespace attache {

namespace {

Report shipped_report() {
    std::ifstream file(ATTACHE_SOURCE_DIR "/assets/reports/tajikistan-2013.txt", std::ios::binary);
    std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    return read_report("tajikistan-2013.txt", std::move(bytes)).value();
}

template <class IdT, class Element>
void add_items(std::vector<Item>& items, const Store<IdT, Element>& store) {
    for (std::size_t i = 0; i < store.size(); ++i)
        items.emplace_back(IdT(i));
}

std::vector<Item> all_items(const Report& report, const RelationGraph& graph) {
    std::vector<Item> items;
    add_items(items, report.findings.entities);
    add_items(items, report.document.sentences);
    add_items(items, report.document.sections);
    add_items(items, report.findings.relations);
    add_items(items, report.findings.dates);
    add_items(items, report.findings.amounts);
    add_items(items, report.findings.quantities);
    add_items(items, report.findings.checks);
    for (const GraphEdge& edge : graph.edges) {
        items.emplace_back(make_pair_of(graph.nodes[edge.first].entity, graph.nodes[edge.second].entity));
    }
    return items;
}

}  // namespace

TEST_CASE("every item of the shipped report has a name of its own, is found by it, and has evidence") {
    const Report report = shipped_report();
    const std::vector<Item> items = all_items(report, make_relation_graph(report, Filter()));
    REQUIRE(items.size() > 500);
    const ItemNames names(report);
    std::set<std::string> seen;
    for (const Item& item : items) {
        const std::string name = names.of(item);
        CAPTURE(name);
        CHECK(seen.insert(name).second);
        CHECK(name == item_name(report, item));
        const std::optional<Item> found = find_item(report, name);
        REQUIRE(found.has_value());
        CHECK(*found == item);
        if (!std::holds_alternative<EntityId>(item)) CHECK_FALSE(evidence_of(report, item).empty());
    }
}

TEST_CASE("the graph of the shipped report holds each relation once and the subject in its middle") {
    const Report report = shipped_report();
    const RelationGraph graph = make_relation_graph(report, Filter());
    std::set<RelationId> seen;
    for (const GraphEdge& edge : graph.edges) {
        CHECK(edge.first < edge.second);
        for (const RelationId relation : edge.relations)
            CHECK(seen.insert(relation).second);
    }
    CHECK(seen.size() + graph.hidden_relations == report.findings.relations.size());

    const NodeId subject = graph.node_of(report.findings.subject);
    REQUIRE(subject.has_value());
    for (const GraphNode& node : graph.nodes)
        CHECK(node.relation_count <= graph.nodes[subject].relation_count);
    const Layout ego = ego_layout(graph, subject);
    CHECK(std::hypot(ego[subject.index()].x, ego[subject.index()].y) == 0);
}

}  // namespace attache
