#include "views/corrected_mark.h"

#include "ui/icons.h"

namespace attache {
namespace {

constexpr float k_bar = 3;
constexpr float k_pencil = 10;

}  // namespace

void draw_corrected_row(ImDrawList& list, const Ui& ui, Rect row) {
    list.AddRectFilled(row.min, {row.min.x + k_bar, row.max.y - 1}, to_u32(ui.palette().accent));
    draw_icon(list, Icon::Pencil, {row.min.x + k_bar + grid(1.25F), row.center().y}, k_pencil, ui.palette().accent);
}

void draw_corrected_line(ImDrawList& list, const Ui& ui, ImVec2 center) {
    draw_icon(list, Icon::Pencil, center, k_pencil, ui.palette().accent);
}

}  // namespace attache
