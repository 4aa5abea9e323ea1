// Seriation: an order in which nodes that are tied stand near one another, so that a matrix of them shows blocks.
// Reciprocal averaging (M. O. Hill, "Reciprocal averaging: an eigenvector method of ordination", Journal of Ecology 61,
// 1973): each node goes to the mean of its partners again and again, which ends in the second eigenvector of the
// ties. Nodes of two sorts (rows and columns) that are tied only to one another are put in order by the same method.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/radial_start.h"

namespace attache {

// The nodes in order: connected parts one after another, the strongest first. Where ties do not tell nodes apart they
// keep the order of their numbers, so number them as they would best stand otherwise. The same on every platform;
// O(n log n + m).
[[nodiscard]] std::vector<std::uint32_t> seriate(std::size_t node_count, const std::vector<Tie>& ties);

}  // namespace attache
