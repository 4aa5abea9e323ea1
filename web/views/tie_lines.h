// What names in a picture of ties had better leave free: the ties, and more so their arrowheads.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "ui/label_placer.h"

namespace attache {

struct DrawnTie {
    std::span<const ImVec2> points;   // at least two; as far as the arrowheads
    std::optional<ImVec2> first_tip;  // of an arrowhead; none: there is none
    std::optional<ImVec2> second_tip;
    float width = 1;
    float arrow_size = 0;
    float opacity = 1;
};

void add_label_lines(std::vector<LabelLine>& lines, const DrawnTie& tie);

}  // namespace attache
