#include "views/curve.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace attache {
namespace {

float distance_to_segment(ImVec2 point, ImVec2 a, ImVec2 b) {
    const float x = b.x - a.x;
    const float y = b.y - a.y;
    const float squared = x * x + y * y;
    const float share = squared > 0 ? std::clamp(((point.x - a.x) * x + (point.y - a.y) * y) / squared, 0.0F, 1.0F) : 0;
    return distance_between(point, {a.x + x * share, a.y + y * share});
}

}  // namespace

float distance_between(ImVec2 a, ImVec2 b) { return std::hypot(a.x - b.x, a.y - b.y); }

float distance_to_curve(ImVec2 point, const std::vector<ImVec2>& curve) {
    float least = std::numeric_limits<float>::infinity();
    for (std::size_t i = 1; i < curve.size(); ++i)
        least = std::min(least, distance_to_segment(point, curve[i - 1], curve[i]));
    return least;
}

void trim_front(std::vector<ImVec2>& points, float radius) {
    const ImVec2 center = points.front();
    std::size_t outside = 1;
    while (outside + 1 < points.size() && distance_between(points[outside], center) < radius)
        ++outside;
    const ImVec2 inner = points[outside - 1];
    const ImVec2 outer = points[outside];
    const float near = distance_between(inner, center);
    const float far = distance_between(outer, center);
    const float share = far > near ? std::clamp((radius - near) / (far - near), 0.0F, 1.0F) : 0;
    points.erase(points.begin(), points.begin() + static_cast<std::ptrdiff_t>(outside - 1));
    points.front() = {inner.x + (outer.x - inner.x) * share, inner.y + (outer.y - inner.y) * share};
}

void trim_back(std::vector<ImVec2>& points, float radius) {
    std::reverse(points.begin(), points.end());
    trim_front(points, radius);
    std::reverse(points.begin(), points.end());
}

std::vector<ImVec2> bent_line(ImVec2 a, ImVec2 b, float bend, int count) {
    const ImVec2 across{-(b.y - a.y) * bend * 2, (b.x - a.x) * bend * 2};
    const ImVec2 control{(a.x + b.x) / 2 + across.x, (a.y + b.y) / 2 + across.y};
    std::vector<ImVec2> points;
    points.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(count - 1);
        const float u = 1 - t;
        points.emplace_back(u * u * a.x + 2 * u * t * control.x + t * t * b.x,
                            u * u * a.y + 2 * u * t * control.y + t * t * b.y);
    }
    return points;
}

}  // namespace attache
