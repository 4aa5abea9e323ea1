// What stands around the cells of a matrix: what is shown and in what order, the legend, zooming.
// Part of the matrix view: used by its files alone.
#pragma once

#include "views/matrix/matrix_view.h"

namespace attache {

inline constexpr float k_matrix_zoom_step = 1.25F;
// The point that `about` is on stays there; within limits.
void zoom_matrix(MatrixState& state, MatrixPlaces& places, float factor, ImVec2 about);

[[nodiscard]] float matrix_toolbar_height(const Ui& ui);
void show_matrix_toolbar(const ViewContext& context, MatrixState& state, Rect rect);

[[nodiscard]] float matrix_footer_height(const Ui& ui, const Matrix& matrix, float width);
void show_matrix_footer(const ViewContext& context, MatrixState& state, MatrixPlaces& places, Rect rect);

// Says what rows and columns are, where their labels meet.
void draw_matrix_corner(const ViewContext& context, const MatrixState& state, const MatrixPlaces& places);

}  // namespace attache
