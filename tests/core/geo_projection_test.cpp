#include <cmath>
#include <numbers>
#include <vector>

#include <doctest/doctest.h>

#include "geo/polygon.h"
#include "geo/projection.h"
#include "geo/sphere.h"

namespace attache {
namespace {

using doctest::Approx;

// The area of a small square of the globe in the plane, as a share of its true area.
double area_scale(const Projection& projection, LonLat at) {
    const double step = 0.01;
    const double radians = std::numbers::pi / 180;
    PlaneRing ring;
    for (const LonLat corner :
         {LonLat{at.lon, at.lat}, {at.lon + step, at.lat}, {at.lon + step, at.lat + step}, {at.lon, at.lat + step}})
        ring.push_back(projection.project(corner));
    const double sphere = step * radians * (std::sin((at.lat + step) * radians) - std::sin(at.lat * radians));
    return doubled_area(ring) / 2 / sphere;
}

TEST_CASE("projection: both keep areas wherever they are") {
    for (const Projection& projection : {Projection::equal_earth(11), Projection::azimuthal_equal_area({71, 39})}) {
        for (const LonLat at : {LonLat{0, 0}, {71, 39}, {-100, 40}, {150, -33}, {20, 75}, {-60, -50}}) {
            CAPTURE(at.lon);
            CHECK(area_scale(projection, at) == Approx(1).epsilon(0.001));
        }
    }
}

TEST_CASE("projection: Equal Earth has the extent that its authors give") {
    const Projection world = Projection::equal_earth(0);
    CHECK(world.project({180, 0}).x == Approx(2.70663).epsilon(1e-5));
    CHECK(world.project({0, 90}).y == Approx(1.31737).epsilon(1e-5));
    CHECK(world.project({0, 0}) == PlanePoint{0, 0});
}

TEST_CASE("projection: the azimuthal one keeps directions from its middle and ends in a disc") {
    const Projection region = Projection::azimuthal_equal_area({70, 40});
    const PlanePoint north = region.project({70, 50});
    CHECK(north.x == Approx(0));
    CHECK(north.y == Approx(2 * std::sin(5 * std::numbers::pi / 180)));
    const PlanePoint far = region.project({-110, -40});
    CHECK(std::hypot(far.x, far.y) <= 2);
    CHECK(std::hypot(far.x, far.y) > 1.99);
}

TEST_CASE("sphere: distances, shortest ways and middles, across 180 degrees too") {
    CHECK(angle_between({0, 0}, {90, 0}) == Approx(90));
    CHECK(angle_between({179, 0}, {-179, 0}) == Approx(2));
    const std::vector<LonLat> way = great_circle({0, 0}, {90, 0}, 3);
    REQUIRE(way.size() == 3);
    CHECK(way[1].lon == Approx(45));
    const std::vector<LonLat> polar = great_circle({0, 60}, {180, 60}, 3);
    CHECK(polar[1].lat == Approx(90));
    const std::vector<LonLat> opposite = great_circle({0, 0}, {180, 0}, 5);
    CHECK(opposite[2].lat == Approx(90));
    CHECK(opposite[1].lat == Approx(45));
    const std::vector<LonLat> pacific{{170, 0}, {-170, 0}};
    CHECK(std::abs(mean_direction(pacific).lon) == Approx(180));
    const std::vector<LonLat> cancelling{{0, 0}, {180, 0}};
    CHECK(mean_direction(cancelling) == LonLat{0, 0});
}

TEST_CASE("projection: longitudes are wrapped") {
    CHECK(wrapped(190) == Approx(-170));
    CHECK(wrapped(-190) == Approx(170));
    CHECK(wrapped(180) == 180);
    CHECK(wrapped(725) == Approx(5));
}

}  // namespace
}  // namespace attache
