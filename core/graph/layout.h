// Places for the nodes of a graph, in abstract units: a view scales them to its canvas.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/point.h"
#include "graph/radial_start.h"
#include "graph/relation_graph.h"
#include "graph/repulsion.h"
#include "graph/separation.h"

namespace attache {

// One point per node, indexed by NodeId.
using Layout = std::vector<Point>;

// The neighbourhood of one actor: `center` at (0, 0), its neighbours on a first ring of radius 1 in
// sectors by their main theme, strongest first within a sector and with more room the more relations they have, all
// others on a second ring, 1.4 times as wide, near the neighbour they are tied to most. Neighbours that would collide
// widen the ring.
[[nodiscard]] Layout ego_layout(const RelationGraph& graph, NodeId center);

// The same neighbourhood with a ring for each kind of actor: countries, international bodies, organisations, people,
// the rest, from the inside out; kinds that are not there have no ring. `center` at (0, 0); everybody stands in the
// direction in which ego_layout() would have them wish to stand. `kinds` by node.
[[nodiscard]] Layout kind_rings_layout(const RelationGraph& graph, NodeId center, const std::vector<EntityKind>& kinds);

// A force-directed layout that a view advances a little per frame until it rests. Repulsion by the
// quadtree of Barnes & Hut (Nature 324, 1986), springs along edges by strength, a weak pull to the middle.
// Deterministic: no clock, a fixed start, sums in a fixed order, the same bits natively and in WebAssembly.
class ForceLayout {
public:
    // At rest no two nodes are nearer than this, unless both are pinned so; ties are 1 to 2 long if nothing
    // stands in their way.
    static constexpr double k_min_distance = 0.5;

    explicit ForceLayout(const RelationGraph& graph);
    // For benchmarks and tests.
    ForceLayout(std::size_t node_count, const std::vector<Tie>& ties);

    // One step; returns whether it still moves. O(n log n + m).
    bool step();
    [[nodiscard]] bool at_rest() const;
    [[nodiscard]] const Layout& layout() const { return positions_; }

    // Holds a node at a place (a drag) until released; wakes the layout.
    void pin(std::size_t node, Point place);
    void release(std::size_t node);

private:
    // A tie as a spring: its length and how stiff it is for each of its ends.
    struct Spring {
        std::uint32_t first = 0;
        std::uint32_t second = 0;
        double length = 1;
        double pull_on_first = 0;
        double pull_on_second = 0;
    };
    [[nodiscard]] static std::vector<Spring> make_springs(std::size_t node_count, const std::vector<Tie>& ties);
    [[nodiscard]] bool is_warm() const { return temperature_ >= 0.001; }
    void add_springs();
    void add_repulsion();
    void move();

    std::vector<Spring> springs_;
    Layout positions_;
    Layout velocities_;
    std::vector<double> gravities_;
    std::vector<bool> pinned_;
    double temperature_ = 1;
    bool is_crowded_ = false;  // some nodes were too near in the last step
    int settling_steps_ = 0;   // since it has cooled
    Repulsion repulsion_;
    Separation separation_;
    std::vector<Point> pushes_;  // kept for its memory
};

}  // namespace attache
