// RadialStart: where a force layout begins. Each connected part as a tree of shortest ways from its strongest
// node, in rings around it, every branch in a sector of its own: so little has to be untangled.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/point.h"

namespace attache {

// A tie between two nodes, by index; strength >= 0.
struct Tie {
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    double strength = 1;
};

struct RadialStart {
    std::vector<Point> positions;           // by node, about one unit apart along the ties
    std::vector<std::uint32_t> part_sizes;  // by node: how many nodes its connected part has
};

// O(n log n + m).
[[nodiscard]] RadialStart radial_start(std::size_t node_count, const std::vector<Tie>& ties);

}  // namespace attache
