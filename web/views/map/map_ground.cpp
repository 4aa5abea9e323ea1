#include "views/map/map_ground.h"

#include <algorithm>
#include <cmath>

namespace attache {
namespace {

constexpr double k_tolerance_pixels = 0.55;
// A mesh is made for somewhat more than the view, and used until the view is twice as near or half as far.
constexpr double k_margin = 0.35;
constexpr double k_nearer = 2;
constexpr double k_farther = 0.6;
constexpr double k_full_coast_pixels = 400;  // to a radius of the globe
// A draw list has 65,536 vertices at most where indices have 16 bits; a point of a line takes two or three.
constexpr std::size_t k_most_points = 16'500;  // as estimated
constexpr double k_coarser_step = 1.5;

// The camera as a multiplication and an addition, for thousands of points.
struct Placing {
    float x;
    float y;
    float scale_x;
    float scale_y;

    explicit Placing(const Canvas& canvas) {
        const ImVec2 zero = canvas.to_screen(to_canvas({0, 0}));
        const ImVec2 one = canvas.to_screen(to_canvas({1, 1}));
        x = zero.x;
        y = zero.y;
        scale_x = one.x - zero.x;
        scale_y = one.y - zero.y;
    }
    [[nodiscard]] ImVec2 operator()(PlanePoint point) const {
        return {x + static_cast<float>(point.x) * scale_x, y + static_cast<float>(point.y) * scale_y};
    }
};

void draw_lines(ImDrawList& list, const Placing& place, const std::vector<std::vector<PlanePoint>>& lines, Color color,
                float width, std::vector<ImVec2>& points) {
    for (const std::vector<PlanePoint>& line : lines) {
        points.clear();
        for (const PlanePoint point : line)
            points.push_back(place(point));
        list.AddPolyline(points.data(), static_cast<int>(points.size()), to_u32(color), 0, width);
    }
}

void draw_triangles(ImDrawList& list, const Placing& place, const MeshCountry& country, ImU32 color) {
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    list.PrimReserve(static_cast<int>(country.triangles.size()), static_cast<int>(country.points.size()));
    const unsigned first = list._VtxCurrentIdx;
    for (const std::uint32_t index : country.triangles)
        list.PrimWriteIdx(static_cast<ImDrawIdx>(first + index));
    for (const PlanePoint point : country.points)
        list.PrimWriteVtx(place(point), white, color);
}

}  // namespace

PlaneBox plane_box(const Canvas& canvas, Rect rect) {
    const PlanePoint a = from_canvas(canvas.to_world(rect.min));
    const PlanePoint b = from_canvas(canvas.to_world(rect.max));
    return {{std::min(a.x, b.x), std::min(a.y, b.y)}, {std::max(a.x, b.x), std::max(a.y, b.y)}};
}

void MapGround::follow(const WorldMap& world, const Projection& projection) {
    if (world_ == &world && projected_ && projected_->projection() == projection) return;
    world_ = &world;
    projected_.emplace(world, projection);
    globe_ = projected_->globe();
    mesh_ = {};
}

void MapGround::follow(const Canvas& canvas) {
    const PlaneBox view = plane_box(canvas, canvas.view());
    const double wanted = k_tolerance_pixels / (canvas.pixels_per_unit() * k_map_units);
    const bool fits = mesh_.tolerance > 0 && mesh_.frame.holds(view) && mesh_.tolerance < wanted * k_nearer &&
                      mesh_.tolerance > wanted * k_farther;
    if (fits) return;
    const double wider_x = (view.max.x - view.min.x) * k_margin;
    const double wider_y = (view.max.y - view.min.y) * k_margin;
    const PlaneBox frame{{view.min.x - wider_x, view.min.y - wider_y}, {view.max.x + wider_x, view.max.y + wider_y}};
    double tolerance = wanted;
    for (int i = 0; i < 8 && projected_->estimated_points(frame, tolerance) > k_most_points; ++i)
        tolerance *= k_coarser_step;
    mesh_ = projected_->mesh(frame, tolerance);
    mesh_.tolerance = wanted;  // what it was made for
    shape_of_.assign(world_->countries.size(), 0);
    for (std::size_t i = 0; i < mesh_.countries.size(); ++i)
        shape_of_[mesh_.countries[i].country.index()] = static_cast<std::uint32_t>(i) + 1;
}

const MeshCountry* MapGround::shape_of(MapCountryId country) const {
    if (!country.has_value() || country.index() >= shape_of_.size()) return nullptr;
    const std::uint32_t index = shape_of_[country.index()];
    return index == 0 ? nullptr : &mesh_.countries[index - 1];
}

void MapGround::draw(ImDrawList& list, const Canvas& canvas, const Palette& palette,
                     const std::vector<Color>& fills) const {
    const Placing place(canvas);
    std::vector<ImVec2> points;
    points.reserve(globe_.size());
    for (const PlanePoint point : globe_)
        points.push_back(place(point));
    list.AddConvexPolyFilled(points.data(), static_cast<int>(points.size()), to_u32(palette.sea));
    const PlaneBox view = plane_box(canvas, canvas.view());
    for (const MeshCountry& country : mesh_.countries) {
        if (country.box.overlaps(view)) draw_triangles(list, place, country, to_u32(fills[country.country.index()]));
    }
    // From far away there is more coast than land: it steps back.
    const double radius_pixels = canvas.pixels_per_unit() * k_map_units;
    const auto strength = static_cast<float>(std::clamp(radius_pixels / k_full_coast_pixels, 0.4, 1.0));
    draw_lines(list, place, mesh_.borders, faded(palette.map_border, std::sqrt(strength)), 1, points);
    draw_lines(list, place, mesh_.coasts, faded(palette.map_coast, strength), 1, points);
}

void MapGround::draw_outline(ImDrawList& list, const Canvas& canvas, MapCountryId id, Color color, float width) const {
    const MeshCountry* country = shape_of(id);
    if (country == nullptr) return;
    const Placing place(canvas);
    std::vector<ImVec2> points;
    for (const PlanePolygon& polygon : country->polygons) {
        for (const PlaneRing& ring : polygon) {
            points.clear();
            for (const PlanePoint point : ring)
                points.push_back(place(point));
            list.AddPolyline(points.data(), static_cast<int>(points.size()), to_u32(color), ImDrawFlags_Closed, width);
        }
    }
}

}  // namespace attache
