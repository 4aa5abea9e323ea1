// RelationGraph: actors and what passes between them, gathered from the relations that a filter lets
// through. Nodes and edges are sorted (nodes by entity, edges by their two nodes), so the same relations
// give the same graph. A graph holds ids into the report it was made from and lives no longer than it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/ids.h"
#include "base/store.h"
#include "extract/report.h"
#include "graph/filter.h"

namespace attache {

using NodeId = Id<struct NodeTag>;
using EdgeId = Id<struct EdgeTag>;

// How many relations of each sign, by polarity + 1: [0] conflictual, [1] neutral, [2] cooperative.
using SignCounts = std::array<std::uint32_t, 3>;

struct GraphNode {
    EntityId entity;
    std::vector<EdgeId> edges;         // every edge that touches it, sorted
    std::uint32_t relation_count = 0;  // over all its edges
};

// All relations between two actors; `first` < `second`.
struct GraphEdge {
    NodeId first;
    NodeId second;
    std::vector<RelationId> relations;  // in order of the text
    SignCounts signs{};
    std::array<std::uint32_t, 3> directions{};  // [0] first to second, [1] second to first, [2] mutual
    std::array<std::uint32_t, static_cast<std::size_t>(Theme::Count_)> themes{};

    // -1 .. 1: mean polarity of its relations.
    [[nodiscard]] double sign() const;
};

struct RelationGraph {
    Store<NodeId, GraphNode> nodes;
    Store<EdgeId, GraphEdge> edges;
    std::size_t hidden_relations = 0;  // of the report, not let through by the filter

    [[nodiscard]] NodeId node_of(EntityId entity) const;                // none if it has no relation
    [[nodiscard]] EdgeId edge_between(NodeId one, NodeId other) const;  // none if unrelated
};

[[nodiscard]] RelationGraph make_relation_graph(const Report& report, const Filter& filter);

}  // namespace attache
