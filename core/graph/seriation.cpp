#include "graph/seriation.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace attache {

namespace {

constexpr int k_rounds = 120;            // far more than a report's ties need to come to rest
constexpr double k_least_spread = 1e-9;  // of places that are still told apart
constexpr double k_place_step = 1e-7;    // nearer places count as the same one

// The connected part of each node, named by its least node.
std::vector<std::uint32_t> parts_of(std::size_t node_count, const std::vector<Tie>& ties) {
    std::vector<std::uint32_t> parts(node_count);
    std::iota(parts.begin(), parts.end(), 0U);
    const auto root = [&parts](std::uint32_t node) {
        while (parts[node] != node) {
            parts[node] = parts[parts[node]];
            node = parts[node];
        }
        return node;
    };
    for (const Tie& tie : ties) {
        const std::uint32_t one = root(tie.first);
        const std::uint32_t other = root(tie.second);
        parts[std::max(one, other)] = std::min(one, other);
    }
    for (std::uint32_t node = 0; node < node_count; ++node)
        parts[node] = root(node);
    return parts;
}

struct Averages {
    std::vector<std::uint32_t> parts;  // by node
    std::vector<double> strengths;     // of all ties of a node
    std::vector<double> places;        // what is averaged
};

// Moves each part's places so that their weighted mean is 0, which is the order that says nothing, and stretches them
// so that the farthest is at 1.
void center_and_stretch(Averages& averages) {
    const std::size_t count = averages.places.size();
    std::vector<double> sums(count);
    std::vector<double> weights(count);
    for (std::size_t node = 0; node < count; ++node) {
        sums[averages.parts[node]] += averages.strengths[node] * averages.places[node];
        weights[averages.parts[node]] += averages.strengths[node];
    }
    std::vector<double> farthest(count);
    for (std::size_t node = 0; node < count; ++node) {
        const std::uint32_t part = averages.parts[node];
        if (weights[part] > 0) averages.places[node] -= sums[part] / weights[part];
        farthest[part] = std::max(farthest[part], std::abs(averages.places[node]));
    }
    for (std::size_t node = 0; node < count; ++node) {
        const double reach = farthest[averages.parts[node]];
        averages.places[node] = reach > k_least_spread ? averages.places[node] / reach : 0;
    }
}

// Half of its own place goes into the mean: without it the two sorts of a matrix would change sides for ever.
void average(Averages& averages, const std::vector<Tie>& ties) {
    std::vector<double> sums(averages.places.size());
    for (const Tie& tie : ties) {
        sums[tie.first] += tie.strength * averages.places[tie.second];
        sums[tie.second] += tie.strength * averages.places[tie.first];
    }
    for (std::size_t node = 0; node < sums.size(); ++node) {
        if (averages.strengths[node] <= 0) continue;
        averages.places[node] = (averages.places[node] + sums[node] / averages.strengths[node]) / 2;
    }
}

// The node that names a part stands in its first half: an order and its reverse are equally good.
void orient(Averages& averages) {
    std::vector<bool> turned(averages.places.size());
    for (std::size_t node = 0; node < averages.places.size(); ++node) {
        const std::uint32_t part = averages.parts[node];
        if (node == part) turned[part] = averages.places[part] > 0;
        if (turned[part]) averages.places[node] = -averages.places[node];
    }
}

}  // namespace

std::vector<std::uint32_t> seriate(std::size_t node_count, const std::vector<Tie>& ties) {
    Averages averages{parts_of(node_count, ties), std::vector<double>(node_count), std::vector<double>(node_count)};
    std::vector<double> part_strengths(node_count);
    for (const Tie& tie : ties) {
        averages.strengths[tie.first] += tie.strength;
        averages.strengths[tie.second] += tie.strength;
        part_strengths[averages.parts[tie.first]] += tie.strength;
    }
    for (std::size_t node = 0; node < node_count; ++node)
        averages.places[node] = static_cast<double>(node);
    center_and_stretch(averages);
    for (int round = 0; round < k_rounds; ++round) {
        average(averages, ties);
        center_and_stretch(averages);
    }
    orient(averages);

    // In steps, so that what differs by rounding alone keeps the order of its numbers.
    std::vector<std::int64_t> steps(node_count);
    for (std::size_t node = 0; node < node_count; ++node)
        steps[node] = std::llround(averages.places[node] / k_place_step);
    std::vector<std::uint32_t> order(node_count);
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const std::uint32_t part_a = averages.parts[a];
        const std::uint32_t part_b = averages.parts[b];
        if (part_strengths[part_a] != part_strengths[part_b]) return part_strengths[part_a] > part_strengths[part_b];
        return std::make_tuple(part_a, steps[a], a) < std::make_tuple(part_b, steps[b], b);
    });
    return order;
}

}  // namespace attache
