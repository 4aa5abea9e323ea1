#include "views/aid/aid_choices_panel.h"

namespace attache {

float AidChoicesPanel::head_height(float width) {
    return choices_height(context_.ui, choices_, width - 2 * k_picture_side) + grid(2);
}

void AidChoicesPanel::show_head(Rect rect) {
    show_choices(context_, choices_, {rect.min.x + k_picture_side, rect.min.y},
                 rect.width() - k_scroll_bar_width - 2 * k_picture_side);
}

float AidChoicesPanel::measure_row(std::size_t /*row*/, float width) {
    return grid(4) + picture_height(width - 2 * k_picture_side) + grid(4);
}

void AidChoicesPanel::draw_row(std::size_t /*row*/, Rect rect) {
    show_picture(
        {{rect.min.x + k_picture_side, rect.min.y + grid(4)}, {rect.max.x - k_picture_side, rect.max.y - grid(4)}});
}

}  // namespace attache
