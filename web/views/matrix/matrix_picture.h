// Draws a matrix: squares, labels and what is emphasised. Part of the matrix view: used by its files alone.
#pragma once

#include <cstdint>

#include "views/matrix/matrix_view.h"

namespace attache {

// What stands out.
struct MatrixFocus {
    MatrixSpot pointed;  // by the pointer or the keyboard
    Item hovered;        // anywhere in the window
    Item selected;
};

// Draws what is seen and notes where it stands: cells as "cell:RUS>TJK", labels as "row:RUS" and "column:TJK".
void draw_matrix(const ViewContext& context, const MatrixState& matrix, const MatrixPlaces& places,
                 const MatrixFocus& focus);

// Columns are named across if there is room for that, else upwards.
[[nodiscard]] bool names_lie(const MatrixState& matrix, float cell_width);

// The side of a square for so many relations in a cell of a height. Grows with their logarithm: most pairs have one or
// two relations, a few have dozens.
[[nodiscard]] float square_side(std::uint32_t count, std::uint32_t most, float cell_height);

// One square: bands for the signs of its relations, the glyph of the prevailing one.
void draw_matrix_square(ImDrawList& list, const Palette& palette, ImVec2 center, float side, const SignCounts& signs,
                        std::size_t sign);

}  // namespace attache
