// Points of the globe and of the plane it is drawn on.
#pragma once

namespace attache {

// Degrees; east and north are positive.
struct LonLat {
    double lon = 0;
    double lat = 0;
    friend bool operator==(const LonLat&, const LonLat&) = default;
};

// In radii of the globe; y grows to the north.
struct PlanePoint {
    double x = 0;
    double y = 0;
    friend bool operator==(const PlanePoint&, const PlanePoint&) = default;
};

struct PlaneBox {
    PlanePoint min;
    PlanePoint max;

    [[nodiscard]] bool overlaps(const PlaneBox& other) const {
        return min.x <= other.max.x && other.min.x <= max.x && min.y <= other.max.y && other.min.y <= max.y;
    }
    [[nodiscard]] bool holds(const PlaneBox& inner) const {
        return min.x <= inner.min.x && inner.max.x <= max.x && min.y <= inner.min.y && inner.max.y <= max.y;
    }
    [[nodiscard]] bool contains(PlanePoint point) const {
        return min.x <= point.x && point.x <= max.x && min.y <= point.y && point.y <= max.y;
    }
};

}  // namespace attache
