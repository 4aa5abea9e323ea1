// What the map view remembers from frame to frame.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "ui/canvas.h"
#include "ui/controls.h"
#include "ui/label_placer.h"
#include "views/map/map_fill.h"
#include "views/map/map_ground.h"
#include "views/map/map_rail.h"
#include "views/map/map_scene.h"

namespace attache {

enum class MapExtent : std::uint8_t { Region, World };

struct MapViewState {
    // What the scene was made for.
    const Report* report = nullptr;
    const WorldMap* world = nullptr;
    std::optional<Filter> filter;

    MapExtent extent = MapExtent::Region;
    MapFillKind fill = MapFillKind::Relations;
    MapScene scene;
    std::optional<MapRegion> region;
    MapGround ground;
    MapRailState rail;
    Canvas canvas;
    bool has_small_countries = false;                   // in the last frame, circles stood for some
    std::vector<std::optional<LabelSide>> label_sides;  // where names stood, by node
    ImVec2 fitted_size{0, 0};
    std::optional<bool> legend_open;  // none: as the room allows
    RestTimer rest;
};

}  // namespace attache
