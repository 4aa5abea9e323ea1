#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <tuple>
#include <vector>

#include "graph/circle.h"
#include "graph/layout.h"
#include "graph/ring.h"

namespace attache {

namespace {

constexpr double k_sector_gap = 0.5;      // between two sectors, as a part of the room of a node
constexpr double k_ring_growth = 1.4;     // of the second ring over the first
constexpr double k_between_kinds = 0.45;  // from one kind's ring to the next
constexpr double k_no_wish = -1;
constexpr std::size_t k_kind_rings = 5;
constexpr double k_stranger_turns = 0.5;  // where nodes without a way to the center go: the bottom

// Along a ring, places are turns: 0 is the top, 1 a full turn clockwise.

struct Neighbour {
    NodeId node;
    std::size_t theme = 0;
    std::size_t strength = 0;
    double room = 1;  // along the ring, in nodes of the usual size
};

NodeId other_end(const GraphEdge& edge, NodeId node) { return edge.first == node ? edge.second : edge.first; }

std::size_t main_theme(const GraphEdge& edge) {
    const auto most = std::max_element(edge.themes.begin(), edge.themes.end());  // the first of equals
    return static_cast<std::size_t>(most - edge.themes.begin());
}

// Actors of many relations are drawn larger, and so are their ties' arrowheads.
double room_of(const GraphNode& node) {
    constexpr double k_least = 0.55;
    constexpr double k_growth = 0.14;
    return std::clamp(k_least + k_growth * std::sqrt(static_cast<double>(node.relation_count)), 1.0, 2.0);
}

double room_of(const std::vector<RingWish>& wishes) {
    double room = 0;
    for (const RingWish& wish : wishes)
        room += wish.room;
    return room;
}

// By theme, strongest first.
std::vector<Neighbour> sorted_neighbours(const RelationGraph& graph, NodeId center) {
    std::vector<Neighbour> neighbours;
    for (const EdgeId id : graph.nodes[center].edges) {
        const GraphEdge& edge = graph.edges[id];
        const NodeId other = other_end(edge, center);
        neighbours.push_back({other, main_theme(edge), edge.relations.size(), room_of(graph.nodes[other])});
    }
    std::sort(neighbours.begin(), neighbours.end(), [](const Neighbour& a, const Neighbour& b) {
        return std::tuple(a.theme, b.strength, a.node) < std::tuple(b.theme, a.strength, b.node);
    });
    return neighbours;
}

// Writes the turns of the neighbours and returns the radius of their ring.
double place_neighbours(const std::vector<Neighbour>& neighbours, std::vector<double>& turns) {
    double room = 0;  // in nodes; the first stands at 0
    std::vector<double> places;
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
        if (i > 0) room += (neighbours[i - 1].room + neighbours[i].room) / 2;
        if (i > 0 && neighbours[i].theme != neighbours[i - 1].theme) room += k_sector_gap;
        places.push_back(room);
    }
    room += (neighbours.front().room + neighbours.back().room) / 2;
    if (neighbours.front().theme != neighbours.back().theme) room += k_sector_gap;
    for (std::size_t i = 0; i < neighbours.size(); ++i)
        turns[neighbours[i].node.index()] = places[i] / room;
    return std::max(1.0, ring_radius_for(room));
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
std::vector<RingWish> wishes_of_others(const RelationGraph& graph, NodeId center, const std::vector<double>& placed) {
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
    std::vector<RingWish> wishes;
    for (NodeId node(0); node != graph.nodes.end_id(); node = NodeId(node.index() + 1)) {
        if (node == center || placed[node.index()] != k_no_wish) continue;
        const double wish = turns[node.index()];
        wishes.push_back({wish == k_no_wish ? k_stranger_turns : wish, node, room_of(graph.nodes[node])});
    }
    return wishes;
}

Layout points_of(const std::vector<double>& turns, const std::vector<double>& radii) {
    Layout points;
    points.reserve(turns.size());
    for (std::size_t i = 0; i < turns.size(); ++i) {
        const Point direction = point_on_circle(turns[i]);
        points.push_back({direction.x * radii[i], direction.y * radii[i]});
    }
    return points;
}

// The center and its neighbours.
struct Neighbourhood {
    std::vector<double> turns;  // of those that have a place; k_no_wish for others
    double radius = 1;          // of the neighbours' ring
};

Neighbourhood place_neighbourhood(const RelationGraph& graph, NodeId center) {
    Neighbourhood placed{std::vector<double>(graph.nodes.size(), k_no_wish), 1};
    if (!center.has_value()) return placed;
    const std::vector<Neighbour> neighbours = sorted_neighbours(graph, center);
    if (!neighbours.empty()) placed.radius = place_neighbours(neighbours, placed.turns);
    return placed;
}

// Which ring an actor's kind has; those of what is made of states come first.
std::size_t ring_of(EntityKind kind) {
    switch (kind) {
        case EntityKind::Country: return 0;
        case EntityKind::Igo: return 1;
        case EntityKind::Ngo:
        case EntityKind::Organisation: return 2;
        case EntityKind::Person: return 3;
        case EntityKind::Place:
        case EntityKind::Count_: break;
    }
    return k_kind_rings - 1;
}

}  // namespace

Layout ego_layout(const RelationGraph& graph, NodeId center) {
    auto [turns, inner_radius] = place_neighbourhood(graph, center);
    std::vector<double> radii(graph.nodes.size(), inner_radius);
    if (center.has_value()) radii[center.index()] = 0;
    std::vector<RingWish> others = wishes_of_others(graph, center, turns);
    if (!others.empty()) {
        const double outer_radius = std::max(inner_radius * k_ring_growth, ring_radius_for(room_of(others)));
        place_on_ring(others, outer_radius, turns);
        for (const RingWish& wish : others)
            radii[wish.node.index()] = outer_radius;
    }
    return points_of(turns, radii);
}

Layout kind_rings_layout(const RelationGraph& graph, NodeId center, const std::vector<EntityKind>& kinds) {
    std::vector<double> turns = place_neighbourhood(graph, center).turns;
    std::array<std::vector<RingWish>, k_kind_rings> rings;
    for (NodeId node(0); node != graph.nodes.end_id(); node = NodeId(node.index() + 1)) {
        if (node != center && turns[node.index()] != k_no_wish)
            rings[ring_of(kinds[node.index()])].push_back({turns[node.index()], node, room_of(graph.nodes[node])});
    }
    for (const RingWish& wish : wishes_of_others(graph, center, turns))
        rings[ring_of(kinds[wish.node.index()])].push_back(wish);
    std::vector<double> radii(graph.nodes.size(), 0);
    double radius = 0;
    for (std::vector<RingWish>& ring : rings) {
        if (ring.empty()) continue;
        radius = std::max(radius == 0 ? 1 : radius + k_between_kinds, ring_radius_for(room_of(ring)));
        place_on_ring(ring, radius, turns);
        for (const RingWish& wish : ring)
            radii[wish.node.index()] = radius;
    }
    return points_of(turns, radii);
}

}  // namespace attache
