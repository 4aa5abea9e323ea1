#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
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
        for (std::size_t j = corners_[after].after; j != before; j = corners_[j].after) {
            const PlanePoint p = corners_[j].at;
            if (!box.contains(p) || p == a || p == b || p == c) continue;
            if (turn_at(j) <= 0 && within(p, a, b, c)) return false;
        }
        return true;
    }

    void cut_off(std::size_t i) {
        const std::size_t before = corners_[i].before;
        const std::size_t after = corners_[i].after;
        corners_[before].after = after;
        corners_[after].before = before;
    }

    void clip() {
        std::size_t at = outside_;
        std::size_t tried = 0;
        std::size_t left = 1;
        for (std::size_t i = corners_[at].after; i != at; i = corners_[i].after)
            ++left;
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
    std::size_t outside_ = k_nowhere;
    std::vector<std::size_t> holes_;
    std::vector<std::uint32_t> triangles_;
};

}  // namespace

std::vector<std::uint32_t> triangulate(const PlanePolygon& polygon) { return EarClipper(polygon).run(); }

}  // namespace attache
