// AidRowPanel: an aid panel whose rows are drawn by hand - what they are drawn with, and where the row's picture
// stands. Part of the aid view.
#pragma once

#include "views/aid/aid_panel.h"
#include "views/aid/aid_picture.h"

namespace attache {

class AidRowPanel : public AidPanel {
protected:
    AidRowPanel(const ViewContext& context, AidState& aid)
        : context_(context), ui_(context.ui), palette_(context.ui.palette()), aid_(aid) {}

    [[nodiscard]] ImDrawList& list() const { return *ImGui::GetWindowDrawList(); }
    [[nodiscard]] Font body() const { return ui_.theme.font(TextStyle::Body); }
    [[nodiscard]] float line() const { return ui_.theme.line_height(TextStyle::Body); }

    // Between the sides of a row.
    void measure_within(float row_width) { width_ = row_width - 2 * k_picture_side; }
    void draw_within(Rect row) {
        left_ = row.min.x + k_picture_side;
        measure_within(row.width());
    }
    void draw_line_below(Rect row) const {
        list().AddLine({row.min.x, row.max.y - 1}, {row.max.x, row.max.y - 1}, to_u32(palette_.border));
    }

    // NOLINTBEGIN(readability-identifier-naming): named as in the panels that hold them
    const ViewContext& context_;
    Ui& ui_;
    const Palette& palette_;
    AidState& aid_;
    float left_ = 0;
    float width_ = 0;
    // NOLINTEND(readability-identifier-naming)
};

}  // namespace attache
