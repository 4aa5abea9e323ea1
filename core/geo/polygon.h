// Polygons of the plane: cutting them to a frame, filling them with triangles, asking what is inside.
// A polygon is rings: its outside and then its holes; a ring's last point is joined to its first.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "geo/lon_lat.h"

namespace attache {

using PlaneRing = std::vector<PlanePoint>;
using PlanePolygon = std::vector<PlaneRing>;

// Twice the area; positive if the ring turns counter-clockwise (y upwards).
[[nodiscard]] double doubled_area(std::span<const PlanePoint> ring);

// Requires at least one point.
[[nodiscard]] PlaneBox box_of(std::span<const PlanePoint> points);

// Whether the point is inside: within an odd number of rings.
[[nodiscard]] bool contains(const PlanePolygon& polygon, PlanePoint point);

// What of the ring lies within the box (Sutherland & Hodgman, Reentrant Polygon Clipping, 1974): one ring, parts of
// which may run along the box's edges; empty if nothing does.
[[nodiscard]] PlaneRing clipped(PlaneRing ring, const PlaneBox& box);

// A point well within what of the polygons lies in the box: in its largest part, in the middle of the widest stretch at
// the height of its centroid. Nothing if nothing does.
[[nodiscard]] std::optional<PlanePoint> point_within(std::span<const PlanePolygon> polygons, const PlaneBox& box);

// The pieces of an open line within the box.
[[nodiscard]] std::vector<std::vector<PlanePoint>> clipped_line(std::span<const PlanePoint> line, const PlaneBox& box);

// Of each point the tolerance up to which it must stay, so that every point that is left out lies within the tolerance
// of the line (Douglas & Peucker, 1973): reckoned once for all tolerances. The first and the last stay always:
// infinity.
[[nodiscard]] std::vector<float> point_weights(std::span<const PlanePoint> line);

// Triangles that fill the polygon, three indices each into all its points, ring after ring. Ear clipping with bridges
// to the holes (Eberly, Triangulation by Ear Clipping, 2002). Any input ends; one whose rings cross is filled as well
// as can be.
[[nodiscard]] std::vector<std::uint32_t> triangulate(const PlanePolygon& polygon);

}  // namespace attache
