// Curved ties between two things on the screen: trimmed where the things and arrowheads stand, and hit by the pointer.
#pragma once

#include <vector>

#include "ui/draw.h"

namespace attache {

[[nodiscard]] float distance_between(ImVec2 a, ImVec2 b);
[[nodiscard]] float distance_to_curve(ImVec2 point, const std::vector<ImVec2>& curve);

// Cuts what lies within `radius` of the first or last point; at least two points stay. Requires two.
void trim_front(std::vector<ImVec2>& points, float radius);
void trim_back(std::vector<ImVec2>& points, float radius);

// `count` points from `a` to `b` with the middle `bend` lengths beside the straight line.
[[nodiscard]] std::vector<ImVec2> bent_line(ImVec2 a, ImVec2 b, float bend, int count);

}  // namespace attache
