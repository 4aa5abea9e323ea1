#include "views/map/map_fit.h"

#include <algorithm>

namespace attache {
namespace {

constexpr double k_around_used = 0.07;   // of the globe's width
constexpr double k_southern_edge = -57;  // degrees: the world's map is fitted without Antarctica

PlaneBox globe_without_antarctica(const MapViewState& map) {
    const ProjectedMap& projected = map.ground.projected();
    PlaneBox globe = box_of(projected.globe());
    globe.min.y = projected.projection().project({projected.projection().middle().lon, k_southern_edge}).y;
    return globe;
}

// Of the world as much as the report's countries lie in, with room around them; the rest is a drag away.
PlaneBox box_in_use(const MapViewState& map, PlaneBox globe) {
    const Projection& projection = map.ground.projected().projection();
    PlaneBox used{globe.max, globe.min};
    for (const MapCountryId country : map.scene.countries) {
        if (!country.has_value()) continue;
        const PlanePoint point = projection.project(map.world->countries[country].point);
        used.min = {std::min(used.min.x, point.x), std::min(used.min.y, point.y)};
        used.max = {std::max(used.max.x, point.x), std::max(used.max.y, point.y)};
    }
    if (used.min.x > used.max.x) return globe;
    const double around = k_around_used * (globe.max.x - globe.min.x);
    return {{std::max(globe.min.x, used.min.x - around), std::max(globe.min.y, used.min.y - around)},
            {std::min(globe.max.x, used.max.x + around), std::min(globe.max.y, used.max.y + around)}};
}

}  // namespace

MapExtent extent_of(const MapViewState& map) { return map.region ? map.extent : MapExtent::World; }

Projection projection_for(const MapViewState& map) {
    if (extent_of(map) == MapExtent::Region) return Projection::azimuthal_equal_area(map.region->middle);
    return Projection::equal_earth(middle_of_world(map.scene, *map.world));
}

WorldBox box_to_fit(const MapViewState& map) {
    const ProjectedMap& projected = map.ground.projected();
    PlaneBox box;
    if (extent_of(map) == MapExtent::World) {
        box = box_in_use(map, globe_without_antarctica(map));
    } else {
        box = projected.main_box(map.scene.subject);
        const auto add = [&](PlanePoint point) {
            box.min = {std::min(box.min.x, point.x), std::min(box.min.y, point.y)};
            box.max = {std::max(box.max.x, point.x), std::max(box.max.y, point.y)};
        };
        for (const MapCountryId country : map.region->countries)
            add(projected.projection().project(map.world->countries[country].point));
    }
    const WorldPoint one = to_canvas(box.min);
    const WorldPoint other = to_canvas(box.max);
    return {{one.x, other.y}, {other.x, one.y}};
}

WorldBox box_to_fit(const MapViewState& map, Rect inner) {
    WorldBox box = box_to_fit(map);
    if (extent_of(map) != MapExtent::World) return box;
    const PlaneBox globe = globe_without_antarctica(map);
    const double top = to_canvas(globe.max).y;
    const double bottom = to_canvas(globe.min).y;
    const double wanted = (box.max.x - box.min.x) * static_cast<double>(inner.height() / std::max(1.0F, inner.width()));
    const double more = std::min(wanted, bottom - top) - (box.max.y - box.min.y);
    if (more <= 0) return box;
    const double above = std::min(std::max(more / 2, more - (bottom - box.max.y)), box.min.y - top);
    return {{box.min.x, box.min.y - above}, {box.max.x, box.max.y + more - above}};
}

Rect free_view(const MapViewState& map, Rect view, Rect bar, Rect rail, Rect legend) {
    const bool is_region = extent_of(map) == MapExtent::Region;
    const float side = grid(is_region ? 12 : 2);
    const float top = bar.max.y + grid(is_region ? 10 : 2);
    const float bottom = legend.min.y - grid(is_region ? 8 : 2);
    const Rect beside{{view.min.x + side, top}, {std::min(view.max.x, rail.min.x) - side, bottom}};
    const Rect below{{view.min.x + side, std::max(top, rail.max.y + grid(2))}, {view.max.x - side, bottom}};
    if (rail.height() <= 0) return {beside.min, {view.max.x - side, bottom}};
    const WorldBox box = box_to_fit(map);
    const auto scale = [&](const Rect& rect) {
        return std::min(static_cast<double>(rect.width()) / (box.max.x - box.min.x),
                        static_cast<double>(rect.height()) / (box.max.y - box.min.y));
    };
    return scale(beside) >= scale(below) ? beside : below;
}

}  // namespace attache
