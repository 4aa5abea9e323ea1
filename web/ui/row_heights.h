// RowHeights: the heights of very many rows of which most are only estimated, and where that puts each.
// A Fenwick tree (Fenwick 1994) of sums: every question and every correction takes O(log n). No ImGui.
#pragma once

#include <cstddef>
#include <vector>

namespace attache {

class RowHeights {
public:
    // O(n).
    void reset(std::vector<float> heights);

    [[nodiscard]] std::size_t size() const { return heights_.size(); }
    [[nodiscard]] float height(std::size_t row) const { return heights_[row]; }
    void set_height(std::size_t row, float height);

    // Sum of the heights of the rows before `row`, which may be size(): then it is all of them.
    [[nodiscard]] double top(std::size_t row) const;
    [[nodiscard]] double total() const { return top(size()); }
    // The row that covers `y`: the first for a y before it, the last for a y after it. Requires size() > 0.
    [[nodiscard]] std::size_t row_at(double y) const;

private:
    std::vector<float> heights_;
    std::vector<double> sums_;  // sums_[i] covers rows (i - lowbit(i), i], counted from 1
};

// What stands at the top of the view: `offset` pixels of `row` are hidden above it. An anchor does not move
// when rows elsewhere turn out to be higher or lower than was estimated.
struct RowAnchor {
    std::size_t row = 0;
    float offset = 0;
    friend bool operator==(const RowAnchor&, const RowAnchor&) = default;
};

[[nodiscard]] RowAnchor anchor_at(const RowHeights& heights, double y);
[[nodiscard]] double position_of(const RowHeights& heights, RowAnchor anchor);

}  // namespace attache
