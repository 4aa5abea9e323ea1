#include "geo/projection.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace attache {
namespace {

constexpr double k_radians = std::numbers::pi / 180;

PlanePoint equal_earth_of(double lon, double lat) {
    constexpr double a1 = 1.340264;
    constexpr double a2 = -0.081106;
    constexpr double a3 = 0.000893;
    constexpr double a4 = 0.003796;
    const double root3 = std::numbers::sqrt3;
    const double t = std::asin(root3 / 2 * std::sin(lat));
    const double t2 = t * t;
    const double t6 = t2 * t2 * t2;
    const double slope = 9 * a4 * t6 * t2 + 7 * a3 * t6 + 3 * a2 * t2 + a1;
    return {2 * root3 * lon * std::cos(t) / (3 * slope), t * (a4 * t6 * t2 + a3 * t6 + a2 * t2 + a1)};
}

}  // namespace

double wrapped(double lon) {
    if (lon >= -180 && lon <= 180) return lon;
    return lon - 360 * std::floor((lon + 180) / 360);
}

Projection::Projection(Kind kind, LonLat middle)
    : kind_(kind),
      middle_(middle),
      sin_middle_(std::sin(middle.lat * k_radians)),
      cos_middle_(std::cos(middle.lat * k_radians)) {}

Projection Projection::equal_earth(double middle_lon) { return {Kind::EqualEarth, {middle_lon, 0}}; }

Projection Projection::azimuthal_equal_area(LonLat middle) { return {Kind::AzimuthalEqualArea, middle}; }

PlanePoint Projection::project(LonLat point) const {
    return project_offset(wrapped(point.lon - middle_.lon), point.lat);
}

PlanePoint Projection::project_offset(double lon_from_middle, double lat) const {
    const double lon = lon_from_middle * k_radians;
    const double phi = lat * k_radians;
    if (kind_ == Kind::EqualEarth) return equal_earth_of(lon, phi);
    const double sin_lat = std::sin(phi);
    const double cos_lat = std::cos(phi);
    const double cos_lon = std::cos(lon);
    const double away = sin_middle_ * sin_lat + cos_middle_ * cos_lat * cos_lon;  // cosine of the distance
    const double x = cos_lat * std::sin(lon);
    const double y = cos_middle_ * sin_lat - sin_middle_ * cos_lat * cos_lon;
    const double farthest = -std::cos(k_rim_degrees * k_radians);
    if (away > farthest) {
        const double k = std::sqrt(2 / (1 + away));
        return {k * x, k * y};
    }
    const double length = std::hypot(x, y);
    const double rim = std::sqrt(2 * (1 - farthest));
    return length > 0 ? PlanePoint{x / length * rim, y / length * rim} : PlanePoint{0, rim};
}

}  // namespace attache
