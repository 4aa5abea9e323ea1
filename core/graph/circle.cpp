#include "graph/circle.h"

#include <cmath>

namespace attache {

namespace {

constexpr double k_pi = 3.14159265358979323846;

struct SineCosine {
    double sine;
    double cosine;
};

// Taylor series for an eighth of a turn to either side of 0, far enough for the last bit of a double.
SineCosine near_zero(double radians) {
    const double square = radians * radians;
    SineCosine sum{0, 0};
    for (int n = 16; n >= 0; n -= 2) {
        sum.cosine = 1 - square / ((n + 1.0) * (n + 2.0)) * sum.cosine;
        sum.sine = 1 - square / ((n + 2.0) * (n + 3.0)) * sum.sine;
    }
    return {radians * sum.sine, sum.cosine};
}

}  // namespace

Point point_on_circle(double turns) {
    const double quarters = turns * 4;
    const double nearest = std::floor(quarters + 0.5);
    const auto [sine, cosine] = near_zero((quarters - nearest) * (k_pi / 2));
    switch (static_cast<int>(nearest - 4 * std::floor(nearest / 4))) {
        case 0: return {sine, -cosine};
        case 1: return {cosine, sine};
        case 2: return {-sine, cosine};
        default: return {-cosine, -sine};
    }
}

}  // namespace attache
