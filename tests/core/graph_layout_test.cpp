#include <algorithm>
#include <cmath>
#include <cstdint>

#include <doctest/doctest.h>

#include "base/content_hash.h"
#include "graph/circle.h"
#include "graph/layout.h"

namespace attache {

namespace {

// Numerical Recipes' linear congruential generator: the same numbers everywhere.
class Random {
public:
    std::uint32_t next(std::uint32_t below) {
        state_ = state_ * 1664525U + 1013904223U;
        return static_cast<std::uint32_t>(std::uint64_t{state_} * below >> 32U);
    }
    double unit() { return next(1U << 20U) / static_cast<double>(1U << 20U); }

private:
    std::uint32_t state_ = 7;
};

double distance(const Point& a, const Point& b) { return std::hypot(a.x - b.x, a.y - b.y); }

double nearest_distance(const Layout& layout) {
    double nearest = 1e9;
    for (std::size_t i = 0; i < layout.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            nearest = std::min(nearest, distance(layout[i], layout[j]));
    }
    return nearest;
}

double farthest_from_middle(const Layout& layout) {
    double farthest = 0;
    for (const Point& point : layout)
        farthest = std::max(farthest, distance(point, {0, 0}));
    return farthest;
}

Layout at_rest(ForceLayout force) {
    while (force.step()) {
    }
    return force.layout();
}

// Ten groups of 30 with many ties inside and few between them.
std::vector<Tie> clustered_ties() {
    Random random;
    std::vector<Tie> ties;
    for (std::uint32_t i = 0; i < 300; ++i) {
        for (int n = 0; n < 3; ++n) {
            const bool inside = random.next(100) < 95;
            const std::uint32_t other = inside ? i / 30 * 30 + random.next(30) : random.next(300);
            if (other != i) ties.push_back({i, other, 1.0 + random.next(4)});
        }
    }
    return ties;
}

// A graph with the given edges: nodes, relations, theme.
struct EdgeSpec {
    std::size_t first;
    std::size_t second;
    std::size_t relations;
    Theme theme;
};

RelationGraph make_graph(std::size_t node_count, const std::vector<EdgeSpec>& edges) {
    RelationGraph graph;
    for (std::size_t i = 0; i < node_count; ++i) {
        graph.nodes.add({.entity = EntityId(i), .edges = {}, .relation_count = 0});
    }
    for (const EdgeSpec& spec : edges) {
        GraphEdge edge;
        edge.first = NodeId(spec.first);
        edge.second = NodeId(spec.second);
        edge.relations.resize(spec.relations);
        edge.themes[static_cast<std::size_t>(spec.theme)] = static_cast<std::uint32_t>(spec.relations);
        const EdgeId id = graph.edges.add(edge);
        for (const NodeId node : {edge.first, edge.second}) {
            graph.nodes[node].edges.push_back(id);
            graph.nodes[node].relation_count += static_cast<std::uint32_t>(spec.relations);
        }
    }
    return graph;
}

}  // namespace

TEST_CASE("points on the circle are those of sine and cosine") {
    for (int step = -128; step <= 128; ++step) {
        const double turns = step / 64.0;
        const Point point = point_on_circle(turns);
        CHECK(std::fabs(point.x - std::sin(turns * 2 * 3.14159265358979323846)) < 1e-14);
        CHECK(std::fabs(point.y + std::cos(turns * 2 * 3.14159265358979323846)) < 1e-14);
    }
}

TEST_CASE("repulsion by the tree comes near the sum over all pairs") {
    Random random;
    std::vector<Point> points;
    for (int i = 0; i < 2000; ++i) {  // a clump and a cloud
        const double scale = i % 2 == 0 ? 1 : 40;
        points.push_back({random.unit() * scale, random.unit() * scale});
    }
    std::vector<Point> pushes;
    Repulsion().sum(points, pushes);
    double error = 0;
    double total = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        Point exact;
        for (const Point& other : points) {
            const double dx = points[i].x - other.x;
            const double dy = points[i].y - other.y;
            const double square = dx * dx + dy * dy;
            exact.x += dx / (square + 1e-4);  // softened as there
            exact.y += dy / (square + 1e-4);
        }
        error += std::pow(distance(exact, pushes[i]), 2);
        total += std::pow(distance(exact, {0, 0}), 2);
    }
    CHECK(std::sqrt(error / total) < 0.02);
}

TEST_CASE("repulsion of few points and of points on one another") {
    std::vector<Point> pushes;
    Repulsion repulsion;
    repulsion.sum({}, pushes);
    CHECK(pushes.empty());
    repulsion.sum({{3, 4}}, pushes);
    CHECK(pushes[0].x == 0);
    repulsion.sum({{0, 0}, {2, 0}}, pushes);
    CHECK(pushes[0].x == doctest::Approx(-0.5).epsilon(0.001));
    CHECK(pushes[1].x == doctest::Approx(0.5).epsilon(0.001));
    repulsion.sum(std::vector<Point>(100, Point{1, 1}), pushes);
    for (const Point& push : pushes)
        CHECK((push.x == 0 && push.y == 0));
}

TEST_CASE("separation moves apart what is too near, and leaves held points where they are") {
    Random random;
    std::vector<Point> points(500);
    for (Point& point : points)
        point = {random.unit() * 20, random.unit() * 20};
    points.push_back(points.front());  // on one another
    points.push_back({1e7, -1e7});     // far off
    std::vector<bool> held(points.size());
    held[0] = true;
    const Point place = points[0];
    Separation separation;
    int rounds = 0;
    while (separation.push_apart(points, held, 0.5) && rounds < 200)
        ++rounds;
    CHECK(rounds < 200);
    CHECK(nearest_distance(points) >= 0.5);
    CHECK(distance(points[0], place) == 0);
}

TEST_CASE("force layout: nodes keep their distance, ties are shorter than strangers are far") {
    const std::vector<Tie> ties = clustered_ties();
    const Layout layout = at_rest(ForceLayout(300, ties));
    CHECK(nearest_distance(layout) >= ForceLayout::k_min_distance);
    double tied = 0;
    for (const Tie& tie : ties)
        tied += distance(layout[tie.first], layout[tie.second]);
    double any = 0;
    for (std::size_t i = 0; i < 300; ++i)
        any += distance(layout[i], layout[(i * 7 + 100) % 300]);
    CHECK(tied / static_cast<double>(ties.size()) < 0.4 * any / 300);
}

TEST_CASE("force layout: the strongest ties of a hub are the shortest") {
    std::vector<Tie> ties;
    for (std::uint32_t i = 1; i <= 20; ++i)
        ties.push_back({0, i, i <= 3 ? 20.0 : 1.0});
    const Layout layout = at_rest(ForceLayout(21, ties));
    for (std::uint32_t strong = 1; strong <= 3; ++strong) {
        for (std::uint32_t weak = 4; weak <= 20; ++weak) {
            CHECK(distance(layout[0], layout[strong]) < distance(layout[0], layout[weak]));
        }
    }
}

TEST_CASE("force layout: what is tied to nothing stays near the rest") {
    std::vector<Tie> ties;
    for (std::uint32_t i = 1; i < 30; ++i)
        ties.push_back({0, i, 1});
    ties.push_back({31, 32, 1});
    const Layout connected(at_rest(ForceLayout(30, {ties.begin(), ties.begin() + 29})));
    const Layout all = at_rest(ForceLayout(36, ties));
    CHECK(farthest_from_middle(all) < 2 * farthest_from_middle(connected));
}

TEST_CASE("force layout: empty, single and unconnected graphs, loops and ties without strength") {
    CHECK(at_rest(ForceLayout(0, {})).empty());
    CHECK(at_rest(ForceLayout(1, {})).size() == 1);
    const Layout layout = at_rest(ForceLayout(40, {{0, 0, 1}, {1, 2, 0}}));
    CHECK(nearest_distance(layout) >= ForceLayout::k_min_distance);
    for (const Point& point : layout)
        CHECK((std::isfinite(point.x) && std::isfinite(point.y)));
}

TEST_CASE("force layout: a pinned node stays, wakes the others, and is free when released") {
    ForceLayout force(300, clustered_ties());
    while (force.step()) {
    }
    CHECK(force.at_rest());
    const Point before = force.layout()[17];
    force.pin(5, {12, -3});
    CHECK_FALSE(force.at_rest());
    while (force.step()) {
    }
    CHECK(distance(force.layout()[5], {12, -3}) == 0);
    CHECK(distance(force.layout()[17], before) > 0);
    CHECK(nearest_distance(force.layout()) >= ForceLayout::k_min_distance);
    force.release(5);
    while (force.step()) {
    }
    CHECK(distance(force.layout()[5], {12, -3}) > 0.1);
}

TEST_CASE("force layout: the same bits on every platform") {
    const Layout layout = at_rest(ForceLayout(300, clustered_ties()));
    const std::string_view bytes(reinterpret_cast<const char*>(layout.data()), layout.size() * sizeof(Point));
    const std::uint64_t hash = fnv1a(bytes);
    CHECK(hash_name(hash) == "ta3d5qtfk9");  // differs when the layout is changed on purpose
}

TEST_CASE("ego layout: the center in the middle, neighbours around it by theme, strongest first") {
    const RelationGraph graph = make_graph(7, {{0, 1, 2, Theme::Energy},
                                               {0, 2, 1, Theme::Aid},
                                               {0, 3, 5, Theme::Aid},
                                               {0, 4, 1, Theme::Energy},
                                               {4, 5, 1, Theme::Trade},
                                               {5, 6, 1, Theme::Trade}});
    const Layout layout = ego_layout(graph, NodeId(0));
    REQUIRE(layout.size() == 7);
    CHECK(distance(layout[0], {0, 0}) == 0);
    for (const std::size_t neighbour : {1U, 2U, 3U, 4U})
        CHECK(distance(layout[neighbour], {0, 0}) == doctest::Approx(1));
    for (const std::size_t other : {5U, 6U})
        CHECK(distance(layout[other], {0, 0}) == doctest::Approx(1.4));
    // Clockwise from the top: aid 3, 2; energy 1, 4.
    CHECK(layout[3].x == doctest::Approx(0));
    CHECK(layout[3].y == doctest::Approx(-1));
    const auto turns = [&layout](std::size_t node) {
        const double angle = std::atan2(layout[node].x, -layout[node].y);
        return angle < -1e-9 ? angle + 6.2831853 : angle;
    };
    CHECK(turns(3) < turns(2));
    CHECK(turns(2) < turns(1));
    CHECK(turns(1) < turns(4));
    // 5 is tied to 4, and 6 only to 5: both beside 4.
    for (const std::size_t other : {5U, 6U}) {
        for (const std::size_t neighbour : {1U, 2U, 3U}) {
            CHECK(distance(layout[other], layout[4]) < distance(layout[other], layout[neighbour]));
        }
    }
}

TEST_CASE("ego layout and rings by kind: who has many relations has more room, for its mark and ties are larger") {
    const RelationGraph graph = make_graph(7, {{0, 1, 70, Theme::Aid},
                                               {0, 2, 60, Theme::Aid},
                                               {0, 3, 2, Theme::Aid},
                                               {0, 4, 1, Theme::Aid},
                                               {0, 5, 1, Theme::Aid},
                                               {0, 6, 1, Theme::Aid}});
    const std::vector<EntityKind> kinds(7, EntityKind::Country);
    for (const Layout& layout : {ego_layout(graph, NodeId(0)), kind_rings_layout(graph, NodeId(0), kinds)}) {
        CHECK(distance(layout[1], layout[2]) > 1.3 * distance(layout[4], layout[5]));
        CHECK(distance(layout[2], layout[3]) > 1.1 * distance(layout[4], layout[5]));
    }
}

TEST_CASE("ego layout: many neighbours widen the ring, and no two nodes collide") {
    for (const std::size_t count : {1U, 2U, 5U, 40U, 200U}) {
        CAPTURE(count);
        std::vector<EdgeSpec> edges;
        for (std::size_t i = 1; i <= count; ++i)
            edges.push_back({0, i, i % 3 + 1, static_cast<Theme>(i % 10)});
        // As many others, all of them tied to the first neighbour, and three that nothing leads to.
        for (std::size_t i = 1; i <= count; ++i)
            edges.push_back({1, count + i, 1, Theme::Aid});
        edges.push_back({2 * count + 1, 2 * count + 2, 1, Theme::Aid});
        const Layout layout = ego_layout(make_graph(2 * count + 4, edges), NodeId(0));
        CHECK(nearest_distance(layout) >= 0.29);
    }
}

TEST_CASE("ego layout of nothing and around nothing") {
    CHECK(ego_layout(RelationGraph(), NodeId::none()).empty());
    const RelationGraph graph = make_graph(3, {{0, 1, 1, Theme::Aid}, {1, 2, 1, Theme::Aid}});
    CHECK(nearest_distance(ego_layout(graph, NodeId::none())) >= 0.29);
}

TEST_CASE("rings by kind: each kind has a ring of its own, from countries outwards, and no two nodes collide") {
    using enum EntityKind;
    const RelationGraph graph = make_graph(8, {{0, 1, 2, Theme::Energy},
                                               {0, 2, 1, Theme::Aid},
                                               {0, 3, 5, Theme::Aid},
                                               {0, 4, 1, Theme::Trade},
                                               {4, 5, 1, Theme::Trade},
                                               {5, 6, 1, Theme::Trade}});
    const std::vector<EntityKind> kinds{Country, Country, Igo, Person, Organisation, Ngo, Country, Person};
    const Layout layout = kind_rings_layout(graph, NodeId(0), kinds);
    REQUIRE(layout.size() == 8);
    const auto radius = [&](std::size_t node) { return distance(layout[node], {0, 0}); };
    CHECK(radius(0) == 0);
    CHECK(radius(1) == doctest::Approx(1));
    CHECK(radius(6) == doctest::Approx(1));  // a country that is no neighbour
    CHECK(radius(2) == doctest::Approx(1.45));
    CHECK(radius(4) == doctest::Approx(1.9));
    CHECK(radius(5) == doctest::Approx(1.9));
    CHECK(radius(3) == doctest::Approx(2.35));
    CHECK(radius(7) == doctest::Approx(2.35));  // whom nothing leads to
    CHECK(nearest_distance(layout) >= 0.29);
    // The same again, and the inner ring is that of whoever is there.
    const Layout again = kind_rings_layout(graph, NodeId(0), kinds);
    for (std::size_t i = 0; i < layout.size(); ++i)
        CHECK((layout[i].x == again[i].x && layout[i].y == again[i].y));
    const Layout people = kind_rings_layout(graph, NodeId(0), std::vector<EntityKind>(8, Person));
    CHECK(distance(people[1], {0, 0}) == doctest::Approx(1));
}

TEST_CASE("rings by kind: many actors widen their ring, and those outside it") {
    for (const std::size_t count : {1U, 30U, 200U}) {
        CAPTURE(count);
        std::vector<EdgeSpec> edges;
        for (std::size_t i = 1; i <= count; ++i)
            edges.push_back({0, i, i % 3 + 1, static_cast<Theme>(i % 10)});
        std::vector<EntityKind> kinds(count + 3, EntityKind::Country);
        for (std::size_t i = 0; i < kinds.size(); i += 4)
            kinds[i] = static_cast<EntityKind>(i / 4 % static_cast<std::size_t>(EntityKind::Count_));
        CHECK(nearest_distance(kind_rings_layout(make_graph(count + 3, edges), NodeId(0), kinds)) >= 0.29);
    }
    CHECK(kind_rings_layout(RelationGraph(), NodeId::none(), {}).empty());
}

}  // namespace attache
