#include "views/map/map_scene.h"

#include <algorithm>
#include <array>

#include "geo/place_index.h"
#include "geo/sphere.h"
#include "views/aid/aid_model.h"
#include "views/format.h"

namespace attache {
namespace {

constexpr std::array k_reaches{19.0, 27.0, 40.0, 60.0};  // degrees around the subject, tried in order
constexpr std::size_t k_least_neighbours = 5;
constexpr double k_usual_middle = 11;   // degrees east: the cut runs through the Bering Strait
constexpr double k_other_middle = 165;  // through the Atlantic

void add_money(const Report& report, const Filter& filter, const WorldMap& world, MapScene& scene) {
    const Findings& findings = report.findings;
    for (const AmountId id : aid_ledger(report, filter, {})) {
        const Amount& amount = findings.amounts[id];
        if (!amount.aid || !amount.aid->payee.has_value()) continue;
        const MapCountryId country = world.find(findings.entities[amount.aid->payee].code);
        if (!country.has_value()) continue;
        if (amount.unit != "USD") {
            ++scene.other_currencies;
            continue;
        }
        AmountId& largest = scene.received[country.index()];
        if (!largest.has_value() || findings.amounts[largest].value < amount.value) largest = id;
    }
}

void add_places(const Report& report, const WorldMap& world, MapScene& scene) {
    const auto& entities = report.findings.entities;
    for (EntityId id(0); id != entities.end_id(); id = EntityId(id.index() + 1)) {
        const Entity& entity = entities[id];
        if (entity.kind != EntityKind::Place) continue;
        const MapCountryId country =
            entity.actor.has_value() ? world.find(entities[entity.actor].code) : MapCountryId::none();
        if (const auto found = find_place(world, entity.name, country))
            scene.places.push_back({id, entity.name, found->point, found->fit});
        else
            ++scene.unknown_places;
    }
}

}  // namespace

MapScene make_map_scene(const Report& report, const Filter& filter, const RelationGraph& graph, const WorldMap& world) {
    MapScene scene;
    const auto& entities = report.findings.entities;
    scene.graph = make_graph_scene(report, graph);
    scene.entities.resize(world.countries.size());
    scene.nodes.resize(world.countries.size());
    scene.received.resize(world.countries.size());
    for (EntityId id(0); id != entities.end_id(); id = EntityId(id.index() + 1)) {
        const MapCountryId country = world.find(entities[id].code);
        if (country.has_value()) scene.entities[country.index()] = id;
    }
    for (const SceneNode& node : scene.graph.nodes) {
        const MapCountryId country = world.find(entities[node.entity].code);
        if (country.has_value()) scene.nodes[country.index()] = NodeId(scene.countries.size());
        scene.countries.push_back(country);
    }
    for (const NodeId node : scene.graph.by_importance) {
        if (!scene.countries[node.index()].has_value()) scene.without_territory.push_back(node);
    }
    if (report.findings.subject.has_value()) scene.subject = world.find(entities[report.findings.subject].code);
    add_money(report, filter, world, scene);
    add_places(report, world, scene);
    return scene;
}

std::optional<MapRegion> make_map_region(const MapScene& scene, const WorldMap& world) {
    if (!scene.subject.has_value()) return std::nullopt;
    const LonLat center = world.countries[scene.subject].point;
    MapRegion region;
    for (const double reach : k_reaches) {
        region.countries = {scene.subject};
        for (const MapCountryId country : scene.countries) {
            if (!country.has_value() || country == scene.subject) continue;
            if (angle_between(center, world.countries[country].point) <= reach) region.countries.push_back(country);
        }
        if (region.countries.size() > k_least_neighbours) break;
    }
    std::vector<LonLat> points;
    points.reserve(region.countries.size());
    for (const MapCountryId country : region.countries)
        points.push_back(world.countries[country].point);
    region.middle = mean_direction(points);
    return region;
}

double middle_of_world(const MapScene& scene, const WorldMap& world) {
    if (!scene.subject.has_value()) return k_usual_middle;
    const double away = wrapped(world.countries[scene.subject].point.lon - k_usual_middle);
    return away > 125 || away < -150 ? k_other_middle : k_usual_middle;
}

}  // namespace attache
