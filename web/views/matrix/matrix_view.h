// Matrix: who acts on whom, and who deals with what, as a field of squares. A row acts on a column; an area tells how
// many relations there are, a colour and a glyph their sign.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/matrix.h"
#include "ui/controls.h"
#include "ui/scroll_bar.h"
#include "views/matrix/matrix_places.h"
#include "views/view_context.h"

namespace attache {

struct MatrixState {
    MatrixKind kind = MatrixKind::ActorByActor;
    MatrixOrder order = MatrixOrder::Strength;

    // What the rest was made for.
    const Report* report = nullptr;
    std::optional<Filter> filter;
    MatrixKind made_kind = MatrixKind::ActorByActor;
    MatrixOrder made_order = MatrixOrder::Strength;

    Matrix matrix;
    std::vector<std::string> row_names;     // as they are written beside the rows
    std::vector<std::string> column_names;  // and above the columns
    float longest_row_name = 0;             // in pixels, at `measured_scale`
    float longest_column_name = 0;
    float measured_scale = 0;

    float zoom = 1;  // 1: as much as fits with cells that can be read
    ImVec2 scroll{0, 0};
    MatrixSpot cursor{0, 0};  // where the keyboard is
    bool cursor_moved = false;
    bool dragging = false;
    std::optional<Item> followed_selection;
    ScrollBar down_bar;
    ScrollBar sideways_bar;
    RestTimer rest;
};

void show_matrix(const ViewContext& context, MatrixState& state, Rect rect);

}  // namespace attache
