#include "graph/quadtree.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace attache {

namespace {

constexpr std::uint32_t k_levels = 16;  // of halving each axis

// Spreads 16 bits to the even bits of 32.
std::uint32_t spread_bits(std::uint32_t bits) {
    bits = (bits | bits << 8U) & 0x00FF00FFU;
    bits = (bits | bits << 4U) & 0x0F0F0F0FU;
    bits = (bits | bits << 2U) & 0x33333333U;
    return (bits | bits << 1U) & 0x55555555U;
}

struct Square {
    Point corner;
    double width = 0;
};

Square bounding_square(const std::vector<Point>& points) {
    Point low = points.front();
    Point high = low;
    for (const Point& point : points) {
        low = {std::min(low.x, point.x), std::min(low.y, point.y)};
        high = {std::max(high.x, point.x), std::max(high.y, point.y)};
    }
    return {low, std::max(high.x - low.x, high.y - low.y)};
}

std::uint64_t key_of(const Square& square, const Point& point, std::uint64_t index) {
    constexpr double k_steps = 65535;
    const double scale = square.width > 0 ? k_steps / square.width : 0;
    const auto column = static_cast<std::uint32_t>((point.x - square.corner.x) * scale);
    const auto row = static_cast<std::uint32_t>((point.y - square.corner.y) * scale);
    const std::uint32_t place = spread_bits(column) | spread_bits(row) << 1U;
    return std::uint64_t{place} << 32U | index;
}

float distance(float dx, float dy) { return std::sqrt(dx * dx + dy * dy); }

}  // namespace

void Quadtree::build(const std::vector<Point>& points) {
    cells_.clear();
    keys_.clear();
    if (points.empty()) return;
    const Square square = bounding_square(points);
    for (const Point& point : points)
        keys_.push_back(key_of(square, point, keys_.size()));
    sort_keys();
    xs_.resize(points.size());
    ys_.resize(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        xs_[i] = static_cast<float>(points[index_of(i)].x);
        ys_[i] = static_cast<float>(points[index_of(i)].y);
    }
    add_cell(0, static_cast<std::uint32_t>(points.size()), 0);
}

// Radix sort by the upper half, 11 bits at a time; stable, so equal places stay in order of index.
void Quadtree::sort_keys() {
    constexpr std::uint32_t k_digit_bits = 11;
    constexpr std::size_t k_digits = std::size_t{1} << k_digit_bits;
    swap_.resize(keys_.size());
    for (std::uint32_t shift = 32; shift < 64; shift += k_digit_bits) {
        std::array<std::uint32_t, k_digits> places{};
        const auto digit = [shift](std::uint64_t key) { return static_cast<std::size_t>(key >> shift) % k_digits; };
        for (const std::uint64_t key : keys_)
            ++places[digit(key)];
        std::uint32_t place = 0;
        for (std::uint32_t& count : places)
            count = std::exchange(place, place + count);
        for (const std::uint64_t key : keys_)
            swap_[places[digit(key)]++] = key;
        keys_.swap(swap_);
    }
}

// Recursion is no deeper than k_levels.
void Quadtree::add_cell(std::uint32_t first, std::uint32_t end, std::uint32_t level) {
    const std::size_t index = cells_.size();
    cells_.push_back({.x = 0, .y = 0, .radius = 0, .first = first, .end = end, .next = 0});
    if (end - first <= k_leaf_points || level == k_levels) {
        cells_[index].next = static_cast<std::uint32_t>(cells_.size());
        measure_leaf(cells_[index]);
        return;
    }
    const std::uint32_t shift = 62 - 2 * level;  // of the two bits that tell the quarters apart
    for (std::uint32_t quarter = 0; quarter < 4; ++quarter) {
        const std::uint64_t* const quarter_end =
            std::partition_point(keys_.data() + first, keys_.data() + end,
                                 [&](std::uint64_t key) { return (key >> shift & 3U) <= quarter; });
        const auto child_end = static_cast<std::uint32_t>(quarter_end - keys_.data());
        if (first < child_end) add_cell(first, child_end, level + 1);
        first = child_end;
    }
    cells_[index].next = static_cast<std::uint32_t>(cells_.size());
    measure_children(index);
}

void Quadtree::measure_leaf(Cell& cell) const {
    for (std::uint32_t i = cell.first; i < cell.end; ++i) {
        cell.x += xs_[i];
        cell.y += ys_[i];
    }
    cell.x /= static_cast<float>(cell.size());
    cell.y /= static_cast<float>(cell.size());
    for (std::uint32_t i = cell.first; i < cell.end; ++i) {
        cell.radius = std::max(cell.radius, distance(xs_[i] - cell.x, ys_[i] - cell.y));
    }
}

void Quadtree::measure_children(std::size_t index) {
    Cell& cell = cells_[index];
    for (std::size_t i = index + 1; i < cell.next; i = cells_[i].next) {
        const auto share = static_cast<float>(cells_[i].size()) / static_cast<float>(cell.size());
        cell.x += cells_[i].x * share;
        cell.y += cells_[i].y * share;
    }
    for (std::size_t i = index + 1; i < cell.next; i = cells_[i].next) {
        const float reach = distance(cells_[i].x - cell.x, cells_[i].y - cell.y) + cells_[i].radius;
        cell.radius = std::max(cell.radius, reach);
    }
}

}  // namespace attache
