#include <cmath>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <string>

#include <doctest/doctest.h>

#include "core/map_file.h"
#include "geo/map_mesh.h"
#include "geo/place_index.h"

namespace attache {
namespace {

using doctest::Approx;

// The file that the program ships with.
const WorldMap& whole_world() {
    static const WorldMap world = [] {
        std::ifstream file(ATTACHE_WORLD_MAP, std::ios::binary);
        Result<WorldMap> map =
            read_world_map(std::string{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()});
        REQUIRE(map.has_value());
        return std::move(map).value();
    }();
    return world;
}

constexpr PlaneBox k_everything{{-3, -3}, {3, 3}};

std::string code_at(const WorldMap& world, const ProjectedMap& map, const MapMesh& mesh, LonLat point) {
    const MapCountryId country = country_at(mesh, map.projection().project(point));
    return country.has_value() ? world.countries[country].code : "";
}

double triangle_area(const MeshCountry& country) {
    double area = 0;
    for (std::size_t i = 0; i < country.triangles.size(); i += 3) {
        const PlaneRing triangle{country.points[country.triangles[i]], country.points[country.triangles[i + 1]],
                                 country.points[country.triangles[i + 2]]};
        area += std::abs(doubled_area(triangle)) / 2;
    }
    return area;
}

TEST_CASE("mesh: how many points it will have is known before it is made, about") {
    const ProjectedMap map(whole_world(), Projection::equal_earth(11));
    for (const double tolerance : {0.0005, 0.002, 0.008}) {
        for (const PlaneBox& frame : {k_everything, PlaneBox{{0.2, 0.3}, {0.9, 0.8}}}) {
            CAPTURE(tolerance);
            const auto made = static_cast<double>(map.mesh(frame, tolerance).point_count);
            const auto estimated = static_cast<double>(map.estimated_points(frame, tolerance));
            CHECK(made < estimated * 1.15);
            CHECK(made > estimated * 0.6);
        }
    }
}

TEST_CASE("mesh: neighbours share a border, and the rest is coast") {
    const Result<WorldMap> small = read_world_map(testing::small_map_bytes());
    REQUIRE(small.has_value());
    const ProjectedMap map(small.value(), Projection::azimuthal_equal_area({10, 5}));
    const MapMesh mesh = map.mesh(k_everything, 0.0001);
    REQUIRE(mesh.countries.size() == 2);
    CHECK(mesh.borders.size() == 1);
    CHECK(mesh.coasts.size() == 2);
    CHECK(code_at(small.value(), map, mesh, {5, 5}) == "AAA");
    CHECK(code_at(small.value(), map, mesh, {15, 5}) == "BBB");
    CHECK(code_at(small.value(), map, mesh, {25, 5}).empty());
    const PlanePoint east = map.projection().project({18, 5});
    const MapMesh part = map.mesh({{east.x - 0.01, east.y - 0.01}, {east.x + 0.01, east.y + 0.01}}, 0.0001);
    REQUIRE(part.countries.size() == 1);
    CHECK(triangle_area(part.countries[0]) == Approx(0.0004));
    CHECK(part.coasts.empty());
}

TEST_CASE("mesh: countries are found on both maps, across 180 degrees, around the pole and in holes") {
    const WorldMap& world = whole_world();
    for (const Projection& projection :
         {Projection::equal_earth(11), Projection::equal_earth(165), Projection::azimuthal_equal_area({71, 39}),
          Projection::azimuthal_equal_area({178, -17}), Projection::azimuthal_equal_area({-60, -30})}) {
        const ProjectedMap map(world, projection);
        const MapMesh mesh = map.mesh(k_everything, 0.0005);
        CAPTURE(projection.middle().lon);
        CHECK(code_at(world, map, mesh, {71, 38.8}) == "TJK");
        CHECK(code_at(world, map, mesh, {28.2, -29.5}) == "LSO");
        CHECK(code_at(world, map, mesh, {26, -29}) == "ZAF");
        CHECK(code_at(world, map, mesh, {178, -17.8}) == "FJI");
        CHECK(code_at(world, map, mesh, {-173, 65.5}) == "RUS");
        CHECK(code_at(world, map, mesh, {100, 60}) == "RUS");
        CHECK(code_at(world, map, mesh, {-100, 40}) == "USA");
        CHECK(code_at(world, map, mesh, {120, 50}) == "CHN");
        CHECK(code_at(world, map, mesh, {30, -80}) == "ATA");
        CHECK(code_at(world, map, mesh, {-120, -80}) == "ATA");
        CHECK(code_at(world, map, mesh, {-30, 30}).empty());
        CHECK(code_at(world, map, mesh, {170, 20}).empty());
        CHECK(code_at(world, map, mesh, {-170, -40}).empty());
    }
}

TEST_CASE("mesh: triangles cover what the rings enclose, and no line jumps across the map") {
    const WorldMap& world = whole_world();
    const ProjectedMap map(world, Projection::equal_earth(11));
    const MapMesh mesh = map.mesh(k_everything, 0.002);
    for (const MeshCountry& country : mesh.countries) {
        double enclosed = 0;
        for (const PlanePolygon& polygon : country.polygons) {
            enclosed += std::abs(doubled_area(polygon[0])) / 2;
            for (std::size_t i = 1; i < polygon.size(); ++i)
                enclosed -= std::abs(doubled_area(polygon[i])) / 2;
        }
        CAPTURE(world.countries[country.country].name);
        CHECK(triangle_area(country) == Approx(enclosed).epsilon(0.01));
        CHECK(country.box.max.x - country.box.min.x < (world.countries[country.country].code == "ATA" ? 6 : 5.5));
    }
    for (const auto* lines : {&mesh.coasts, &mesh.borders}) {
        for (const std::vector<PlanePoint>& line : *lines) {
            for (std::size_t i = 1; i < line.size(); ++i)
                CHECK(std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y) < 0.4);
        }
    }
}

TEST_CASE("mesh: a coarser one has fewer points, and stays within what one draw list holds") {
    const ProjectedMap map(whole_world(), Projection::equal_earth(11));
    const MapMesh coarse = map.mesh(k_everything, 0.01);
    const MapMesh fine = map.mesh(k_everything, 0.002);
    CHECK(coarse.point_count < fine.point_count);
    CHECK(coarse.point_count < 15'000);
}

TEST_CASE("the map's file knows countries of every size, and towns of the shipped report") {
    const WorldMap& world = whole_world();
    for (const char* code : {"TJK", "UZB", "USA", "RUS", "TUV", "XKX", "SGP", "VAT", "FJI"}) {
        CAPTURE(code);
        REQUIRE(world.find(code).has_value());
    }
    const auto near = [&](const char* name, const char* country, LonLat expected) {
        const auto found = find_place(world, name, world.find(country));
        REQUIRE(found.has_value());
        CHECK(found->point.lon == Approx(expected.lon).epsilon(0.01));
        CHECK(found->point.lat == Approx(expected.lat).epsilon(0.01));
    };
    near("Dushanbe", "TJK", {68.8, 38.5});
    near("Riga", "LVA", {24.1, 56.9});
    near("Moscow", "RUS", {37.6, 55.8});
    near("Rasht Valley", "TJK", {70.4, 39.0});
}

}  // namespace
}  // namespace attache
