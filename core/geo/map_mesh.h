// MapMesh: a map as it is drawn - countries as triangles, borders and coasts as lines - for one projection, one frame
// and one fineness. Made once and drawn many times: until the view leaves the frame or is much nearer or farther.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "geo/polygon.h"
#include "geo/projection.h"
#include "geo/world_map.h"

namespace attache {

struct MeshCountry {
    MapCountryId country;
    PlaneBox box;
    std::vector<PlanePolygon> polygons;  // within the frame: to ask what is inside, and to draw around it
    std::vector<PlanePoint> points;      // of the triangles
    std::vector<std::uint32_t> triangles;
};

struct MapMesh {
    PlaneBox frame;
    double tolerance = 0;
    std::vector<MeshCountry> countries;  // those that reach into the frame
    std::vector<std::vector<PlanePoint>> coasts;
    std::vector<std::vector<PlanePoint>> borders;  // between two countries
    std::size_t point_count = 0;                   // of all triangles and lines
};

// The arcs of a map in the plane: what every mesh of a projection begins with. Borrows the map,
// which must outlive it.
class ProjectedMap {
public:
    ProjectedMap(const WorldMap& map, const Projection& projection);

    // Lines keep within `tolerance` of their true course, and go a little beyond the frame.
    [[nodiscard]] MapMesh mesh(const PlaneBox& frame, double tolerance) const;
    // How many points such a mesh has, about: without making it.
    [[nodiscard]] std::size_t estimated_points(const PlaneBox& frame, double tolerance) const;

    [[nodiscard]] const Projection& projection() const { return projection_; }
    // The box of a country's largest part, as far as it is drawn; its point if it has no outline.
    [[nodiscard]] PlaneBox main_box(MapCountryId id) const;
    // The edge of the whole globe.
    [[nodiscard]] PlaneRing globe() const;

private:
    struct Arc {
        std::vector<LonLat> offsets;     // longitudes seen from the middle of the map
        std::vector<PlanePoint> points;  // of the same
        std::vector<float> weights;      // point_weights()
        PlaneBox box;
        std::uint32_t uses = 0;  // by rings
        bool meets_cut = false;  // lies on both sides of where the plane is cut
    };
    using Thinned = std::vector<std::vector<std::uint32_t>>;  // by arc: the points that stay

    void add_between(Arc& arc, LonLat to, int depth) const;
    [[nodiscard]] static std::vector<float> weights_of(const Arc& arc);
    [[nodiscard]] Thinned thin(const PlaneBox& frame, double tolerance) const;
    [[nodiscard]] std::vector<PlaneRing> rings_of(const MapRing& ring, const Thinned& thinned) const;
    [[nodiscard]] std::vector<PlaneRing> cut_ring(const MapRing& ring, const Thinned& thinned) const;
    [[nodiscard]] std::vector<PlanePolygon> polygons_of(const std::vector<MapRing>& rings,
                                                        const Thinned& thinned) const;
    [[nodiscard]] std::vector<std::vector<PlanePoint>> lines_of(std::size_t index, const Thinned& thinned) const;
    [[nodiscard]] PlanePoint place(LonLat offset) const { return projection_.project_offset(offset.lon, offset.lat); }

    const WorldMap* map_;
    Projection projection_;
    std::vector<Arc> arcs_;
};

// The country that a point of the plane lies in; none for the sea.
[[nodiscard]] MapCountryId country_at(const MapMesh& mesh, PlanePoint point);

}  // namespace attache
