// ValueScale: an axis of values, linear or logarithmic, with round ticks. No ImGui.
#pragma once

#include <cstdint>
#include <vector>

namespace attache {

enum class ScaleKind : std::uint8_t { Linear, Log };

struct ValueScale {
    ScaleKind kind = ScaleKind::Linear;
    double least = 0;  // at the axis's begin; above 0 if logarithmic
    double most = 1;
    std::vector<double> ticks;  // rising, from least to most

    // Where a value stands, 0 at the begin and 1 at the end; what lies outside is brought in.
    [[nodiscard]] double share(double value) const;
};

// For values between `least` (the smallest above 0) and `most`. Linear axes begin at 0. Logarithmic ones begin at a
// power of ten below `least` and have their ticks at powers of ten, between them at 2 and 5 if they are few.
[[nodiscard]] ValueScale make_value_scale(ScaleKind kind, double least, double most);

// A step for `count` or fewer ticks up to `most`: 1, 2 or 5 times a power of ten.
[[nodiscard]] double tick_step(double most, int count);

}  // namespace attache
