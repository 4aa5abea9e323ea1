// RowList: a scrolled column of very many rows of different heights, of which only those that are seen are
// measured and drawn. Heights are estimated first and corrected when a row comes into view; what is on the
// screen never jumps, because the place is held by a row and not by a distance from the top.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "ui/draw.h"
#include "ui/row_heights.h"
#include "ui/scroll_bar.h"
#include "ui/ui.h"

namespace attache {

// What the rows are. Called only for rows that are seen or about to be.
class RowSource {
public:
    virtual ~RowSource() = default;
    [[nodiscard]] virtual float measure_row(std::size_t row, float width) = 0;
    virtual void draw_row(std::size_t row, Rect rect) = 0;
};

// A place beside the scroll bar that shows where something is in the whole.
struct ScrollTick {
    double share = 0;  // 0 top .. 1 bottom
    Color color;
    float left = 0;  // of the bar's width: 0 .. 1
    float right = 1;
};

class RowList {
public:
    // New rows, with estimated heights; goes to the top.
    void reset(std::vector<float> estimated_heights);
    // The same rows, newly estimated (the width or the text size has changed); keeps its place.
    void estimate_again(std::vector<float> estimated_heights);

    // Brings a row into view: gently if it is near and motion is wanted. A row that is well in view stays.
    void reveal(std::size_t row);
    // Brings a row to the top.
    void go_to(std::size_t row);

    [[nodiscard]] std::size_t first_row() const { return anchor_.row; }
    [[nodiscard]] std::size_t row_count() const { return heights_.size(); }
    [[nodiscard]] const RowHeights& heights() const { return heights_; }

    // Shows the rows in `view`, within the current window; its right edge holds the scroll bar.
    void show(Ui& ui, std::string_view name, Rect view, RowSource& rows, const std::vector<ScrollTick>& ticks = {});

private:
    enum class Wish : unsigned char { Nothing, Reveal, Top };

    void scroll_by(float distance, Rect view, float width, RowSource& rows);
    void keep_within(Rect view, float width, RowSource& rows);
    void follow_input(Ui& ui, Rect view, float width, RowSource& rows);
    void follow_wish(Ui& ui, Rect view, float width, RowSource& rows);
    void show_scroll_bar(Ui& ui, std::string_view name, Rect view, const std::vector<ScrollTick>& ticks);
    [[nodiscard]] float distance_to_wish(Rect view) const;
    float measure(std::size_t row, float width, RowSource& rows);

    RowHeights heights_;
    RowAnchor anchor_;
    Wish wish_ = Wish::Nothing;
    std::size_t wished_row_ = 0;
    ScrollBar scroll_bar_;
};

}  // namespace attache
