#include <vector>

#include <doctest/doctest.h>

#include "views/corrected_mark.h"

namespace attache {
namespace {

TEST_CASE("the pencil of a corrected tie stands in its middle, and nowhere on a tie too short to be seen beside it") {
    const std::vector<ImVec2> line{{0, 0}, {50, 20}, {100, 0}};
    const auto place = corrected_badge_place(line);
    REQUIRE(place.has_value());
    CHECK(place->x == 50);
    CHECK(place->y == 20);
    const std::vector<ImVec2> shorter{{0, 0}, {10, 2}, {20, 0}};
    CHECK_FALSE(corrected_badge_place(shorter).has_value());
}

}  // namespace
}  // namespace attache
