#include "ui/table_parts.h"

#include <algorithm>

namespace attache {
namespace {

constexpr float k_arrow = 10;
constexpr float k_bar = 3;  // at the left edge of a row that is selected

float arrow_room() { return grid(3.5F); }

}  // namespace

float table_header_height(const Ui& ui) {
    return std::max(ui.theme.font(TextStyle::Caption).size + grid(3), ui.theme.target - grid(1));
}

float header_cell_width(const Ui& ui, std::string_view label) {
    return text_width(ui.theme.font(TextStyle::Caption), label) + arrow_room();
}

bool show_header_cell(Ui& ui, Rect row, const HeaderCell& cell) {
    const Palette& palette = ui.palette();
    const Font small = ui.theme.font(TextStyle::Caption);
    ImGui::SetCursorScreenPos({cell.left - grid(1), row.min.y});
    const Press press = press_area(ui, cell.name, {cell.width + grid(2), row.height()});
    tooltip(ui, cell.descending ? "Sort the other way round" : "Sort by this");
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(press.rect.min, press.rect.max, to_u32(press_ground(ui, press)), k_radius_small);
    const float arrow = cell.descending ? arrow_room() : 0;
    const float text = std::min(text_width(small, cell.label), cell.width - arrow);
    const float x = cell.is_number ? cell.left + cell.width - text - arrow : cell.left;
    draw_text_elided(list, small, {x, middle_y(small, row.min.y, row.max.y)}, text + 1,
                     cell.descending ? palette.text : palette.muted, cell.label);
    if (cell.descending) {
        draw_icon(list, *cell.descending ? Icon::ChevronDown : Icon::ChevronUp, {x + text + grid(2), row.center().y},
                  k_arrow, palette.text);
    }
    return press.clicked;
}

void draw_header_line(ImDrawList& list, const Ui& ui, Rect row) {
    list.AddLine({row.min.x, row.max.y}, row.max, to_u32(ui.palette().outline));
}

void draw_row_ground(ImDrawList& list, const Ui& ui, Rect row, RowState state) {
    const Palette& palette = ui.palette();
    if (state == RowState::Selected) list.AddRectFilled(row.min, row.max, to_u32(palette.selection));
    if (state == RowState::Hovered) list.AddRectFilled(row.min, row.max, to_u32(palette.hover));
    if (state == RowState::Selected || state == RowState::Related) {
        const Color bar = state == RowState::Selected ? palette.accent : faded(palette.accent, 0.45F);
        list.AddRectFilled(row.min, {row.min.x + k_bar, row.max.y}, to_u32(bar));
    }
}

void draw_row_line(ImDrawList& list, const Ui& ui, Rect row) {
    list.AddLine({row.min.x, row.max.y - 1}, {row.max.x, row.max.y - 1}, to_u32(ui.palette().border));
}

}  // namespace attache
