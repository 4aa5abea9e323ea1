#include "geo/map_mesh.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace attache {
namespace {

constexpr double k_degrees = 180 / std::numbers::pi;
constexpr double k_near_cut = 179.9;  // degrees from the middle
constexpr double k_edge_step = 3;     // degrees between points of the map's own edge

// The longitude that means the same and lies nearest to another one.
double nearest_turn(double lon, double to) { return lon + 360 * std::round((to - lon) / 360); }

// Adds points along the meridian between two points of the cut, which is curved in the plane.
void follow_cut(PlaneRing& ring, PlanePoint from, PlanePoint to) {
    if (std::abs(from.x) < 180 || from.x != to.x) return;
    const int steps = static_cast<int>(std::abs(to.y - from.y) / k_edge_step);
    for (int i = 1; i <= steps; ++i)
        ring.push_back({from.x, from.y + (to.y - from.y) * i / (steps + 1)});
}

bool spans_much(const PlaneBox& box) { return box.max.x - box.min.x > 2 || box.max.y - box.min.y > 2; }

// Too small to be seen: islands that would only be noise.
bool is_speck(const PlaneBox& box, double tolerance) {
    return box.max.x - box.min.x < 2 * tolerance && box.max.y - box.min.y < 2 * tolerance;
}

void add_points(MeshCountry& country, const PlanePolygon& polygon) {
    const auto first = static_cast<std::uint32_t>(country.points.size());
    for (const std::uint32_t index : triangulate(polygon))
        country.triangles.push_back(first + index);
    for (const PlaneRing& ring : polygon)
        country.points.insert(country.points.end(), ring.begin(), ring.end());
}

}  // namespace

ProjectedMap::ProjectedMap(const WorldMap& map, const Projection& projection) : map_(&map), projection_(projection) {
    arcs_.reserve(map.arcs.size());
    for (const std::vector<LonLat>& line : map.arcs) {
        Arc arc;
        arc.offsets.reserve(line.size());
        arc.points.reserve(line.size());
        for (const LonLat point : line) {
            const LonLat offset{wrapped(point.lon - projection.middle().lon), point.lat};
            if (projection.is_cut()) {
                const bool jumps = !arc.offsets.empty() && std::abs(offset.lon - arc.offsets.back().lon) > 180;
                arc.meets_cut = arc.meets_cut || jumps || std::abs(offset.lon) > k_near_cut;
            }
            if (!arc.offsets.empty()) add_between(arc, offset, 0);
            arc.offsets.push_back(offset);
            arc.points.push_back(place(offset));
        }
        arc.box = box_of(arc.points);
        arc.weights = weights_of(arc);
        arcs_.push_back(std::move(arc));
    }
    for (const MapCountry& country : map.countries) {
        for (const std::vector<MapRing>& polygon : country.polygons) {
            for (const MapRing& ring : polygon) {
                for (const ArcUse use : ring)
                    ++arcs_[use.arc.index()].uses;
            }
        }
    }
}

// Near the far end of the globe a short straight border becomes a long bow along the rim.
void ProjectedMap::add_between(Arc& arc, LonLat to, int depth) const {
    constexpr int k_deepest = 8;
    constexpr double k_longest = 0.08;
    if (projection_.is_cut() || depth == k_deepest) return;
    const PlanePoint from = arc.points.back();
    const PlanePoint there = place(to);
    if (std::hypot(there.x - from.x, there.y - from.y) < k_longest) return;
    const LonLat before = arc.offsets.back();
    const double lon = nearest_turn(to.lon, before.lon);
    const LonLat middle{wrapped((before.lon + lon) / 2), (before.lat + to.lat) / 2};
    add_between(arc, middle, depth + 1);
    arc.offsets.push_back(middle);
    arc.points.push_back(place(middle));
    add_between(arc, to, depth + 1);
}

// Of an arc on both sides of the cut they are of the globe, in degrees, and reckoned in radii.
std::vector<float> ProjectedMap::weights_of(const Arc& arc) {
    if (!arc.meets_cut) return point_weights(arc.points);
    PlaneRing flat;
    double lon = arc.offsets.front().lon;
    for (const LonLat offset : arc.offsets) {
        lon = nearest_turn(offset.lon, lon);
        flat.push_back({lon / k_degrees, offset.lat / k_degrees});
    }
    return point_weights(flat);
}

ProjectedMap::Thinned ProjectedMap::thin(const PlaneBox& frame, double tolerance) const {
    Thinned thinned(arcs_.size());
    for (std::size_t i = 0; i < arcs_.size(); ++i) {
        const Arc& arc = arcs_[i];
        const auto last = static_cast<std::uint32_t>(arc.points.size() - 1);
        if (!arc.meets_cut && !arc.box.overlaps(frame)) {
            thinned[i] = {0, last};  // out of sight; a straight line stays within the arc's box and so out of sight
            continue;
        }
        for (std::uint32_t j = 0; j <= last; ++j) {
            if (static_cast<double>(arc.weights[j]) > tolerance) thinned[i].push_back(j);
        }
    }
    return thinned;
}

std::vector<PlaneRing> ProjectedMap::rings_of(const MapRing& ring, const Thinned& thinned) const {
    if (std::any_of(ring.begin(), ring.end(), [&](ArcUse use) { return arcs_[use.arc.index()].meets_cut; }))
        return cut_ring(ring, thinned);
    PlaneRing points;
    for (const ArcUse use : ring) {
        const std::vector<PlanePoint>& arc = arcs_[use.arc.index()].points;
        const std::vector<std::uint32_t>& kept = thinned[use.arc.index()];
        // The last point of each is the first of the next.
        for (std::size_t i = 0; i + 1 < kept.size(); ++i)
            points.push_back(arc[kept[use.backwards ? kept.size() - 1 - i : i]]);
    }
    return {std::move(points)};
}

// A ring that lies on both sides of the cut becomes one ring on each.
std::vector<PlaneRing> ProjectedMap::cut_ring(const MapRing& ring, const Thinned& thinned) const {
    PlaneRing flat;  // longitude from the middle, without jumps, and latitude
    for (const ArcUse use : ring) {
        const std::vector<LonLat>& arc = arcs_[use.arc.index()].offsets;
        const std::vector<std::uint32_t>& kept = thinned[use.arc.index()];
        for (std::size_t i = 0; i + 1 < kept.size(); ++i) {
            const LonLat offset = arc[kept[use.backwards ? kept.size() - 1 - i : i]];
            flat.push_back({flat.empty() ? offset.lon : nearest_turn(offset.lon, flat.back().x), offset.lat});
        }
    }
    if (flat.empty()) return {};
    const double end = nearest_turn(flat.front().x, flat.back().x);
    if (std::abs(end - flat.front().x) > 180) {  // around a pole
        const double pole = flat.front().y < 0 ? -90 : 90;
        const PlanePoint first = flat.front();
        flat.push_back({end, first.y});
        flat.push_back({end, pole});
        flat.push_back({first.x, pole});
    }
    std::vector<PlaneRing> pieces;
    for (const double shift : {-720.0, -360.0, 0.0, 360.0, 720.0}) {
        PlaneRing moved = flat;
        for (PlanePoint& point : moved)
            point.x += shift;
        const PlaneRing inside = clipped(std::move(moved), {{-180, -91}, {180, 91}});
        PlaneRing piece;
        for (std::size_t i = 0; i < inside.size(); ++i) {
            piece.push_back(inside[i]);
            follow_cut(piece, inside[i], inside[i + 1 < inside.size() ? i + 1 : 0]);
        }
        for (PlanePoint& point : piece)
            point = projection_.project_offset(point.x, point.y);
        if (!piece.empty()) pieces.push_back(std::move(piece));
    }
    return pieces;
}

std::vector<PlanePolygon> ProjectedMap::polygons_of(const std::vector<MapRing>& rings, const Thinned& thinned) const {
    std::vector<PlanePolygon> polygons;
    for (PlaneRing& outside : rings_of(rings.front(), thinned)) {
        PlanePolygon polygon{std::move(outside)};
        // Outsides turn clockwise. One that turns the other way reaches around the far end of the globe, which is the
        // disc's rim: the disc is its outside, and it is the hole.
        const bool is_inside_out =
            !projection_.is_cut() && doubled_area(polygon.front()) > 0 && spans_much(box_of(polygon.front()));
        if (is_inside_out) polygon.insert(polygon.begin(), globe());
        polygons.push_back(std::move(polygon));
    }
    for (std::size_t i = 1; i < rings.size() && !polygons.empty(); ++i) {
        for (PlaneRing& hole : rings_of(rings[i], thinned))
            polygons.front().push_back(std::move(hole));
    }
    return polygons;
}

std::vector<std::vector<PlanePoint>> ProjectedMap::lines_of(std::size_t index, const Thinned& thinned) const {
    const Arc& arc = arcs_[index];
    std::vector<std::vector<PlanePoint>> lines(1);
    const LonLat* before = nullptr;
    for (const std::uint32_t i : thinned[index]) {
        const LonLat& offset = arc.offsets[i];
        if (arc.meets_cut && before != nullptr && std::abs(offset.lon - before->lon) > 180) {
            const double side = before->lon > 0 ? 180 : -180;
            const double beyond = nearest_turn(offset.lon, before->lon);
            const double step = beyond - before->lon;
            const double share = step != 0 ? (side - before->lon) / step : 0;
            const double lat = before->lat + (offset.lat - before->lat) * share;
            lines.back().push_back(place({side, lat}));
            lines.push_back({place({-side, lat})});
        }
        lines.back().push_back(arc.meets_cut ? place(offset) : arc.points[i]);
        before = &offset;
    }
    return lines;
}

MapMesh ProjectedMap::mesh(const PlaneBox& frame, double tolerance) const {
    MapMesh mesh;
    mesh.frame = frame;
    mesh.tolerance = tolerance;
    const Thinned thinned = thin(frame, tolerance);
    for (MapCountryId id(0); id != map_->countries.end_id(); id = MapCountryId(id.index() + 1)) {
        MeshCountry country;
        country.country = id;
        for (const std::vector<MapRing>& rings : map_->countries[id].polygons) {
            for (PlanePolygon& whole : polygons_of(rings, thinned)) {
                PlanePolygon polygon;
                for (PlaneRing& ring : whole) {
                    PlaneRing inside = clipped(std::move(ring), frame);
                    if (inside.size() < 3 && polygon.empty()) break;  // without an outside there is nothing
                    if (inside.size() >= 3) polygon.push_back(std::move(inside));
                }
                if (polygon.empty()) continue;
                const PlaneBox box = box_of(polygon.front());
                if (!country.polygons.empty() && is_speck(box, tolerance)) continue;
                if (country.polygons.empty()) country.box = box;
                country.box.min = {std::min(country.box.min.x, box.min.x), std::min(country.box.min.y, box.min.y)};
                country.box.max = {std::max(country.box.max.x, box.max.x), std::max(country.box.max.y, box.max.y)};
                add_points(country, polygon);
                country.polygons.push_back(std::move(polygon));
            }
        }
        mesh.point_count += country.points.size();
        if (!country.polygons.empty()) mesh.countries.push_back(std::move(country));
    }
    for (std::size_t i = 0; i < arcs_.size(); ++i) {
        if (arcs_[i].uses == 0 || !arcs_[i].box.overlaps(frame)) continue;
        auto& lines = arcs_[i].uses > 1 ? mesh.borders : mesh.coasts;
        for (const std::vector<PlanePoint>& line : lines_of(i, thinned)) {
            if (is_speck(box_of(line), 2 * tolerance)) continue;
            for (std::vector<PlanePoint>& piece : clipped_line(line, frame)) {
                mesh.point_count += piece.size();
                lines.push_back(std::move(piece));
            }
        }
    }
    return mesh;
}

std::size_t ProjectedMap::estimated_points(const PlaneBox& frame, double tolerance) const {
    std::size_t count = 0;
    for (const Arc& arc : arcs_) {
        if (arc.uses == 0 || !arc.box.overlaps(frame) || is_speck(arc.box, tolerance)) continue;
        std::size_t kept = 0;
        for (std::size_t i = 0; i < arc.points.size(); ++i) {
            if (static_cast<double>(arc.weights[i]) > tolerance && frame.contains(arc.points[i])) ++kept;
        }
        count += kept * (arc.uses + 1);  // in the triangles of each country, and in a line
    }
    return count;
}

PlaneBox ProjectedMap::main_box(MapCountryId id) const {
    const MapCountry& country = map_->countries[id];
    const PlanePoint point = projection_.project(country.point);
    PlaneBox best{point, point};
    double most = 0;
    for (const std::vector<MapRing>& polygon : country.polygons) {
        PlaneRing points;
        for (const ArcUse use : polygon.front()) {
            const Arc& arc = arcs_[use.arc.index()];
            points.insert(points.end(), arc.points.begin(), arc.points.end());
        }
        const PlaneBox box = box_of(points);
        const double area = (box.max.x - box.min.x) * (box.max.y - box.min.y);
        if (area <= most || spans_much(box)) continue;
        most = area;
        best = box;
    }
    return best;
}

PlaneRing ProjectedMap::globe() const {
    PlaneRing edge;
    if (projection_.is_cut()) {
        constexpr int k_steps = static_cast<int>(180 / k_edge_step);
        for (int step = 0; step <= k_steps; ++step)
            edge.push_back(place({180, -90 + step * k_edge_step}));
        for (int step = k_steps; step >= 0; --step)
            edge.push_back(place({-180, -90 + step * k_edge_step}));
        return edge;
    }
    const double rim = 2 * std::cos(Projection::k_rim_degrees / 2 / k_degrees);
    constexpr int k_turns = static_cast<int>(360 / k_edge_step);
    for (int step = 0; step < k_turns; ++step) {
        const double turn = step * k_edge_step / k_degrees;
        edge.push_back({rim * std::cos(turn), rim * std::sin(turn)});
    }
    return edge;
}

MapCountryId country_at(const MapMesh& mesh, PlanePoint point) {
    for (const MeshCountry& country : mesh.countries) {
        if (!country.box.contains(point)) continue;
        for (const PlanePolygon& polygon : country.polygons) {
            if (contains(polygon, point)) return country.country;
        }
    }
    return MapCountryId::none();
}

}  // namespace attache
