// After d3-force (Mike Bostock): velocities with friction, springs that are weaker between nodes with many ties, and
// a temperature that falls from step to step. What is added is that nodes keep their distance at rest.

#include <algorithm>
#include <cmath>
#include <utility>

#include "graph/layout.h"

namespace attache {

namespace {

constexpr double k_repulsion = 0.06;        // push between two nodes one unit apart
constexpr double k_gravity = 0.06;          // pull to the middle for each unit from it
constexpr double k_most_gravity = 2.5;      // times that, for what is not tied to the rest
constexpr double k_friction = 0.4;          // part of the speed that is lost in a step
constexpr double k_cooling = 0.034;         // part of the temperature that is lost: about 200 steps to rest
constexpr double k_wake_temperature = 0.3;  // while a node is dragged
constexpr double k_shortest_tie = 1;        // of the strongest
constexpr double k_longest_tie = 2;         // of the weakest
constexpr int k_most_settling_steps = 200;  // of separation alone, for pinned nodes that leave others no room

std::vector<Tie> ties_of(const RelationGraph& graph) {
    std::vector<Tie> ties;
    for (const GraphEdge& edge : graph.edges) {
        ties.push_back({static_cast<std::uint32_t>(edge.first.index()), static_cast<std::uint32_t>(edge.second.index()),
                        static_cast<double>(edge.relations.size())});
    }
    return ties;
}

// What is not tied to the largest part of the graph is pulled harder, because nothing else holds it.
std::vector<double> gravities_of(const std::vector<std::uint32_t>& part_sizes) {
    if (part_sizes.empty()) return {};
    const double largest = *std::max_element(part_sizes.begin(), part_sizes.end());
    std::vector<double> gravities;
    gravities.reserve(part_sizes.size());
    for (const double size : part_sizes) {
        gravities.push_back(k_gravity * std::min(k_most_gravity, std::sqrt(largest / size)));
    }
    return gravities;
}

}  // namespace

std::vector<ForceLayout::Spring> ForceLayout::make_springs(std::size_t node_count, const std::vector<Tie>& ties) {
    std::vector<double> weights(node_count);  // of all ties of a node, by the root of their strength
    double strongest = 0;
    for (const Tie& tie : ties) {
        weights[tie.first] += std::sqrt(tie.strength);
        weights[tie.second] += std::sqrt(tie.strength);
        strongest = std::max(strongest, tie.strength);
    }
    std::vector<Spring> springs;
    springs.reserve(ties.size());
    for (const Tie& tie : ties) {
        if (tie.first == tie.second || tie.strength <= 0) continue;
        const double first_weight = weights[tie.first];
        const double second_weight = weights[tie.second];
        const double stiffness = std::sqrt(tie.strength) / std::min(first_weight, second_weight);
        const double bias = first_weight / (first_weight + second_weight);  // the busier end moves less
        const double length = k_longest_tie - (k_longest_tie - k_shortest_tie) * std::sqrt(tie.strength / strongest);
        springs.push_back({.first = tie.first,
                           .second = tie.second,
                           .length = length,
                           .pull_on_first = stiffness * (1 - bias),
                           .pull_on_second = stiffness * bias});
    }
    return springs;
}

ForceLayout::ForceLayout(const RelationGraph& graph) : ForceLayout(graph.nodes.size(), ties_of(graph)) {}

ForceLayout::ForceLayout(std::size_t node_count, const std::vector<Tie>& ties)
    : springs_(make_springs(node_count, ties)), velocities_(node_count), pinned_(node_count) {
    RadialStart start = radial_start(node_count, ties);
    positions_ = std::move(start.positions);
    gravities_ = gravities_of(start.part_sizes);
}

void ForceLayout::add_springs() {
    for (const Spring& spring : springs_) {
        const Point& first = positions_[spring.first];
        const Point& second = positions_[spring.second];
        Point& first_velocity = velocities_[spring.first];
        Point& second_velocity = velocities_[spring.second];
        const double dx = second.x + second_velocity.x - first.x - first_velocity.x;
        const double dy = second.y + second_velocity.y - first.y - first_velocity.y;
        const double distance = std::sqrt(dx * dx + dy * dy);
        if (distance == 0) continue;
        const double stretch = (distance - spring.length) / distance * temperature_;
        first_velocity.x += dx * stretch * spring.pull_on_first;
        first_velocity.y += dy * stretch * spring.pull_on_first;
        second_velocity.x -= dx * stretch * spring.pull_on_second;
        second_velocity.y -= dy * stretch * spring.pull_on_second;
    }
}

void ForceLayout::add_repulsion() {
    repulsion_.sum(positions_, pushes_);
    for (std::size_t i = 0; i < positions_.size(); ++i) {
        velocities_[i].x += (pushes_[i].x * k_repulsion - positions_[i].x * gravities_[i]) * temperature_;
        velocities_[i].y += (pushes_[i].y * k_repulsion - positions_[i].y * gravities_[i]) * temperature_;
    }
}

void ForceLayout::move() {
    for (std::size_t i = 0; i < positions_.size(); ++i) {
        if (pinned_[i]) {
            velocities_[i] = {};
            continue;
        }
        velocities_[i].x *= 1 - k_friction;
        velocities_[i].y *= 1 - k_friction;
        positions_[i].x += velocities_[i].x;
        positions_[i].y += velocities_[i].y;
    }
}

bool ForceLayout::step() {
    if (at_rest()) return false;
    if (is_warm()) {
        add_springs();
        add_repulsion();
        move();
        temperature_ *= 1 - k_cooling;
        settling_steps_ = 0;
    } else {
        ++settling_steps_;
    }
    is_crowded_ = separation_.push_apart(positions_, pinned_, k_min_distance);
    return !at_rest();
}

bool ForceLayout::at_rest() const { return !is_warm() && (!is_crowded_ || settling_steps_ >= k_most_settling_steps); }

void ForceLayout::pin(std::size_t node, Point place) {
    positions_[node] = place;
    pinned_[node] = true;
    temperature_ = std::max(temperature_, k_wake_temperature);
}

void ForceLayout::release(std::size_t node) {
    pinned_[node] = false;
    temperature_ = std::max(temperature_, k_wake_temperature);
}

}  // namespace attache
