#include "geo/polygon.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <utility>

namespace attache {
namespace {

// One side of a box: what is inside, and where a line crosses it.
template <class Inside, class Cross>
PlaneRing clipped_to_side(const PlaneRing& ring, Inside inside, Cross cross) {
    PlaneRing out;
    out.reserve(ring.size() + 4);
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const PlanePoint from = ring[i];
        const PlanePoint to = ring[i + 1 < ring.size() ? i + 1 : 0];
        if (inside(from)) out.push_back(from);
        if (inside(from) != inside(to)) out.push_back(cross(from, to));
    }
    return out;
}

PlanePoint crossing_x(PlanePoint a, PlanePoint b, double x) { return {x, a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x)}; }
PlanePoint crossing_y(PlanePoint a, PlanePoint b, double y) { return {a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), y}; }

// The part of a segment within the box as two shares of it (Liang & Barsky, 1984); first > second if none is.
std::pair<double, double> shares_within(PlanePoint a, PlanePoint b, const PlaneBox& box) {
    double first = 0;
    double last = 1;
    const auto cut = [&](double from, double step, double low, double high) {
        if (step == 0) {
            if (from < low || from > high) last = -1;
            return;
        }
        const double one = (low - from) / step;
        const double other = (high - from) / step;
        first = std::max(first, std::min(one, other));
        last = std::min(last, std::max(one, other));
    };
    cut(a.x, b.x - a.x, box.min.x, box.max.x);
    cut(a.y, b.y - a.y, box.min.y, box.max.y);
    return {first, last};
}

}  // namespace

double doubled_area(std::span<const PlanePoint> ring) {
    double sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const PlanePoint a = ring[i];
        const PlanePoint b = ring[i + 1 < ring.size() ? i + 1 : 0];
        sum += a.x * b.y - b.x * a.y;
    }
    return sum;
}

PlaneBox box_of(std::span<const PlanePoint> points) {
    PlaneBox box{points.front(), points.front()};
    for (const PlanePoint point : points) {
        box.min = {std::min(box.min.x, point.x), std::min(box.min.y, point.y)};
        box.max = {std::max(box.max.x, point.x), std::max(box.max.y, point.y)};
    }
    return box;
}

bool contains(const PlanePolygon& polygon, PlanePoint point) {
    bool inside = false;
    for (const PlaneRing& ring : polygon) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const PlanePoint a = ring[i];
            const PlanePoint b = ring[i + 1 < ring.size() ? i + 1 : 0];
            if ((a.y > point.y) != (b.y > point.y) && point.x < crossing_y(a, b, point.y).x) inside = !inside;
        }
    }
    return inside;
}

PlaneRing clipped(PlaneRing ring, const PlaneBox& box) {
    if (ring.empty()) return ring;
    const PlaneBox own = box_of(ring);
    if (!own.overlaps(box)) return {};
    if (box.holds(own)) return ring;
    const auto side = [&](bool needed, auto inside, auto cross) {
        if (needed && !ring.empty()) ring = clipped_to_side(ring, inside, cross);
    };
    const PlanePoint low = box.min;
    const PlanePoint high = box.max;
    side(
        own.min.x < low.x, [&](PlanePoint p) { return p.x >= low.x; },
        [&](PlanePoint a, PlanePoint b) { return crossing_x(a, b, low.x); });
    side(
        own.max.x > high.x, [&](PlanePoint p) { return p.x <= high.x; },
        [&](PlanePoint a, PlanePoint b) { return crossing_x(a, b, high.x); });
    side(
        own.min.y < low.y, [&](PlanePoint p) { return p.y >= low.y; },
        [&](PlanePoint a, PlanePoint b) { return crossing_y(a, b, low.y); });
    side(
        own.max.y > high.y, [&](PlanePoint p) { return p.y <= high.y; },
        [&](PlanePoint a, PlanePoint b) { return crossing_y(a, b, high.y); });
    if (ring.size() < 3) ring.clear();
    return ring;
}

std::optional<PlanePoint> point_within(std::span<const PlanePolygon> polygons, const PlaneBox& box) {
    PlaneRing largest;
    double most = 0;
    for (const PlanePolygon& polygon : polygons) {
        PlaneRing ring = clipped(polygon.front(), box);
        const double area = std::abs(doubled_area(ring));
        if (area <= most) continue;
        most = area;
        largest = std::move(ring);
    }
    if (largest.empty()) return std::nullopt;
    double height = 0;  // of the centroid, as seen from the first point: sums of small numbers
    double sum = 0;
    for (std::size_t i = 0; i < largest.size(); ++i) {
        const PlanePoint a = largest[i];
        const PlanePoint b = largest[i + 1 < largest.size() ? i + 1 : 0];
        const double cross = (a.x - largest[0].x) * (b.y - largest[0].y) - (b.x - largest[0].x) * (a.y - largest[0].y);
        sum += cross;
        height += cross * (a.y + b.y - 2 * largest[0].y);
    }
    const double y = largest[0].y + height / (3 * sum);
    std::vector<double> crossings;
    for (std::size_t i = 0; i < largest.size(); ++i) {
        const PlanePoint a = largest[i];
        const PlanePoint b = largest[i + 1 < largest.size() ? i + 1 : 0];
        if ((a.y > y) != (b.y > y)) crossings.push_back(crossing_y(a, b, y).x);
    }
    std::sort(crossings.begin(), crossings.end());
    std::optional<PlanePoint> found;
    double widest = 0;
    for (std::size_t i = 1; i < crossings.size(); i += 2) {
        const double width = crossings[i] - crossings[i - 1];
        if (width <= widest) continue;
        widest = width;
        found = PlanePoint{(crossings[i] + crossings[i - 1]) / 2, y};
    }
    return found;
}

std::vector<std::vector<PlanePoint>> clipped_line(std::span<const PlanePoint> line, const PlaneBox& box) {
    std::vector<std::vector<PlanePoint>> pieces;
    bool goes_on = false;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const PlanePoint a = line[i - 1];
        const PlanePoint b = line[i];
        const auto [first, last] = shares_within(a, b, box);
        if (first > last) {
            goes_on = false;
            continue;
        }
        const auto at = [&](double share) { return PlanePoint{a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share}; };
        if (!goes_on || first > 0) pieces.push_back({at(first)});
        pieces.back().push_back(last < 1 ? at(last) : b);
        goes_on = last >= 1;
    }
    return pieces;
}

std::vector<float> point_weights(std::span<const PlanePoint> line) {
    constexpr float k_always = std::numeric_limits<float>::infinity();
    std::vector<float> weights(line.size());
    if (line.empty()) return weights;
    struct Range {
        std::size_t first;
        std::size_t last;
        float weight;  // of the point that made it: those within stay no longer than that
    };
    weights.front() = weights.back() = k_always;
    std::vector<Range> ranges{{0, line.size() - 1, k_always}};
    while (!ranges.empty()) {
        const Range range = ranges.back();
        ranges.pop_back();
        const PlanePoint a = line[range.first];
        const PlanePoint b = line[range.last];
        const double x = b.x - a.x;
        const double y = b.y - a.y;
        const double squared_length = x * x + y * y;
        std::size_t farthest = range.first;
        double most = 0;  // times the length; squared, where the ends meet
        for (std::size_t i = range.first + 1; i < range.last; ++i) {
            const double along = line[i].x - a.x;
            const double up = line[i].y - a.y;
            const double away = squared_length > 0 ? std::abs(x * up - y * along) : along * along + up * up;
            if (away <= most) continue;
            most = away;
            farthest = i;
        }
        if (farthest == range.first) continue;
        const double distance = squared_length > 0 ? most / std::sqrt(squared_length) : std::sqrt(most);
        const float weight = std::min(range.weight, static_cast<float>(distance));
        weights[farthest] = weight;
        ranges.push_back({range.first, farthest, weight});
        ranges.push_back({farthest, range.last, weight});
    }
    return weights;
}

}  // namespace attache
