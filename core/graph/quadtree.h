// Quadtree: points in cells, cells in cells, laid out for walking without recursion. Rebuilt for every step of
// a force layout; the memory is kept. Single precision, which halves the work and is plenty for forces.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/point.h"

namespace attache {

class Quadtree {
public:
    // A leaf holds at most so many points, unless they lie within 1/65536 of the whole.
    static constexpr std::size_t k_leaf_points = 16;

    struct Cell {
        float x = 0;  // the mean of its points
        float y = 0;
        float radius = 0;         // none of them is farther from the mean
        std::uint32_t first = 0;  // its points are first .. end - 1
        std::uint32_t end = 0;
        std::uint32_t next = 0;  // the cell after all that this one holds: its first child is the one after it
        [[nodiscard]] std::uint32_t size() const { return end - first; }
    };

    // O(n): the points are sorted by radix along a Z-order curve (Morton, 1966).
    void build(const std::vector<Point>& points);

    // Depth first; the first is the whole, a leaf's `next` is the cell after it. Empty for no points.
    [[nodiscard]] const std::vector<Cell>& cells() const { return cells_; }
    [[nodiscard]] bool is_leaf(std::size_t cell) const { return cells_[cell].next == cell + 1; }

    // The points in the order of the cells, and the index that each had.
    [[nodiscard]] const std::vector<float>& xs() const { return xs_; }
    [[nodiscard]] const std::vector<float>& ys() const { return ys_; }
    [[nodiscard]] std::uint32_t index_of(std::size_t point) const { return static_cast<std::uint32_t>(keys_[point]); }

private:
    void sort_keys();
    void add_cell(std::uint32_t first, std::uint32_t end, std::uint32_t level);
    void measure_leaf(Cell& cell) const;
    void measure_children(std::size_t index);

    std::vector<std::uint64_t> keys_;  // place on the curve in the upper half, index in the lower
    std::vector<std::uint64_t> swap_;
    std::vector<float> xs_;
    std::vector<float> ys_;
    std::vector<Cell> cells_;
};

}  // namespace attache
