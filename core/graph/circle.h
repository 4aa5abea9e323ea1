// Points on a circle without libm: sin and cos differ in the last bit between C libraries, and a layout must be
// the same on every platform.
#pragma once

#include "graph/point.h"

namespace attache {

// The point of the unit circle after `turns` (1 is a full turn) clockwise from the top, with y downwards.
// Exact to about 1e-15.
[[nodiscard]] Point point_on_circle(double turns);

}  // namespace attache
