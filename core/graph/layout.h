// Places for the nodes of a graph, in abstract units: a view scales them to its canvas.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/relation_graph.h"

namespace attache {

struct Point {
    double x = 0;
    double y = 0;
};

// One point per node, indexed by NodeId.
using Layout = std::vector<Point>;

// The neighbourhood of one actor: `center` at (0, 0), its neighbours on a first ring of radius 1 in
// sectors by their main theme, strongest first within a sector, all others on a second ring of radius 2
// near the neighbour they are tied to most. Neighbours that would collide widen the ring.
[[nodiscard]] Layout ego_layout(const RelationGraph& graph, NodeId center);

// A force-directed layout that a view advances a little per frame until it rests. Repulsion by the
// quadtree of Barnes & Hut (Nature 324, 1986), springs along edges by strength, a weak pull to the middle.
// Deterministic: no clock, a fixed start, sums in a fixed order.
class ForceLayout {
public:
    explicit ForceLayout(const RelationGraph& graph);
    // For benchmarks and tests: `links` are pairs of node indexes with a strength >= 0.
    struct Link {
        std::uint32_t first = 0;
        std::uint32_t second = 0;
        double strength = 1;
    };
    ForceLayout(std::size_t node_count, std::vector<Link> links);

    // One step; returns whether it still moves. O(n log n + m).
    bool step();
    [[nodiscard]] bool at_rest() const { return temperature_ < k_rest; }
    [[nodiscard]] const Layout& layout() const { return positions_; }

    // Holds a node at a place (a drag) until released; wakes the layout.
    void pin(std::size_t node, Point place);
    void release(std::size_t node);

private:
    static constexpr double k_rest = 0.001;

    std::vector<Link> links_;
    Layout positions_;
    Layout velocities_;
    std::vector<bool> pinned_;
    double temperature_ = 1;
};

}  // namespace attache
