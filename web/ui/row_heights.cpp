#include "ui/row_heights.h"

#include <algorithm>
#include <utility>

namespace attache {
namespace {

constexpr std::size_t low_bit(std::size_t value) { return value & (~value + 1); }

}  // namespace

void RowHeights::reset(std::vector<float> heights) {
    heights_ = std::move(heights);
    sums_.assign(heights_.size() + 1, 0);
    for (std::size_t i = 1; i < sums_.size(); ++i) {
        sums_[i] += static_cast<double>(heights_[i - 1]);
        const std::size_t parent = i + low_bit(i);
        if (parent < sums_.size()) sums_[parent] += sums_[i];
    }
}

void RowHeights::set_height(std::size_t row, float height) {
    const double change = static_cast<double>(height) - static_cast<double>(heights_[row]);
    if (change == 0) return;
    heights_[row] = height;
    for (std::size_t i = row + 1; i < sums_.size(); i += low_bit(i))
        sums_[i] += change;
}

double RowHeights::top(std::size_t row) const {
    double sum = 0;
    for (std::size_t i = row; i > 0; i -= low_bit(i))
        sum += sums_[i];
    return sum;
}

std::size_t RowHeights::row_at(double y) const {
    std::size_t step = 1;
    while (step * 2 < sums_.size())
        step *= 2;
    std::size_t before = 0;  // rows that end at or above y
    for (double left = y; step > 0; step /= 2) {
        const std::size_t next = before + step;
        if (next < sums_.size() && sums_[next] <= left) {
            before = next;
            left -= sums_[next];
        }
    }
    return std::min(before, size() - 1);
}

RowAnchor anchor_at(const RowHeights& heights, double y) {
    if (heights.size() == 0) return {};
    const std::size_t row = heights.row_at(y);
    return {row, static_cast<float>(std::max(0.0, y - heights.top(row)))};
}

double position_of(const RowHeights& heights, RowAnchor anchor) {
    return heights.top(std::min(anchor.row, heights.size())) + static_cast<double>(anchor.offset);
}

}  // namespace attache
