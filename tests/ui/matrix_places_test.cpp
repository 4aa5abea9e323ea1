#include <doctest/doctest.h>

#include "views/matrix/matrix_places.h"

namespace attache {
namespace {

MatrixPlaces example() {
    MatrixPlaces places;
    places.area = {{100, 50}, {500, 350}};  // cells are seen in 300 x 200
    places.row_labels = 100;
    places.column_labels = 100;
    places.rows = 100;
    places.columns = 50;
    places.cell = {10, 20};
    return places;
}

TEST_CASE("labels stay while cells are scrolled") {
    MatrixPlaces places = example();
    places.scroll = {35, 90};
    CHECK(places.cell_rect(10, 7).min.x == doctest::Approx(200 + 70 - 35));
    CHECK(places.cell_rect(10, 7).min.y == doctest::Approx(150 + 200 - 90));
    CHECK(places.row_label(10).min.x == doctest::Approx(100));
    CHECK(places.row_label(10).min.y == doctest::Approx(places.cell_rect(10, 7).min.y));
    CHECK(places.column_label(7).min.y == doctest::Approx(50));
    CHECK(places.column_label(7).min.x == doctest::Approx(places.cell_rect(10, 7).min.x));
}

TEST_CASE("only what is seen is in the ranges, however much there is") {
    MatrixPlaces places = example();
    places.rows = 2000;
    places.columns = 2000;
    places.scroll = {95, 1000};
    CHECK(places.columns_seen().first == 9);
    CHECK(places.columns_seen().last == 40);
    CHECK(places.rows_seen().first == 50);
    CHECK(places.rows_seen().last == 60);
    places.rows = 3;
    places.scroll = {0, 0};
    CHECK(places.rows_seen().last == 3);
}

TEST_CASE("a point is on a cell, on a label or on nothing") {
    MatrixPlaces places = example();
    places.scroll = {0, 40};
    CHECK(places.spot_at({205, 155}) == MatrixSpot{2, 0});
    CHECK(places.spot_at({150, 155}) == MatrixSpot{2, std::nullopt});
    CHECK(places.spot_at({215, 60}) == MatrixSpot{std::nullopt, 1});
    CHECK_FALSE(places.spot_at({110, 60}).any());
    CHECK_FALSE(places.spot_at({90, 155}).any());
    places.columns = 2;
    CHECK_FALSE(places.spot_at({300, 155}).any());
}

TEST_CASE("scrolling stays within the cells and goes no farther than it must") {
    MatrixPlaces places = example();
    CHECK(places.hidden().x == doctest::Approx(200));
    CHECK(places.hidden().y == doctest::Approx(1800));
    places.scroll = {-10, 9999};
    places.keep_within();
    CHECK(places.scroll.x == doctest::Approx(0));
    CHECK(places.scroll.y == doctest::Approx(1800));
    CHECK(places.scroll_to({95, 49}).x == doctest::Approx(200));
    CHECK(places.scroll_to({95, 49}).y == doctest::Approx(1800));  // seen already
    CHECK(places.scroll_to({0, std::nullopt}).y == doctest::Approx(0));
    places.columns = 5;
    CHECK(places.hidden().x == doctest::Approx(0));
}

TEST_CASE("zooming keeps what is below the pointer") {
    MatrixPlaces places = example();
    places.scroll = {50, 400};
    const ImVec2 pointer{304, 255};
    const MatrixSpot before = places.spot_at(pointer);
    places.zoom({20, 40}, pointer);
    CHECK(places.spot_at(pointer) == before);
    places.zoom({10, 20}, pointer);
    CHECK(places.scroll.x == doctest::Approx(50));
    CHECK(places.scroll.y == doctest::Approx(400));
}

}  // namespace
}  // namespace attache
