// How a check is told, wherever it is shown: what the text states beside what its figures give. Of a change the two
// numbers are those before and after: then it is the direction that is stated and computed. Pure functions.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "extract/findings.h"

namespace attache {

// "$36.4 million", "18.2%", "63 members".
[[nodiscard]] std::string figure_with_unit(double value, std::string_view unit);

// "63 members"; of a change "fell".
[[nodiscard]] std::string stated_text(const Check& check);
// "63 members"; of a change "fell from 7 to 5 years".
[[nodiscard]] std::string computed_text(const Check& check);
// What the two numbers are: {"stated", "computed"}, or {"from", "to"}.
[[nodiscard]] std::array<std::string_view, 2> figure_labels(const Check& check);

}  // namespace attache
