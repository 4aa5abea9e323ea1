#include <algorithm>
#include <cstddef>
#include <tuple>
#include <vector>

#include "graph/circle.h"
#include "graph/layout.h"

namespace attache {

namespace {

constexpr double k_min_distance = 0.3;  // between the nodes of a ring
constexpr double k_sector_gap = 0.5;    // between two sectors, as a part of the room of a node
constexpr double k_ring_growth = 1.4;   // of the second ring over the first
constexpr double k_no_wish = -1;
constexpr double k_stranger_turns = 0.5;  // where nodes without a way to the center go: the bottom

// Along a ring, places are turns: 0 is the top, 1 a full turn clockwise.

struct Neighbour {
    NodeId node;
    std::size_t theme = 0;
    std::size_t strength = 0;
};

// A node of the second ring and where it would like to be.
struct Wish {
    double turns = 0;
    NodeId node;
};

NodeId other_end(const GraphEdge& edge, NodeId node) { return edge.first == node ? edge.second : edge.first; }

std::size_t main_theme(const GraphEdge& edge) {
    const auto most = std::max_element(edge.themes.begin(), edge.themes.end());  // the first of equals
    return static_cast<std::size_t>(most - edge.themes.begin());
}

// The turns between two points of a ring that are k_min_distance apart, or a little more: a chord of t turns is
// 2 r sin(pi t), and sin(pi t) >= 3 t up to t = 1/6, which is as far as a ring of radius 1 needs.
double turns_between_nodes(double radius) { return k_min_distance / (6 * radius); }
double radius_for_nodes(double count) { return k_min_distance * count / 6; }

// By theme, strongest first.
std::vector<Neighbour> sorted_neighbours(const RelationGraph& graph, NodeId center) {
    std::vector<Neighbour> neighbours;
    for (const EdgeId id : graph.nodes[center].edges) {
        const GraphEdge& edge = graph.edges[id];
        neighbours.push_back({other_end(edge, center), main_theme(edge), edge.relations.size()});
    }
    std::sort(neighbours.begin(), neighbours.end(), [](const Neighbour& a, const Neighbour& b) {
        return std::tuple(a.theme, b.strength, a.node) < std::tuple(b.theme, a.strength, b.node);
    });
    return neighbours;
}

// Writes the turns of the neighbours and returns the radius of their ring.
double place_neighbours(const std::vector<Neighbour>& neighbours, std::vector<double>& turns) {
    double room = 0;  // in nodes
    std::vector<double> places;
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
        if (i > 0 && neighbours[i].theme != neighbours[i - 1].theme) room += k_sector_gap;
        places.push_back(room);
        room += 1;
    }
    if (neighbours.front().theme != neighbours.back().theme) room += k_sector_gap;
    for (std::size_t i = 0; i < neighbours.size(); ++i)
        turns[neighbours[i].node.index()] = places[i] / room;
    return std::max(1.0, radius_for_nodes(room));
}

// The node with a place that `node` is tied to most; none if there is none.
NodeId strongest_placed_tie(const RelationGraph& graph, NodeId node, const std::vector<double>& turns) {
    NodeId best = NodeId::none();
    std::size_t most = 0;
    for (const EdgeId id : graph.nodes[node].edges) {
        const NodeId other = other_end(graph.edges[id], node);
        if (turns[other.index()] == k_no_wish || graph.edges[id].relations.size() <= most) continue;
        best = other;
        most = graph.edges[id].relations.size();
    }
    return best;
}

// Where the nodes that have no place in `turns` yet would like to be: beside the neighbour they are tied to most,
// those further away beside the node that leads to them.
std::vector<Wish> wishes_of_others(const RelationGraph& graph, NodeId center, const std::vector<double>& placed) {
    std::vector<double> turns = placed;
    std::vector<NodeId> reached;
    for (NodeId node(0); node != graph.nodes.end_id(); node = NodeId(node.index() + 1)) {
        if (node == center || placed[node.index()] != k_no_wish) continue;
        const NodeId tie = strongest_placed_tie(graph, node, placed);
        if (!tie.has_value()) continue;
        turns[node.index()] = placed[tie.index()];
        reached.push_back(node);
    }
    for (std::size_t i = 0; i < reached.size(); ++i) {  // breadth first; `reached` grows
        for (const EdgeId id : graph.nodes[reached[i]].edges) {
            const NodeId next = other_end(graph.edges[id], reached[i]);
            if (next == center || turns[next.index()] != k_no_wish) continue;
            turns[next.index()] = turns[reached[i].index()];
            reached.push_back(next);
        }
    }
    std::vector<Wish> wishes;
    for (NodeId node(0); node != graph.nodes.end_id(); node = NodeId(node.index() + 1)) {
        if (node == center || placed[node.index()] != k_no_wish) continue;
        const double wish = turns[node.index()];
        wishes.push_back({wish == k_no_wish ? k_stranger_turns : wish, node});
    }
    return wishes;
}

// Sorts the wishes around the ring, beginning after the widest gap, so that what is crowded is not cut in two.
void sort_after_widest_gap(std::vector<Wish>& wishes) {
    std::sort(wishes.begin(), wishes.end(),
              [](const Wish& a, const Wish& b) { return std::tuple(a.turns, a.node) < std::tuple(b.turns, b.node); });
    std::size_t first = 0;
    double widest = wishes.front().turns + 1 - wishes.back().turns;
    for (std::size_t i = 1; i < wishes.size(); ++i) {
        const double gap = wishes[i].turns - wishes[i - 1].turns;
        if (gap > widest) {
            widest = gap;
            first = i;
        }
    }
    for (std::size_t i = 0; i < first; ++i)
        wishes[i].turns += 1;
    std::rotate(wishes.begin(), wishes.begin() + static_cast<std::ptrdiff_t>(first), wishes.end());
}

// Moves the wishes as little as possible (in squares) until any two that follow one another are `step` apart:
// isotonic regression by pooling neighbours that are out of order.
void keep_apart(std::vector<Wish>& wishes, double step) {
    struct Pool {
        double sum = 0;
        double count = 0;
        [[nodiscard]] double mean() const { return sum / count; }
    };
    std::vector<Pool> pools;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        pools.push_back({wishes[i].turns - static_cast<double>(i) * step, 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back().sum += last.sum;
            pools.back().count += last.count;
        }
    }
    std::size_t i = 0;
    for (const Pool& pool : pools) {
        for (double n = 0; n < pool.count; ++n, ++i)
            wishes[i].turns = pool.mean() + static_cast<double>(i) * step;
    }
}

// Writes the turns of the wishes and returns the radius of their ring.
double place_others(std::vector<Wish>& wishes, double inner_radius, std::vector<double>& turns) {
    const auto count = static_cast<double>(wishes.size());
    const double radius = std::max(inner_radius * k_ring_growth, radius_for_nodes(count));
    const double step = turns_between_nodes(radius);
    sort_after_widest_gap(wishes);
    keep_apart(wishes, step);
    const bool closes_too_tight = wishes.front().turns + 1 - wishes.back().turns < step;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        turns[wishes[i].node.index()] =
            closes_too_tight ? wishes.front().turns + static_cast<double>(i) / count : wishes[i].turns;
    }
    return radius;
}

}  // namespace

Layout ego_layout(const RelationGraph& graph, NodeId center) {
    std::vector<double> turns(graph.nodes.size(), k_no_wish);
    std::vector<double> radii(graph.nodes.size(), 1);
    double inner_radius = 1;
    if (center.has_value()) {
        const std::vector<Neighbour> neighbours = sorted_neighbours(graph, center);
        if (!neighbours.empty()) inner_radius = place_neighbours(neighbours, turns);
        for (const Neighbour& neighbour : neighbours)
            radii[neighbour.node.index()] = inner_radius;
        radii[center.index()] = 0;
    }
    std::vector<Wish> others = wishes_of_others(graph, center, turns);
    if (!others.empty()) {
        const double outer_radius = place_others(others, inner_radius, turns);
        for (const Wish& wish : others)
            radii[wish.node.index()] = outer_radius;
    }
    Layout points;
    points.reserve(graph.nodes.size());
    for (std::size_t i = 0; i < turns.size(); ++i) {
        const Point direction = point_on_circle(turns[i]);
        points.push_back({direction.x * radii[i], direction.y * radii[i]});
    }
    return points;
}

}  // namespace attache
