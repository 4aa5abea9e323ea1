#include "graph/radial_start.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "graph/circle.h"

namespace attache {

namespace {

constexpr std::uint32_t k_no_node = 0xFFFFFFFF;
constexpr double k_ring_distance = 1.5;
constexpr double k_node_room = 0.8;  // along a ring
constexpr double k_golden_turn = 0.38196601125010515;
constexpr double k_two_pi = 6.28318530717958647692;

// The ties of each node, side by side.
class Adjacency {
public:
    Adjacency(std::size_t node_count, const std::vector<Tie>& ties) : ends_(node_count + 1), others_(2 * ties.size()) {
        for (const Tie& tie : ties) {
            ++ends_[tie.first];
            ++ends_[tie.second];
        }
        std::uint32_t begin = 0;
        for (std::uint32_t& count : ends_)
            count = std::exchange(begin, begin + count);
        for (const Tie& tie : ties) {
            others_[ends_[tie.first]++] = tie.second;
            others_[ends_[tie.second]++] = tie.first;
        }
    }
    [[nodiscard]] const std::uint32_t* begin_of(std::uint32_t node) const {
        return others_.data() + (node == 0 ? 0 : ends_[node - 1]);
    }
    [[nodiscard]] const std::uint32_t* end_of(std::uint32_t node) const { return others_.data() + ends_[node]; }

private:
    std::vector<std::uint32_t> ends_;  // by node
    std::vector<std::uint32_t> others_;
};

std::vector<std::uint32_t> nodes_by_strength(std::size_t node_count, const std::vector<Tie>& ties) {
    std::vector<double> strengths(node_count);
    for (const Tie& tie : ties) {
        strengths[tie.first] += tie.strength;
        strengths[tie.second] += tie.strength;
    }
    std::vector<std::uint32_t> order(node_count);
    for (std::uint32_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return strengths[a] > strengths[b]; });
    return order;
}

// What the places of a tree's nodes depend on; by node.
struct Branch {
    std::uint32_t parent = k_no_node;
    std::uint32_t depth = 0;
    std::uint32_t leaves = 0;  // of the tree under it, itself if it has no children
    double sector_begin = 0;   // in turns
    bool visited = false;
};

class TreePlacer {
public:
    TreePlacer(const Adjacency& adjacency, std::size_t node_count)
        : adjacency_(adjacency),
          branches_(node_count),
          start_{std::vector<Point>(node_count), std::vector<std::uint32_t>(node_count)} {}

    [[nodiscard]] bool is_placed(std::uint32_t node) const { return branches_[node].visited; }

    // Places the connected part of `root` beside the parts before it.
    void place_part_of(std::uint32_t root) {
        visit(root);
        count_leaves();
        const std::vector<double> radii = ring_radii();
        const Point middle = middle_of_next_part(radii.back() + k_ring_distance / 2);
        for (const std::uint32_t node : order_) {
            place(node, middle, radii);
            start_.part_sizes[node] = static_cast<std::uint32_t>(order_.size());
        }
    }

    [[nodiscard]] RadialStart take() { return std::move(start_); }

private:
    // Breadth first; `order_` becomes the nodes of the part, parents before children.
    void visit(std::uint32_t root) {
        order_.assign(1, root);
        branches_[root].visited = true;
        for (std::size_t i = 0; i < order_.size(); ++i) {
            const std::uint32_t node = order_[i];
            for (const std::uint32_t* other = adjacency_.begin_of(node); other != adjacency_.end_of(node); ++other) {
                if (branches_[*other].visited) continue;
                branches_[*other] = {.parent = node,
                                     .depth = branches_[node].depth + 1,
                                     .leaves = 0,
                                     .sector_begin = 0,
                                     .visited = true};
                order_.push_back(*other);
            }
        }
    }

    void count_leaves() {
        for (std::size_t i = order_.size(); i-- > 0;) {  // children before their parents
            Branch& branch = branches_[order_[i]];
            branch.leaves = std::max<std::uint32_t>(branch.leaves, 1);
            if (branch.parent != k_no_node) branches_[branch.parent].leaves += branch.leaves;
        }
    }

    // By depth; each ring has room for its nodes.
    [[nodiscard]] std::vector<double> ring_radii() const {
        std::vector<double> counts;
        for (const std::uint32_t node : order_) {
            if (branches_[node].depth == counts.size()) counts.push_back(0);
            ++counts[branches_[node].depth];
        }
        std::vector<double> radii = {0};
        for (std::size_t depth = 1; depth < counts.size(); ++depth) {
            radii.push_back(std::max(radii.back() + k_ring_distance, counts[depth] * k_node_room / k_two_pi));
        }
        return radii;
    }

    // The first part is in the middle, the others around it in a spiral.
    Point middle_of_next_part(double radius) {
        const Point direction = point_on_circle(parts_ * k_golden_turn);
        const double distance = parts_ == 0 ? 0 : std::sqrt(taken_square_) + radius;
        ++parts_;
        taken_square_ += radius * radius;
        return {direction.x * distance, direction.y * distance};
    }

    // A node stands in the middle of its sector; it hands a part of its sector to each child by the child's leaves.
    // `sector_begin` of a node moves on as its children take their parts.
    void place(std::uint32_t node, Point middle, const std::vector<double>& radii) {
        Branch& branch = branches_[node];
        const double leaf_turns = 1.0 / branches_[order_.front()].leaves;
        const double turns = branch.leaves * leaf_turns;
        if (branch.parent != k_no_node) {
            branch.sector_begin = branches_[branch.parent].sector_begin;
            branches_[branch.parent].sector_begin += turns;
        }
        const Point direction = point_on_circle(branch.sector_begin + turns / 2);
        const double radius = radii[branch.depth];
        start_.positions[node] = {middle.x + direction.x * radius, middle.y + direction.y * radius};
    }

    const Adjacency& adjacency_;
    std::vector<Branch> branches_;
    std::vector<std::uint32_t> order_;
    RadialStart start_;
    double parts_ = 0;
    double taken_square_ = 0;
};

}  // namespace

RadialStart radial_start(std::size_t node_count, const std::vector<Tie>& ties) {
    const Adjacency adjacency(node_count, ties);
    TreePlacer placer(adjacency, node_count);
    for (const std::uint32_t node : nodes_by_strength(node_count, ties)) {
        if (!placer.is_placed(node)) placer.place_part_of(node);
    }
    return placer.take();
}

}  // namespace attache
