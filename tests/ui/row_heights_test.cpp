#include <cstdint>

#include <doctest/doctest.h>

#include "ui/row_heights.h"

namespace attache {
namespace {

RowHeights heights_of(std::vector<float> heights) {
    RowHeights result;
    result.reset(std::move(heights));
    return result;
}

TEST_CASE("rows stand below one another") {
    const RowHeights heights = heights_of({10, 20, 30});
    CHECK(heights.top(0) == 0);
    CHECK(heights.top(2) == 30);
    CHECK(heights.total() == 60);
    CHECK(heights.row_at(-5) == 0);
    CHECK(heights.row_at(9.9) == 0);
    CHECK(heights.row_at(10) == 1);
    CHECK(heights.row_at(59) == 2);
    CHECK(heights.row_at(1000) == 2);
}

TEST_CASE("no rows have no height") {
    const RowHeights heights;
    CHECK(heights.size() == 0);
    CHECK(anchor_at(heights, 100) == RowAnchor{});
}

TEST_CASE("a corrected height moves only what lies below") {
    RowHeights heights = heights_of({10, 20, 30, 40});
    const RowAnchor anchor = anchor_at(heights, 35);
    CHECK(anchor == RowAnchor{2, 5});
    heights.set_height(0, 100);
    CHECK(position_of(heights, anchor) == doctest::Approx(125));
    CHECK(heights.top(3) == doctest::Approx(150));
    CHECK(heights.height(0) == 100);
}

TEST_CASE("sums agree with adding up, in any order of corrections") {
    constexpr std::size_t k_rows = 1000;
    std::vector<float> plain(k_rows);
    std::uint32_t random = 12345;
    const auto next = [&random] { return (random = random * 1664525U + 1013904223U) >> 16; };
    for (float& height : plain)
        height = static_cast<float>(next() % 200);
    RowHeights heights = heights_of(plain);
    for (int change = 0; change < 500; ++change) {
        const std::size_t row = next() % k_rows;
        plain[row] = static_cast<float>(next() % 300);
        heights.set_height(row, plain[row]);
    }
    double sum = 0;
    for (std::size_t row = 0; row < k_rows; ++row) {
        CHECK(heights.top(row) == doctest::Approx(sum));
        if (plain[row] > 0) CHECK(heights.row_at(sum) == row);
        sum += static_cast<double>(plain[row]);
    }
    CHECK(heights.total() == doctest::Approx(sum));
}

}  // namespace
}  // namespace attache
