#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <utility>

#include "geo/polygon.h"

namespace attache {
namespace {

// Corners of a loop that still has to be filled, linked by index: a corner that was cut off is skipped at once.
struct Corner {
    PlanePoint at;
    std::uint32_t source = 0;  // index into the points of the polygon
    std::size_t before = 0;
    std::size_t after = 0;
};

// Twice the area; positive if a, b, c turn counter-clockwise.
double turn(PlanePoint a, PlanePoint b, PlanePoint c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); }

bool within(PlanePoint p, PlanePoint a, PlanePoint b, PlanePoint c) {
    return turn(a, b, p) >= 0 && turn(b, c, p) >= 0 && turn(c, a, p) >= 0;
}

// Points by where they are, so that a triangle asks only those around it.
class PointGrid {
public:
    // `names`: of the points, one for each.
    PointGrid(const PlaneRing& points, const std::vector<std::size_t>& names) : box_(box_of(points)) {
        side_ = std::max<std::size_t>(1, static_cast<std::size_t>(std::sqrt(static_cast<double>(points.size()))));
        per_x_ = static_cast<double>(side_) / std::max(1e-300, box_.max.x - box_.min.x);
        per_y_ = static_cast<double>(side_) / std::max(1e-300, box_.max.y - box_.min.y);
        cells_.resize(side_ * side_);
        for (std::size_t i = 0; i < points.size(); ++i)
            cell_of(points[i]).push_back(names[i]);
    }

    // Nothing happens if it is not there.
    void remove(std::size_t name, PlanePoint at) {
        if (!box_.contains(at)) return;
        std::vector<std::size_t>& cell = cell_of(at);
        const auto found = std::find(cell.begin(), cell.end(), name);
        if (found == cell.end()) return;
        *found = cell.back();
        cell.pop_back();
    }

    template <class Holds>
    [[nodiscard]] bool any_of(const PlaneBox& box, const Holds& holds) const {
        if (!box.overlaps(box_)) return false;
        const std::size_t last_column = column(box.max.x);
        const std::size_t last_row = row(box.max.y);
        for (std::size_t y = row(box.min.y); y <= last_row; ++y) {
            for (std::size_t x = column(box.min.x); x <= last_column; ++x) {
                const std::vector<std::size_t>& cell = cells_[y * side_ + x];
                if (std::any_of(cell.begin(), cell.end(), holds)) return true;
            }
        }
        return false;
    }

private:
    [[nodiscard]] std::size_t step(double away) const {
        return static_cast<std::size_t>(std::clamp(away, 0.0, static_cast<double>(side_ - 1)));
    }
    [[nodiscard]] std::size_t column(double x) const { return step((x - box_.min.x) * per_x_); }
    [[nodiscard]] std::size_t row(double y) const { return step((y - box_.min.y) * per_y_); }
    std::vector<std::size_t>& cell_of(PlanePoint at) { return cells_[row(at.y) * side_ + column(at.x)]; }

    PlaneBox box_;
    std::size_t side_ = 1;
    double per_x_ = 0;
    double per_y_ = 0;
    std::vector<std::vector<std::size_t>> cells_;
};

constexpr std::size_t k_least_for_grid = 80;  // corners; fewer are faster asked one by one

class EarClipper {
public:
    explicit EarClipper(const PlanePolygon& polygon) {
        std::uint32_t source = 0;
        for (std::size_t i = 0; i < polygon.size(); ++i) {
            const PlaneRing& ring = polygon[i];
            if (ring.size() >= 3 && i == 0) outside_ = add_loop(ring, source, true);
            if (ring.size() >= 3 && i > 0) holes_.push_back(add_loop(ring, source, false));
            source += static_cast<std::uint32_t>(ring.size());
        }
    }

    std::vector<std::uint32_t> run() {
        if (outside_ == k_nowhere) return {};
        for (std::size_t& hole : holes_)
            hole = leftmost(hole);
        std::sort(holes_.begin(), holes_.end(),
                  [&](std::size_t a, std::size_t b) { return corners_[a].at.x < corners_[b].at.x; });
        for (const std::size_t hole : holes_)
            join(hole);
        clip();
        return std::move(triangles_);
    }

private:
    static constexpr std::size_t k_nowhere = std::numeric_limits<std::size_t>::max();

    // Outsides turn counter-clockwise, holes clockwise, whichever way they were given.
    std::size_t add_loop(const PlaneRing& ring, std::uint32_t source, bool counter_clockwise) {
        const std::size_t first = corners_.size();
        const std::size_t count = ring.size();
        const bool reversed = (doubled_area(ring) > 0) != counter_clockwise;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t at = reversed ? count - 1 - i : i;
            corners_.push_back({ring[at], source + static_cast<std::uint32_t>(at), first + (i + count - 1) % count,
                                first + (i + 1) % count});
        }
        return first;
    }

    [[nodiscard]] std::size_t leftmost(std::size_t loop) const {
        std::size_t found = loop;
        for (std::size_t i = corners_[loop].after; i != loop; i = corners_[i].after) {
            if (corners_[i].at.x < corners_[found].at.x) found = i;
        }
        return found;
    }

    // A corner of the outside that the hole's leftmost corner sees.
    [[nodiscard]] std::size_t bridge_from(PlanePoint eye) const {
        // To the left: the nearest edge that the eye's horizontal meets, and of its ends the one further left.
        std::size_t found = k_nowhere;
        double nearest = -std::numeric_limits<double>::infinity();
        std::size_t i = outside_;
        do {
            const std::size_t edge = i;
            i = corners_[i].after;
            const PlanePoint a = corners_[edge].at;
            const PlanePoint b = corners_[i].at;
            if (a.y == b.y || std::min(a.y, b.y) > eye.y || std::max(a.y, b.y) < eye.y) continue;
            const double x = a.x + (eye.y - a.y) * (b.x - a.x) / (b.y - a.y);
            if (x > eye.x || x <= nearest) continue;
            nearest = x;
            found = a.x < b.x ? edge : i;
        } while (i != outside_);
        if (found == k_nowhere) return outside_;
        // Corners within the triangle of eye, edge and that end may stand in the way: the one of least slope does not.
        const PlanePoint hit{nearest, eye.y};
        const PlanePoint end = corners_[found].at;
        std::size_t best = found;
        double least = std::numeric_limits<double>::infinity();
        for (i = corners_[found].after; i != found; i = corners_[i].after) {
            const PlanePoint p = corners_[i].at;
            if (p.x > eye.x || p.x < end.x || p == eye) continue;
            const bool inside = eye.y < end.y ? within(p, eye, end, hit) || within(p, hit, end, eye)
                                              : within(p, hit, end, eye) || within(p, eye, end, hit);
            if (!inside) continue;
            const double slope = std::abs(eye.y - p.y) / std::max(1e-300, eye.x - p.x);
            if (slope >= least) continue;
            least = slope;
            best = i;
        }
        return best;
    }

    // Makes the hole a part of the outside, by a bridge there and back.
    void join(std::size_t hole) {
        const std::size_t outer = bridge_from(corners_[hole].at);
        const std::size_t hole_before = corners_[hole].before;
        const std::size_t outer_after = corners_[outer].after;
        Corner outer_again = corners_[outer];
        Corner hole_again = corners_[hole];
        const std::size_t second_outer = corners_.size();
        const std::size_t second_hole = second_outer + 1;
        corners_[outer].after = hole;
        corners_[hole].before = outer;
        hole_again.before = hole_before;
        hole_again.after = second_outer;
        outer_again.before = second_hole;
        outer_again.after = outer_after;
        corners_.push_back(outer_again);
        corners_.push_back(hole_again);
        corners_[hole_before].after = second_hole;
        corners_[outer_after].before = second_outer;
    }

    [[nodiscard]] double turn_at(std::size_t i) const {
        return turn(corners_[corners_[i].before].at, corners_[i].at, corners_[corners_[i].after].at);
    }

    // Whether nothing of the loop lies within the triangle that cutting this corner off would take away.
    [[nodiscard]] bool is_ear(std::size_t i) const {
        const std::size_t before = corners_[i].before;
        const std::size_t after = corners_[i].after;
        const PlanePoint a = corners_[before].at;
        const PlanePoint b = corners_[i].at;
        const PlanePoint c = corners_[after].at;
        if (turn(a, b, c) <= 0) return false;
        const PlaneBox box{{std::min({a.x, b.x, c.x}), std::min({a.y, b.y, c.y})},
                           {std::max({a.x, b.x, c.x}), std::max({a.y, b.y, c.y})}};
        const auto is_in_the_way = [&](std::size_t j) {
            const PlanePoint p = corners_[j].at;
            if (!box.contains(p) || p == a || p == b || p == c) return false;
            return turn_at(j) <= 0 && within(p, a, b, c);
        };
        if (grid_) return !grid_->any_of(box, is_in_the_way);
        for (std::size_t j = corners_[after].after; j != before; j = corners_[j].after) {
            if (is_in_the_way(j)) return false;
        }
        return true;
    }

    void cut_off(std::size_t i) {
        const std::size_t before = corners_[i].before;
        const std::size_t after = corners_[i].after;
        corners_[before].after = after;
        corners_[after].before = before;
        if (!grid_) return;
        grid_->remove(i, corners_[i].at);
        for (const std::size_t neighbour : {before, after}) {
            if (turn_at(neighbour) > 0) grid_->remove(neighbour, corners_[neighbour].at);
        }
    }

    // Only corners that do not turn left can be in an ear's way, and cutting ears off makes no corner one of them where
    // no rings cross; where they do, what is filled is as good as can be either way.
    void make_grid(std::size_t count) {
        PlaneRing points;
        std::vector<std::size_t> corners;
        std::size_t i = outside_;
        do {
            if (turn_at(i) <= 0) {
                points.push_back(corners_[i].at);
                corners.push_back(i);
            }
            i = corners_[i].after;
        } while (i != outside_);
        if (count >= k_least_for_grid && !points.empty()) grid_.emplace(points, corners);
    }

    void clip() {
        std::size_t at = outside_;
        std::size_t tried = 0;
        std::size_t left = 1;
        for (std::size_t i = corners_[at].after; i != at; i = corners_[i].after)
            ++left;
        make_grid(left);
        while (left > 3) {
            const std::size_t after = corners_[at].after;
            const bool is_flat = turn_at(at) == 0;
            // No ear in a whole round: rings cross. Cutting a corner off all the same comes to an end.
            const bool give_up = tried > left;
            if (is_flat || is_ear(at) || (give_up && turn_at(at) > 0) || tried > 2 * left) {
                if (!is_flat && turn_at(at) > 0) emit(at);
                cut_off(at);
                --left;
                tried = 0;
                at = corners_[after].after;  // every other corner: triangles stay fat
                continue;
            }
            at = after;
            ++tried;
        }
        if (turn_at(at) > 0) emit(at);
    }

    void emit(std::size_t i) {
        triangles_.push_back(corners_[corners_[i].before].source);
        triangles_.push_back(corners_[i].source);
        triangles_.push_back(corners_[corners_[i].after].source);
    }

    std::vector<Corner> corners_;
    std::optional<PointGrid> grid_;  // of the corners that may be in an ear's way
    std::size_t outside_ = k_nowhere;
    std::vector<std::size_t> holes_;
    std::vector<std::uint32_t> triangles_;
};

}  // namespace

std::vector<std::uint32_t> triangulate(const PlanePolygon& polygon) { return EarClipper(polygon).run(); }

}  // namespace attache
