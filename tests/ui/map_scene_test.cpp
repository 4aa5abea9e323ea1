#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

#include <doctest/doctest.h>

#include "core/map_file.h"
#include "core/report_builder.h"
#include "geo/sphere.h"
#include "views/map/map_scene.h"

namespace attache {
namespace {

using testing::ReportBuilder;

struct SmallWorld {
    Report report;
    WorldMap world;
    EntityId a;
    EntityId b;
    EntityId body;
};

SmallWorld small_world() {
    ReportBuilder builder("aland helps bland .\n\nthe united nations helps aland .\n\nalpha lies in bland .\n");
    SmallWorld small;
    small.a = builder.country("AAA", "Aland");
    small.b = builder.country("BBB", "Bland");
    small.body = builder.entity("IGO:UN", EntityKind::Igo, "United Nations");
    const EntityId alpha = builder.entity("PLC:ALPHA", EntityKind::Place, "Alpha");
    builder.findings().entities[alpha].actor = small.b;
    builder.entity("PLC:NOWHERE", EntityKind::Place, "Nowhere Valley");
    builder.findings().subject = small.a;
    builder.relation(small.a, small.b, "helps", Theme::Aid, 1);
    builder.relation(small.body, small.a, "helps", Theme::Aid, -1);
    small.report = builder.report();
    small.world = read_world_map(testing::small_map_bytes()).value();
    return small;
}

TEST_CASE("map scene: countries have their outlines, bodies none; places have theirs, or are counted") {
    const SmallWorld small = small_world();
    const RelationGraph graph = make_relation_graph(small.report, {});
    const MapScene scene = make_map_scene(small.report, {}, graph, small.world);
    CHECK(scene.countries[graph.node_of(small.a).index()] == small.world.find("AAA"));
    CHECK(scene.nodes[small.world.find("BBB").index()] == graph.node_of(small.b));
    CHECK_FALSE(scene.nodes[small.world.find("CCC").index()].has_value());
    CHECK(scene.without_territory == std::vector<NodeId>{graph.node_of(small.body)});
    CHECK(scene.subject == small.world.find("AAA"));
    REQUIRE(scene.places.size() == 1);
    CHECK(scene.places[0].point == LonLat{16, 7});  // the Alpha of Bland, not that of Aland
    CHECK(scene.unknown_places == 1);
}

TEST_CASE("map scene: the region is around the subject and its neighbours; without a subject there is none") {
    const SmallWorld small = small_world();
    const RelationGraph graph = make_relation_graph(small.report, {});
    MapScene scene = make_map_scene(small.report, {}, graph, small.world);
    const auto region = make_map_region(scene, small.world);
    REQUIRE(region.has_value());
    CHECK(region->countries.size() == 2);
    CHECK(region->middle.lon == doctest::Approx(10));
    scene.subject = MapCountryId::none();
    CHECK_FALSE(make_map_region(scene, small.world).has_value());
}

TEST_CASE("map scene: the world's map is cut where the subject is not") {
    SmallWorld small = small_world();
    const RelationGraph graph = make_relation_graph(small.report, {});
    const MapScene scene = make_map_scene(small.report, {}, graph, small.world);
    CHECK(middle_of_world(scene, small.world) == 11);
    small.world.countries[scene.subject].point = {178, -18};
    CHECK(middle_of_world(scene, small.world) > 100);
}

}  // namespace
}  // namespace attache
