#include <doctest/doctest.h>

#include "ui/panels.h"

namespace attache {
namespace {

constexpr ImVec2 k_screen{1000, 800};

TEST_CASE("a popover hangs below what it belongs to while there is room") {
    const PopoverPlace place = place_popover({{100, 100}, {140, 130}}, {240, 200}, k_screen);
    CHECK_FALSE(place.is_above);
    CHECK(place.corner.x == 100);
    CHECK(place.corner.y >= 130);
    CHECK(place.corner.y + place.most_height <= k_screen.y);
}

TEST_CASE("a popover without room below stands above, within the window") {
    const PopoverPlace place = place_popover({{980, 760}, {980, 760}}, {240, 200}, k_screen);
    CHECK(place.is_above);
    CHECK(place.corner.y <= 760);
    CHECK(place.corner.y - place.most_height >= 0);
    CHECK(place.corner.x + 240 <= k_screen.x);
}

TEST_CASE("a popover that fits nowhere takes the side with more room") {
    CHECK_FALSE(place_popover({{0, 300}, {0, 300}}, {240, 2000}, k_screen).is_above);
    CHECK(place_popover({{0, 500}, {0, 500}}, {240, 2000}, k_screen).is_above);
}

}  // namespace
}  // namespace attache
