// Repulsion: every point pushes every other away with 1/distance, which in the plane is the field of a charge.
// Barnes & Hut's quadtree (Nature 324, 1986), with one walk for all points of a leaf: what is far from the leaf
// is summed up as a series about its middle (in the plane the field is a function of one complex number, so its
// series needs three terms; Greengard & Rokhlin, 1987), what is near is summed point by point.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/point.h"
#include "graph/quadtree.h"

namespace attache {

class Repulsion {
public:
    // pushes[i] becomes the sum over all other points of (point - other) / distance^2. O(n log n).
    void sum(const std::vector<Point>& points, std::vector<Point>& pushes);

private:
    Quadtree tree_;
    std::vector<std::uint32_t> near_;  // leaves to be summed point by point
};

}  // namespace attache
