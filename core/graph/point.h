// A place in the plane, in abstract units; y grows downwards, as on a canvas.
#pragma once

namespace attache {

struct Point {
    double x = 0;
    double y = 0;
};

}  // namespace attache
