#include "graph/repulsion.h"

#include <algorithm>
#include <array>

namespace attache {

namespace {

using Cell = Quadtree::Cell;

// A cell is far if its radius and that of the leaf together are less than this part of their distance.
constexpr float k_far_ratio = 0.85F;

// Keeps points that lie on one another from pushing without bound.
constexpr float k_softening = 1e-4F;

// The field about the middle of a leaf: its conjugate at middle + h is f0 + f1 h + f2 h^2, all complex.
struct FarField {
    float f0_x = 0, f0_y = 0;
    float f1_x = 0, f1_y = 0;
    float f2_x = 0, f2_y = 0;

    // Adds m / (w + h) = m/w - m h/w^2 + m h^2/w^3 - ...; w = (dx, dy) points from the source to the middle.
    void add(float mass, float dx, float dy) {
        const float inverse_square = 1 / (dx * dx + dy * dy);
        const float u_x = dx * inverse_square;  // u = 1/w
        const float u_y = -dy * inverse_square;
        const float u2_x = u_x * u_x - u_y * u_y;
        const float u2_y = 2 * u_x * u_y;
        f0_x += mass * u_x;
        f0_y += mass * u_y;
        f1_x -= mass * u2_x;
        f1_y -= mass * u2_y;
        f2_x += mass * (u2_x * u_x - u2_y * u_y);
        f2_y += mass * (u2_x * u_y + u2_y * u_x);
    }

    [[nodiscard]] Point at(float h_x, float h_y) const {
        const float t_x = f1_x + f2_x * h_x - f2_y * h_y;
        const float t_y = f1_y + f2_x * h_y + f2_y * h_x;
        return {f0_x + t_x * h_x - t_y * h_y, -(f0_y + t_x * h_y + t_y * h_x)};
    }
};

// Some points of a leaf side by side, so that the compiler can treat them in one go.
struct Lanes {
    static constexpr std::size_t k_count = Quadtree::k_leaf_points;
    std::array<float, k_count> x{}, y{}, push_x{}, push_y{};

    void add(float source_x, float source_y) {
        for (std::size_t i = 0; i < k_count; ++i) {
            const float dx = x[i] - source_x;
            const float dy = y[i] - source_y;
            const float inverse_square = 1 / (dx * dx + dy * dy + k_softening);
            push_x[i] += dx * inverse_square;
            push_y[i] += dy * inverse_square;
        }
    }
};

// Walks the tree for one leaf: returns the field of what is far and lists the leaves that are near.
FarField walk(const Quadtree& tree, const Cell& leaf, std::vector<std::uint32_t>& near) {
    const std::vector<Cell>& cells = tree.cells();
    FarField field;
    near.clear();
    for (std::uint32_t i = 0; i < cells.size();) {
        const Cell& cell = cells[i];
        const float dx = leaf.x - cell.x;
        const float dy = leaf.y - cell.y;
        const float reach = cell.radius + leaf.radius;
        if (reach * reach < k_far_ratio * k_far_ratio * (dx * dx + dy * dy)) {
            field.add(static_cast<float>(cell.size()), dx, dy);
            i = cell.next;
        } else {
            if (cell.next == i + 1) near.push_back(i);
            ++i;
        }
    }
    return field;
}

}  // namespace

void Repulsion::sum(const std::vector<Point>& points, std::vector<Point>& pushes) {
    tree_.build(points);
    pushes.resize(points.size());
    const std::vector<Cell>& cells = tree_.cells();
    const std::vector<float>& xs = tree_.xs();
    const std::vector<float>& ys = tree_.ys();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (!tree_.is_leaf(i)) continue;
        const Cell& leaf = cells[i];
        const FarField field = walk(tree_, leaf, near_);
        for (std::uint32_t first = leaf.first; first < leaf.end; first += Lanes::k_count) {
            const std::size_t count = std::min<std::size_t>(Lanes::k_count, leaf.end - first);
            Lanes lanes;
            std::copy_n(&xs[first], count, lanes.x.begin());
            std::copy_n(&ys[first], count, lanes.y.begin());
            for (const std::uint32_t source : near_) {
                for (std::uint32_t j = cells[source].first; j < cells[source].end; ++j)
                    lanes.add(xs[j], ys[j]);
            }
            for (std::size_t lane = 0; lane < count; ++lane) {
                const Point far = field.at(lanes.x[lane] - leaf.x, lanes.y[lane] - leaf.y);
                pushes[tree_.index_of(first + lane)] = {far.x + lanes.push_x[lane], far.y + lanes.push_y[lane]};
            }
        }
    }
}

}  // namespace attache
