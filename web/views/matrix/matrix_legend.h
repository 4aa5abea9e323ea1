// What the squares of a matrix mean. Part of the matrix view: used by its files alone.
#pragma once

#include "views/matrix/matrix_view.h"

namespace attache {

// Height that the legend takes in a width.
[[nodiscard]] float matrix_legend_height(const Ui& ui, const Matrix& matrix, float width);
void draw_matrix_legend(ImDrawList& list, const Ui& ui, const Matrix& matrix, Rect rect);

}  // namespace attache
