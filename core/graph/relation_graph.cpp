#include "graph/relation_graph.h"

#include <algorithm>
#include <utility>

namespace attache {

namespace {

// A relation with its actors in order, so that the relations of a pair stand together when sorted.
struct PairedRelation {
    EntityId first;
    EntityId second;
    RelationId relation;
    friend auto operator<=>(const PairedRelation&, const PairedRelation&) = default;
};

std::vector<PairedRelation> pair_relations(const Report& report, const std::vector<RelationId>& passing) {
    std::vector<PairedRelation> paired;
    paired.reserve(passing.size());
    for (const RelationId id : passing) {
        const Relation& relation = report.findings.relations[id];
        if (relation.source == relation.target) continue;  // within one country: no tie between two
        paired.push_back({std::min(relation.source, relation.target), std::max(relation.source, relation.target), id});
    }
    std::sort(paired.begin(), paired.end());
    return paired;
}

Store<NodeId, GraphNode> make_nodes(const std::vector<PairedRelation>& paired) {
    std::vector<EntityId> entities;
    entities.reserve(2 * paired.size());
    for (const PairedRelation& pair : paired) {
        entities.push_back(pair.first);
        entities.push_back(pair.second);
    }
    std::sort(entities.begin(), entities.end());
    entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
    Store<NodeId, GraphNode> nodes;
    nodes.reserve(entities.size());
    for (const EntityId entity : entities)
        nodes.add({.entity = entity, .edges = {}, .relation_count = 0});
    return nodes;
}

// Adds an edge without relations and tells both its nodes.
void add_edge(RelationGraph& graph, NodeId first, NodeId second) {
    GraphEdge edge;
    edge.first = first;
    edge.second = second;
    const EdgeId id = graph.edges.add(std::move(edge));
    graph.nodes[first].edges.push_back(id);
    graph.nodes[second].edges.push_back(id);
}

void count(GraphEdge& edge, const Relation& relation, EntityId first) {
    ++edge.signs[static_cast<std::size_t>(relation.polarity + 1)];
    ++edge.themes[static_cast<std::size_t>(relation.theme)];
    ++edge.directions[relation.mutual ? 2 : relation.source == first ? 0 : 1];
}

}  // namespace

double GraphEdge::sign() const {
    const std::uint32_t total = signs[0] + signs[1] + signs[2];
    return total == 0 ? 0
                      : (static_cast<double>(signs[2]) - static_cast<double>(signs[0])) / static_cast<double>(total);
}

NodeId RelationGraph::node_of(EntityId entity) const {
    const auto& all = nodes.elements();
    const auto at = std::lower_bound(all.begin(), all.end(), entity,
                                     [](const GraphNode& node, EntityId wanted) { return node.entity < wanted; });
    if (at == all.end() || at->entity != entity) return NodeId::none();
    return NodeId(static_cast<std::size_t>(at - all.begin()));
}

EdgeId RelationGraph::edge_between(NodeId one, NodeId other) const {
    using NodePair = std::pair<NodeId, NodeId>;
    const NodePair wanted(std::min(one, other), std::max(one, other));
    const auto& all = edges.elements();
    const auto at = std::lower_bound(all.begin(), all.end(), wanted, [](const GraphEdge& edge, const NodePair& pair) {
        return NodePair(edge.first, edge.second) < pair;
    });
    if (at == all.end() || at->first != wanted.first || at->second != wanted.second) return EdgeId::none();
    return EdgeId(static_cast<std::size_t>(at - all.begin()));
}

RelationGraph make_relation_graph(const Report& report, const Filter& filter) {
    const auto& relations = report.findings.relations;
    const std::vector<RelationId> passing = filter_relations(filter, report);
    const std::vector<PairedRelation> paired = pair_relations(report, passing);

    RelationGraph graph;
    graph.hidden_relations = relations.size() - passing.size();
    graph.nodes = make_nodes(paired);
    for (std::size_t i = 0; i < paired.size(); ++i) {
        const bool starts_edge =
            i == 0 || paired[i].first != paired[i - 1].first || paired[i].second != paired[i - 1].second;
        if (starts_edge) add_edge(graph, graph.node_of(paired[i].first), graph.node_of(paired[i].second));
        GraphEdge& edge = graph.edges.elements().back();
        edge.relations.push_back(paired[i].relation);
        count(edge, relations[paired[i].relation], paired[i].first);
        ++graph.nodes[edge.first].relation_count;
        ++graph.nodes[edge.second].relation_count;
    }
    return graph;
}

}  // namespace attache
