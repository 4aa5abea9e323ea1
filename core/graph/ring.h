// Nodes on a ring, each as near to where it would like to be as the others let it. Places along a ring are turns: 0 is
// the top, 1 a full turn clockwise.
#pragma once

#include <cstddef>
#include <vector>

#include "graph/relation_graph.h"

namespace attache {

// A node and where it would like to be.
struct RingWish {
    double turns = 0;
    NodeId node;
    double room = 1;  // along the ring, in nodes of the usual size
};

// The smallest ring that has room for so many nodes of the usual size, as any ring of radius 1 or more has them apart.
[[nodiscard]] double ring_radius_for(double nodes);

// Writes the turns of the wished nodes, by node. The wishes are sorted around the ring. Needs one wish at least.
void place_on_ring(std::vector<RingWish>& wishes, double radius, std::vector<double>& turns);

}  // namespace attache
