#include <cmath>
#include <cstddef>
#include <vector>

#include <doctest/doctest.h>

#include "geo/polygon.h"

namespace attache {
namespace {

using doctest::Approx;

PlaneRing square(double low, double high) { return {{low, low}, {low, high}, {high, high}, {high, low}}; }

double filled_area(const PlanePolygon& polygon) {
    PlaneRing all;
    for (const PlaneRing& ring : polygon)
        all.insert(all.end(), ring.begin(), ring.end());
    const std::vector<std::uint32_t> triangles = triangulate(polygon);
    CHECK(triangles.size() % 3 == 0);
    double area = 0;
    for (std::size_t i = 0; i < triangles.size(); i += 3) {
        for (std::size_t j = 0; j < 3; ++j)
            REQUIRE(triangles[i + j] < all.size());
        const PlaneRing triangle{all[triangles[i]], all[triangles[i + 1]], all[triangles[i + 2]]};
        area += std::abs(doubled_area(triangle)) / 2;
    }
    return area;
}

TEST_CASE("polygon: triangles fill outsides of either turn, without the holes") {
    CHECK(filled_area({square(0, 4)}) == Approx(16));
    PlaneRing turned = square(0, 4);
    std::swap(turned[1], turned[3]);
    CHECK(filled_area({turned}) == Approx(16));
    CHECK(filled_area({square(0, 4), square(1, 2)}) == Approx(15));
    CHECK(filled_area({square(0, 9), square(1, 2), square(3, 4), square(6, 8)}) == Approx(81 - 1 - 1 - 4));
    const PlaneRing comb{{0, 0}, {0, 5}, {1, 5}, {1, 1}, {2, 1}, {2, 5},
                         {3, 5}, {3, 1}, {4, 1}, {4, 5}, {5, 5}, {5, 0}};
    CHECK(filled_area({comb}) == Approx(25 - 2 * 4));
}

TEST_CASE("polygon: a star with many points is filled") {
    PlaneRing star;
    for (int i = 0; i < 400; ++i) {
        const double radius = i % 2 == 0 ? 1 : 0.4;
        star.push_back({radius * std::cos(i * 3.14159265358979 / 200), radius * std::sin(i * 3.14159265358979 / 200)});
    }
    CHECK(filled_area({star}) == Approx(std::abs(doubled_area(star)) / 2).epsilon(1e-9));
}

TEST_CASE("polygon: rings that cross, repeat points or are no rings come to an end") {
    CHECK(triangulate({}).empty());
    CHECK(triangulate({{}}).empty());
    CHECK(triangulate({{{0, 0}, {1, 1}}}).empty());
    CHECK(triangulate({PlaneRing(50, {1, 1})}).empty());
    CHECK(triangulate({{{0, 0}, {2, 2}, {2, 0}, {0, 2}}}).size() <= 6);
    CHECK(triangulate({square(0, 1), square(0, 1), square(5, 6)}).size() % 3 == 0);
    PlaneRing tangled;
    std::uint32_t random = 1;
    for (int i = 0; i < 300; ++i) {
        random = random * 1664525U + 1013904223U;
        tangled.push_back({static_cast<double>(random >> 24U), static_cast<double>(random >> 16U & 255U)});
    }
    CHECK(triangulate({tangled}).size() <= 3 * tangled.size());
}

TEST_CASE("polygon: inside and outside, with a hole") {
    const PlanePolygon ring{square(0, 4), square(1, 2)};
    CHECK(contains(ring, {0.5, 0.5}));
    CHECK_FALSE(contains(ring, {1.5, 1.5}));
    CHECK_FALSE(contains(ring, {5, 1}));
}

TEST_CASE("polygon: what lies in the box is cut out of rings and lines") {
    const PlaneBox box{{1, 1}, {3, 3}};
    CHECK(std::abs(doubled_area(clipped(square(0, 2), box))) == Approx(2));
    CHECK(std::abs(doubled_area(clipped(square(0, 9), box))) == Approx(8));
    CHECK(clipped(square(5, 6), box).empty());
    CHECK(clipped(square(1.5, 2), box).size() == 4);
    const std::vector<PlanePoint> line{{0, 2}, {2, 2}, {2, 9}, {2.5, 9}, {2.5, 2}};
    const auto pieces = clipped_line(line, box);
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0] == std::vector<PlanePoint>{{1, 2}, {2, 2}, {2, 3}});
    CHECK(pieces[1] == std::vector<PlanePoint>{{2.5, 3}, {2.5, 2}});
}

TEST_CASE("polygon: thinning keeps ends and every point that is far from the line") {
    const std::vector<PlanePoint> line{{0, 0}, {1, 0.01}, {2, 0}, {3, 1}, {4, 0}};
    const std::vector<float> weights = point_weights(line);
    const auto kept = [&](float tolerance) {
        std::vector<bool> keep(weights.size());
        for (std::size_t i = 0; i < weights.size(); ++i)
            keep[i] = weights[i] > tolerance;
        return keep;
    };
    CHECK(kept(0.1F) == std::vector<bool>{true, false, true, true, true});
    CHECK(kept(5) == std::vector<bool>{true, false, false, false, true});
    CHECK(point_weights({}).empty());
}

TEST_CASE("polygon: a point within what is seen is within it") {
    // A horseshoe, whose centroid is outside.
    const PlanePolygon shoe{{{0, 0}, {0, 4}, {1, 4}, {1, 1}, {5, 1}, {5, 4}, {6, 4}, {6, 0}}};
    const std::vector<PlanePolygon> all{shoe};
    for (const PlaneBox& box : {PlaneBox{{-1, -1}, {9, 9}}, PlaneBox{{-1, 2}, {9, 9}}, PlaneBox{{3, 0}, {9, 2}}}) {
        const auto point = point_within(all, box);
        REQUIRE(point.has_value());
        CHECK(contains(shoe, *point));
        CHECK(box.contains(*point));
    }
    CHECK_FALSE(point_within(all, {{8, 8}, {9, 9}}).has_value());
}

}  // namespace
}  // namespace attache
