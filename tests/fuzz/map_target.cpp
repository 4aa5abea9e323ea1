// The map's file, and what is drawn of it.
#include "fuzz/targets.h"
#include "geo/map_mesh.h"
#include "geo/place_index.h"
#include "geo/projection.h"
#include "geo/world_map.h"

namespace attache::fuzz {
namespace {

constexpr PlaneBox k_whole_plane{{-4, -4}, {4, 4}};

}  // namespace

void fuzz_map(std::string_view bytes) {
    const Result<WorldMap> map = read_world_map(bytes);
    if (!map) {
        ensure(!map.error().message.empty(), "an error says what is wrong");
        return;
    }
    (void)find_place(map.value(), "Alpha", MapCountryId::none());
    for (const Projection& projection :
         {Projection::equal_earth(10), Projection::azimuthal_equal_area({.lon = 20, .lat = 50})}) {
        const ProjectedMap projected(map.value(), projection);
        const MapMesh mesh = projected.mesh(k_whole_plane, 0.01);
        (void)country_at(mesh, {0, 0});
    }
}

}  // namespace attache::fuzz
