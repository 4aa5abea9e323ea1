// What tables are made of: a header that sorts, and the ground of a row.
#pragma once

#include <optional>
#include <string_view>

#include "ui/controls.h"

namespace attache {

[[nodiscard]] float table_header_height(const Ui& ui);

struct HeaderCell {
    std::string_view name;  // of the control
    std::string_view label;
    float left = 0;  // where the column's contents begin, in the window
    float width = 0;
    bool is_number = false;          // stands at the right end of its column
    std::optional<bool> descending;  // if the table is sorted by this column
};
// The room that a label and its arrow take.
[[nodiscard]] float header_cell_width(const Ui& ui, std::string_view label);
// One cell of the header in `row`; returns whether it was pressed.
[[nodiscard]] bool show_header_cell(Ui& ui, Rect row, const HeaderCell& cell);
// The line below a header.
void draw_header_line(ImDrawList& list, const Ui& ui, Rect row);

// How a row stands out.
enum class RowState : std::uint8_t { Plain, Hovered, Related, Selected };
void draw_row_ground(ImDrawList& list, const Ui& ui, Rect row, RowState state);
// The line between rows.
void draw_row_line(ImDrawList& list, const Ui& ui, Rect row);

}  // namespace attache
