// Bars as SVG: one for each row, cut into parts, with its name before and its number behind. For pages that run
// nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attache {

struct SvgBarPart {
    double value = 0;   // 0 or more
    std::string color;  // "#rrggbb"
    bool hatched = false;
};

struct SvgBar {
    std::string name;
    std::string number;  // as it is written behind
    std::vector<SvgBarPart> parts;
};

// `title` says what is seen, for those who do not see it. Text is escaped; the scale is linear from 0. Empty without
// bars.
[[nodiscard]] std::string bars_svg(std::string_view title, const std::vector<SvgBar>& bars);

}  // namespace attache
