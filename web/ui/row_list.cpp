#include "ui/row_list.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/controls.h"
#include "ui/keyboard.h"

namespace attache {
namespace {

constexpr float k_wheel_lines = 5;  // what Dear ImGui scrolls for a wheel's 1.0
constexpr float k_key_step = 48;
constexpr float k_reveal_margin = 0.18F;  // of the view's height, above and below
constexpr float k_settle_rate = 14;       // per second: how fast a jump comes to rest
constexpr float k_farthest_glide = 1.2F;  // views; what is farther is jumped to

}  // namespace

void RowList::reset(std::vector<float> estimated_heights) {
    heights_.reset(std::move(estimated_heights));
    anchor_ = {};
    wish_ = Wish::Nothing;
}

void RowList::estimate_again(std::vector<float> estimated_heights) {
    const float hidden =
        heights_.size() > anchor_.row ? anchor_.offset / std::max(1.0F, heights_.height(anchor_.row)) : 0;
    heights_.reset(std::move(estimated_heights));
    if (anchor_.row >= heights_.size())
        anchor_ = {};
    else
        anchor_.offset = hidden * heights_.height(anchor_.row);
}

void RowList::reveal(std::size_t row) {
    wish_ = Wish::Reveal;
    wished_row_ = row;
}

void RowList::go_to(std::size_t row) {
    wish_ = Wish::Top;
    wished_row_ = row;
}

float RowList::measure(std::size_t row, float width, RowSource& rows) {
    const float height = rows.measure_row(row, width);
    heights_.set_height(row, height);
    return height;
}

// Moves the view, measuring each row that it passes, so that the distance is exact.
void RowList::scroll_by(float distance, Rect view, float width, RowSource& rows) {
    anchor_.offset += distance;
    while (anchor_.offset < 0 && anchor_.row > 0) {
        --anchor_.row;
        anchor_.offset += measure(anchor_.row, width, rows);
    }
    anchor_.offset = std::max(0.0F, anchor_.offset);
    while (anchor_.row + 1 < heights_.size()) {
        const float height = measure(anchor_.row, width, rows);
        if (anchor_.offset < height) break;
        anchor_.offset -= height;
        ++anchor_.row;
    }
    keep_within(view, width, rows);
}

// The last row does not rise above the lower edge of the view.
void RowList::keep_within(Rect view, float width, RowSource& rows) {
    if (heights_.total() - position_of(heights_, anchor_) > 3 * static_cast<double>(view.height())) return;
    float below = -anchor_.offset;
    for (std::size_t row = anchor_.row; row < heights_.size(); ++row) {
        below += measure(row, width, rows);
        if (below >= view.height()) return;
    }
    float missing = view.height() - below;
    if (anchor_.offset >= missing) {
        anchor_.offset -= missing;
        return;
    }
    missing -= anchor_.offset;
    anchor_.offset = 0;
    while (missing > 0 && anchor_.row > 0) {
        const float height = measure(--anchor_.row, width, rows);
        anchor_.offset = std::max(0.0F, height - missing);
        missing -= height;
    }
}

float RowList::distance_to_wish(Rect view) const {
    const double place = heights_.top(wished_row_) - position_of(heights_, anchor_);
    if (wish_ == Wish::Top) return static_cast<float>(place);
    const float margin = view.height() * k_reveal_margin;
    const float above = static_cast<float>(place) - margin;
    const float below = static_cast<float>(place) + heights_.height(wished_row_) + margin - view.height();
    if (above < 0) return above;
    // A row that is higher than the view shows its beginning.
    return below > 0 ? std::min(below, above) : 0;
}

void RowList::follow_wish(Ui& ui, Rect view, float width, RowSource& rows) {
    if (wish_ == Wish::Nothing || wished_row_ >= heights_.size()) return;
    measure(wished_row_, width, rows);
    float distance = distance_to_wish(view);
    if (std::abs(distance) > view.height() * k_farthest_glide || !ui.frame.animates()) {
        // Too far to see the way: stand before the place, or on it where no motion is wanted.
        const float rest = ui.frame.animates() ? std::copysign(view.height() * 0.25F, distance) : 0;
        anchor_ = anchor_at(heights_, position_of(heights_, anchor_) + static_cast<double>(distance - rest));
        scroll_by(0, view, width, rows);
        distance = distance_to_wish(view);
    }
    const float share = 1 - std::exp(-k_settle_rate * std::max(ui.frame.step_seconds(), 0.004F));
    const bool arrives = std::abs(distance) < 1 || !ui.frame.animates();
    const RowAnchor before = anchor_;
    scroll_by(arrives ? distance : distance * share, view, width, rows);
    if (arrives || anchor_ == before)
        wish_ = Wish::Nothing;
    else
        ui.frame.request_frame();
}

void RowList::follow_input(Ui& ui, Rect view, float width, RowSource& rows) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool pointed =
        ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) && view.contains(io.MousePos);
    if (pointed && io.MouseWheel != 0 && !io.KeyCtrl) {
        scroll_by(-io.MouseWheel * k_wheel_lines * ui.theme.font(TextStyle::Body).size, view, width, rows);
        wish_ = Wish::Nothing;
    }
    if (!ImGui::IsWindowFocused()) return;
    const auto scroll = [&](float distance) {
        scroll_by(distance, view, width, rows);
        wish_ = Wish::Nothing;
    };
    if (key_pressed(ImGuiKey_PageDown)) scroll(view.height() - k_key_step);
    if (key_pressed(ImGuiKey_PageUp)) scroll(k_key_step - view.height());
    if (key_pressed(ImGuiKey_Home)) go_to(0);
    if (key_pressed(ImGuiKey_End) && heights_.size() > 0) reveal(heights_.size() - 1);
}

void RowList::show_scroll_bar(Ui& ui, std::string_view name, Rect view, const std::vector<ScrollTick>& ticks) {
    const double total = heights_.total();
    const auto height = static_cast<double>(view.height());
    if (total <= height) return;
    const Rect track{{view.max.x - k_scroll_bar_width, view.min.y}, view.max};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (const ScrollTick& tick : ticks) {
        const float y = track.min.y + static_cast<float>(tick.share) * (track.height() - 3);
        const float width = track.width() - 2;
        list.AddRectFilled({track.min.x + 1 + tick.left * width, y}, {track.min.x + 1 + tick.right * width, y + 2.5F},
                           to_u32(tick.color));
    }
    const ScrollExtent extent{total, height, position_of(heights_, anchor_)};
    if (const auto wanted = scroll_bar_.show(ui, name, track, Axis::Vertical, extent)) {
        anchor_ = anchor_at(heights_, *wanted);
        wish_ = Wish::Nothing;
    }
}

void RowList::show(Ui& ui, std::string_view name, Rect view, RowSource& rows, const std::vector<ScrollTick>& ticks) {
    if (heights_.size() == 0 || view.height() <= 0) return;
    const float width = view.width() - k_scroll_bar_width;
    follow_input(ui, view, width, rows);
    follow_wish(ui, view, width, rows);
    keep_within(view, width, rows);

    ImGui::PushClipRect(view.min, view.max, true);
    float y = view.min.y - anchor_.offset;
    for (std::size_t row = anchor_.row; row < heights_.size() && y < view.max.y; ++row) {
        const float height = measure(row, width, rows);
        rows.draw_row(row, {{view.min.x, y}, {view.min.x + width, y + height}});
        y += height;
    }
    ImGui::PopClipRect();
    show_scroll_bar(ui, name, view, ticks);

    if (const auto focused = newly_focused_rect()) {
        const float above = focused->min.y - view.min.y;
        const float below = focused->max.y - view.max.y;
        if (above < 0 || below > 0) {
            scroll_by(above < 0 ? above - grid(2) : below + grid(2), view, width, rows);
            ui.frame.request_frame();
        }
    }
}

}  // namespace attache
