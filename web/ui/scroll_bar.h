// ScrollBar: the thumb on a track that stands for what is seen of something longer, along either axis.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "ui/panels.h"

namespace attache {

// Width of the track.
inline constexpr float k_scroll_bar_width = 12;

// Lengths in any one unit, mostly pixels.
struct ScrollExtent {
    double total = 0;
    double seen = 0;
    double position = 0;  // of the first that is seen: 0 .. total - seen

    [[nodiscard]] bool fits() const { return total <= seen; }
};

class ScrollBar {
public:
    // Shows the thumb in `track` and returns where it is dragged to. Nothing is shown if everything is seen.
    // Axis::Horizontal: a bar that lies.
    std::optional<double> show(Ui& ui, std::string_view name, Rect track, Axis axis, const ScrollExtent& extent);

private:
    float grab_offset_ = 0;
};

}  // namespace attache
