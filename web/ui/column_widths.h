// Widths for the columns of a table, so that each holds its contents where there is room. Pure arithmetic.
#pragma once

#include <span>
#include <vector>

namespace attache {

struct ColumnWish {
    float least = 0;    // below it the column is of no use
    float natural = 0;  // holds the contents; at least `least`
    float grows = 0;    // its part of the room that is left over
};

// Where the natural widths fit, columns that grow share what is left; where they do not, the widest give in first, none
// below its least. May take more than `room`: then the table is scrolled sideways.
[[nodiscard]] std::vector<float> column_widths(std::span<const ColumnWish> wishes, float room);

}  // namespace attache
