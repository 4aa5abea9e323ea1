#include <array>
#include <numeric>

#include <doctest/doctest.h>

#include "ui/column_widths.h"

namespace attache {
namespace {

constexpr std::array k_wishes{ColumnWish{40, 40, 0}, ColumnWish{60, 100, 1}, ColumnWish{60, 300, 3}};

float sum(const std::vector<float>& widths) { return std::accumulate(widths.begin(), widths.end(), 0.0F); }

TEST_CASE("what is left over goes to the columns that grow") {
    const std::vector<float> widths = column_widths(k_wishes, 480);
    CHECK(widths[0] == doctest::Approx(40));
    CHECK(widths[1] == doctest::Approx(110));
    CHECK(widths[2] == doctest::Approx(330));
}

TEST_CASE("where there is too little room, the widest column gives in first") {
    const std::vector<float> widths = column_widths(k_wishes, 340);
    CHECK(widths[0] == doctest::Approx(40));
    CHECK(widths[1] == doctest::Approx(100));
    CHECK(widths[2] == doctest::Approx(200).epsilon(0.001));
    const std::vector<float> less = column_widths(k_wishes, 200);
    CHECK(less[1] == doctest::Approx(80).epsilon(0.001));
    CHECK(less[2] == doctest::Approx(80).epsilon(0.001));
}

TEST_CASE("no column becomes narrower than its least width") {
    const std::vector<float> widths = column_widths(k_wishes, 50);
    CHECK(sum(widths) == doctest::Approx(160));
    CHECK(column_widths({}, 100).empty());
    CHECK(column_widths(std::array{ColumnWish{10, 20, 0}}, 100)[0] == doctest::Approx(20));
}

}  // namespace
}  // namespace attache
