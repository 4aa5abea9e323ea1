// The ground of the map: sea, countries, borders. Tessellated when the view is another one, drawn in every frame.
// Part of the map view.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "geo/map_mesh.h"
#include "ui/canvas.h"
#include "ui/palette.h"

namespace attache {

inline constexpr double k_map_units = 10;  // of the canvas to a radius of the globe

[[nodiscard]] inline WorldPoint to_canvas(PlanePoint point) { return {point.x * k_map_units, -point.y * k_map_units}; }
[[nodiscard]] inline PlanePoint from_canvas(WorldPoint point) {
    return {point.x / k_map_units, -point.y / k_map_units};
}
// What of the plane a rectangle of the screen shows.
[[nodiscard]] PlaneBox plane_box(const Canvas& canvas, Rect rect);

class MapGround {
public:
    // Forgets what was made for another map or projection. `world` must outlive this.
    void follow(const WorldMap& world, const Projection& projection);
    // Makes the mesh anew if the view has left it.
    void follow(const Canvas& canvas);

    // `fills`: by MapCountryId.
    void draw(ImDrawList& list, const Canvas& canvas, const Palette& palette, const std::vector<Color>& fills) const;
    void draw_outline(ImDrawList& list, const Canvas& canvas, MapCountryId id, Color color, float width) const;

    [[nodiscard]] const MapMesh& mesh() const { return mesh_; }
    [[nodiscard]] const ProjectedMap& projected() const { return *projected_; }
    [[nodiscard]] bool has_map() const { return projected_.has_value(); }
    // Nothing for a country that does not reach into the view's surroundings.
    [[nodiscard]] const MeshCountry* shape_of(MapCountryId country) const;

private:
    const WorldMap* world_ = nullptr;
    std::optional<ProjectedMap> projected_;
    std::vector<PlanePoint> globe_;
    MapMesh mesh_;
    std::vector<std::uint32_t> shape_of_;  // by country: 1 + its index in mesh_.countries; 0: none
};

}  // namespace attache
