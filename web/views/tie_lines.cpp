#include "views/tie_lines.h"

namespace attache {

void add_label_lines(std::vector<LabelLine>& lines, const DrawnTie& tie) {
    for (std::size_t i = 1; i < tie.points.size(); ++i)
        lines.push_back({tie.points[i - 1], tie.points[i], tie.width * tie.opacity});
    const float arrow = 2 * tie.arrow_size * tie.opacity;
    if (tie.second_tip) lines.push_back({tie.points.back(), *tie.second_tip, arrow});
    if (tie.first_tip) lines.push_back({tie.points.front(), *tie.first_tip, arrow});
}

}  // namespace attache
