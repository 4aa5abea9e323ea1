// Distances and shortest ways on the globe, which is taken as a sphere.
#pragma once

#include <span>
#include <vector>

#include "geo/lon_lat.h"

namespace attache {

// Degrees along the surface, 0..180.
[[nodiscard]] double angle_between(LonLat one, LonLat other);

// `count` >= 2 points along the shortest way, with both ends. (Slerp: Shoemake, Animating Rotation with Quaternion
// Curves, 1985.) Between opposite points, where every way is as short, it goes by the north.
[[nodiscard]] std::vector<LonLat> great_circle(LonLat from, LonLat to, int count);

// The middle of the points' directions; the first one's place if they cancel out. Requires at least one point.
[[nodiscard]] LonLat mean_direction(std::span<const LonLat> points);

}  // namespace attache
