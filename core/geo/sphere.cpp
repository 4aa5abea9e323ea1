#include "geo/sphere.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace attache {
namespace {

constexpr double k_radians = std::numbers::pi / 180;

struct Direction {
    double x = 0;
    double y = 0;
    double z = 0;
};

Direction direction_of(LonLat point) {
    const double lon = point.lon * k_radians;
    const double lat = point.lat * k_radians;
    return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

LonLat point_of(Direction d) {
    return {std::atan2(d.y, d.x) / k_radians, std::atan2(d.z, std::hypot(d.x, d.y)) / k_radians};
}

Direction weighted(Direction a, double share_a, Direction b, double share_b) {
    return {a.x * share_a + b.x * share_b, a.y * share_a + b.y * share_b, a.z * share_a + b.z * share_b};
}

double length_of(Direction d) { return std::hypot(d.x, d.y, d.z); }

Direction cross(Direction a, Direction b) {
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}

double angle_of(Direction a, Direction b) {
    return std::atan2(length_of(cross(a, b)), a.x * b.x + a.y * b.y + a.z * b.z);
}

}  // namespace

double angle_between(LonLat one, LonLat other) { return angle_of(direction_of(one), direction_of(other)) / k_radians; }

std::vector<LonLat> great_circle(LonLat from, LonLat to, int count) {
    const Direction a = direction_of(from);
    const Direction b = direction_of(to);
    const double angle = angle_of(a, b);
    std::vector<LonLat> way{from};
    way.reserve(static_cast<std::size_t>(count));
    constexpr double k_opposite = std::numbers::pi - 1e-6;
    for (int i = 1; i + 1 < count; ++i) {
        const double share = static_cast<double>(i) / (count - 1);
        Direction between = b;
        if (angle > k_opposite) {  // over the pole: up one meridian and down the other
            const Direction north{0, 0, 1};
            const Direction upright = weighted(north, 1, a, -a.z);
            const double length = std::max(1e-12, length_of(upright));
            between = weighted(a, std::cos(share * angle), upright, std::sin(share * angle) / length);
        } else if (angle > 1e-9) {
            between = weighted(a, std::sin((1 - share) * angle), b, std::sin(share * angle));
        }
        way.push_back(point_of(between));
    }
    way.push_back(to);
    return way;
}

LonLat mean_direction(std::span<const LonLat> points) {
    Direction sum;
    for (const LonLat point : points)
        sum = weighted(sum, 1, direction_of(point), 1);
    return length_of(sum) > 1e-9 ? point_of(sum) : points.front();
}

}  // namespace attache
