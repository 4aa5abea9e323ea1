#include <cstddef>
#include <string>

#include <doctest/doctest.h>

#include "core/map_file.h"
#include "geo/place_index.h"
#include "geo/world_map.h"

namespace attache {
namespace {

using testing::MapFileBuilder;
using testing::small_map_bytes;

TEST_CASE("map file: countries share their arcs, have codes, names and points") {
    const Result<WorldMap> map = read_world_map(small_map_bytes());
    REQUIRE(map.has_value());
    const WorldMap& world = map.value();
    REQUIRE(world.countries.size() == 3);
    const MapCountry& a = world.countries[world.find("AAA")];
    const MapCountry& b = world.countries[world.find("BBB")];
    CHECK(a.name == "Aland");
    CHECK(a.point == LonLat{5, 5});
    CHECK(a.polygons[0][0][0].arc == b.polygons[0][0][1].arc);
    CHECK_FALSE(a.polygons[0][0][0].backwards);
    CHECK(b.polygons[0][0][1].backwards);
    CHECK(world.arcs[ArcId(1)][2] == LonLat{0, 0});
    CHECK(world.countries[world.find("CCC")].polygons.empty());
    CHECK_FALSE(world.find("DDD").has_value());
    CHECK_FALSE(world.find("").has_value());
}

TEST_CASE("map file: towns are found by folded name, within a country or anywhere") {
    const Result<WorldMap> map = read_world_map(small_map_bytes());
    REQUIRE(map.has_value());
    const WorldMap& world = map.value();
    CHECK(find_place(world, "Alpha", MapCountryId::none())->point == LonLat{3, 5});
    CHECK(find_place(world, "Alpha", world.find("BBB"))->point == LonLat{16, 7});
    CHECK(find_place(world, "Alpha Airport", world.find("AAA"))->point == LonLat{3, 5});
    CHECK(find_place(world, "Alpha", world.find("AAA"))->fit == PlaceFit::Exact);
    CHECK(find_place(world, "Alpha Airport", world.find("AAA"))->fit == PlaceFit::NamedAfter);
    CHECK(find_place(world, "Altun", world.find("AAA"))->fit == PlaceFit::NamedAfter);  // almost "alton"
    CHECK(find_place(world, "Elten", world.find("AAA"))->fit == PlaceFit::NamedAfter);  // "alton" with other vowels
    CHECK_FALSE(find_place(world, "Elten", world.find("BBB")).has_value());
    CHECK_FALSE(find_place(world, "Eltem", world.find("AAA")).has_value());
    for (const std::string_view name : {"Gamma", "Gamma Province", "gama", "Gamma Border Crossing Point"})
        CHECK(find_place(world, name, world.find("BBB"))->fit == PlaceFit::Within);
    CHECK(find_place(world, "Gamma", MapCountryId::none())->point == LonLat{5, 15});
    CHECK_FALSE(find_place(world, "Gamma", world.find("AAA")).has_value());
    CHECK_FALSE(find_place(world, "Altun", MapCountryId::none()).has_value());
    CHECK_FALSE(find_place(world, "Alpha", world.find("CCC")).has_value());
    CHECK_FALSE(find_place(world, "", world.find("AAA")).has_value());
}

TEST_CASE("map file: names are folded as the file's are") {
    CHECK(fold_place_name("Qŭrghonteppa") == "qurghonteppa");
    CHECK(fold_place_name("São Tomé") == "sao tome");
    CHECK(fold_place_name("  N'Djamena -- Łódź ") == "ndjamena lodz");
    CHECK(fold_place_name("\xFF\xFE") == "");
}

TEST_CASE("map file: a file that is cut off anywhere is refused") {
    const std::string whole = small_map_bytes();
    for (std::size_t size = 0; size < whole.size(); ++size) {
        CAPTURE(size);
        CHECK_FALSE(read_world_map(std::string_view(whole).substr(0, size)).has_value());
    }
    CHECK_FALSE(read_world_map(whole + '\0').has_value());
}

TEST_CASE("map file: no byte that is changed makes the reader fall") {
    const std::string whole = small_map_bytes();
    std::size_t refused = 0;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (const int byte : {0, 1, 2, 0x7F, 0x80, 0xFE, 0xFF}) {
            std::string changed = whole;
            changed[at] = static_cast<char>(byte);
            const Result<WorldMap> map = read_world_map(changed);
            if (!map) {
                ++refused;
                CHECK_FALSE(map.error().message.empty());
            }
        }
    }
    CHECK(refused > whole.size());
}

TEST_CASE("map file: counts beyond the file, open rings and places off the globe are refused") {
    const auto with = [](auto add) {
        MapFileBuilder file;
        file.raw("ATTMAP\x02").varint(1);
        add(file);
        file.varint(0);  // no provinces
        return read_world_map(file.bytes()).has_value();
    };
    CHECK(with([](auto& file) { file.varint(0).varint(0).varint(0); }));
    CHECK_FALSE(with([](auto& file) { file.varint(0xFFFFFFF0U); }));
    CHECK_FALSE(with([](auto& file) { file.varint(0).varint(0).varint(4000000000U); }));
    const auto one_ring = [&](int last_x) {
        return with([&](auto& file) {
            file.varint(1).varint(3);
            file.zigzag(0).zigzag(5).zigzag(last_x - 5).zigzag(0).zigzag(5).zigzag(-5);
            file.varint(1).raw("AAA").text("A").zigzag(0).zigzag(0).varint(1).varint(1).varint(1).varint(0);
            file.varint(0);
        });
    };
    CHECK(one_ring(0));
    CHECK_FALSE(one_ring(3));
    CHECK_FALSE(one_ring(200));
}

}  // namespace
}  // namespace attache
