#include "views/map/map_spots.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace attache {
namespace {

constexpr float k_small = 11;  // pixels: a country that is smaller each way gets a circle
constexpr float k_small_radius = 5.5F;
constexpr float k_dot_radius = 3;
constexpr float k_subject_radius = 6.5F;
constexpr float k_view_for_full_size = 640;  // pixels
constexpr float k_least_size = 0.6F;
constexpr float k_size_in_world = 0.62F;
constexpr std::size_t k_most_pills = 12;

ImVec2 clamped(ImVec2 point, Rect rect) {
    return {std::clamp(point.x, rect.min.x, std::max(rect.min.x, rect.max.x)),
            std::clamp(point.y, rect.min.y, std::max(rect.min.y, rect.max.y))};
}

// Where the way from the middle of the rectangle to a point outside crosses its edge.
ImVec2 edge_towards(ImVec2 point, Rect rect) {
    const ImVec2 middle = rect.center();
    const float x = point.x - middle.x;
    const float y = point.y - middle.y;
    const float share =
        std::min(x != 0 ? rect.width() / 2 / std::abs(x) : 1e9F, y != 0 ? rect.height() / 2 / std::abs(y) : 1e9F);
    return {middle.x + x * std::min(1.0F, share), middle.y + y * std::min(1.0F, share)};
}

// The middle of what is seen of a country, beside the controls if it can be.
std::optional<ImVec2> seen_middle(const MapSheet& sheet, const MeshCountry& shape) {
    Rect beside = sheet.inner;
    for (const Rect& rect : sheet.taken) {
        if (rect.max.x > sheet.inner.center().x && rect.height() > sheet.inner.height() / 4)
            beside.max.x = std::min(beside.max.x, rect.min.x);
    }
    for (const Rect& rect : {sheet.inner, beside}) {
        const auto middle = point_within(shape.polygons, plane_box(sheet.canvas, rect.shrunk(6)));
        if (!middle) continue;
        const ImVec2 at = sheet.canvas.to_screen(to_canvas(*middle));
        const bool is_hidden =
            std::any_of(sheet.taken.begin(), sheet.taken.end(), [&](const Rect& other) { return other.contains(at); });
        if (!is_hidden) return at;
    }
    return std::nullopt;
}

void place_nodes(const MapSheet& sheet, MapSpots& spots) {
    const double pixel = 1 / (sheet.canvas.pixels_per_unit() * k_map_units);
    spots.of_nodes.resize(sheet.scene.countries.size());
    for (std::size_t i = 0; i < spots.of_nodes.size(); ++i) {
        const MapCountryId country = sheet.scene.countries[i];
        if (!country.has_value()) continue;
        MapSpot& spot = spots.of_nodes[i];
        spot.at = sheet.place(sheet.world.countries[country].point);
        spot.is_true = true;
        const MeshCountry* shape = sheet.ground.shape_of(country);
        const bool is_subject = NodeId(i) == spots.subject;
        spot.is_small = shape == nullptr || (shape->box.max.x - shape->box.min.x < k_small * pixel &&
                                             shape->box.max.y - shape->box.min.y < k_small * pixel);
        spot.radius =
            is_subject ? k_subject_radius : (spot.is_small ? k_small_radius : k_dot_radius) * std::sqrt(spots.size);
        const auto is_hidden = [&](const Rect& rect) { return rect.contains(spot.at); };
        if (sheet.inner.contains(spot.at) && std::none_of(sheet.taken.begin(), sheet.taken.end(), is_hidden)) {
            spot.standing = MapStanding::OnMap;
            continue;
        }
        // Its own point is out of sight; what is seen of it has a middle too.
        const auto middle = shape != nullptr ? seen_middle(sheet, *shape) : std::nullopt;
        if (!middle) {
            if (sheet.inner.contains(spot.at)) spot.standing = MapStanding::OnMap;
            continue;
        }
        spot.at = *middle;
        spot.is_true = false;
        spot.standing = MapStanding::OnMap;
    }
}

// Who is beyond the edge stands at it, where the way there leaves the view.
void place_at_edge(const MapSheet& sheet, MapSpots& spots) {
    const Rect& inner = sheet.inner;
    const Font font = sheet.context.ui.theme.font(TextStyle::Caption);
    std::vector<Rect> occupied = sheet.taken;
    std::size_t count = 0;
    for (const NodeId node : sheet.scene.graph.by_importance) {
        MapSpot& spot = spots.of_nodes[node.index()];
        if (!sheet.scene.countries[node.index()].has_value() || spot.standing == MapStanding::OnMap) continue;
        const ImVec2 size{text_width(font, sheet.scene.graph.nodes[node.index()].label) + 2 * k_pill_padding.x + 14,
                          font.size + 2 * k_pill_padding.y};
        const Rect centers{{inner.min.x + size.x / 2, inner.min.y + size.y / 2},
                           {inner.max.x - size.x / 2, inner.max.y - size.y / 2}};
        const ImVec2 wanted = clamped(edge_towards(spot.at, centers), centers);
        const bool on_side = wanted.x <= centers.min.x + 1 || wanted.x >= centers.max.x - 1;
        bool placed = false;
        for (int step = 0; step < 24 && !placed && count < k_most_pills; ++step) {
            const int steps_away = (step + 1) / 2;
            const float away = static_cast<float>(steps_away) * (step % 2 == 0 ? 1.0F : -1.0F);
            const ImVec2 shifted = on_side ? ImVec2{wanted.x, wanted.y + away * (size.y + 4)}
                                           : ImVec2{wanted.x + away * (size.x / 2 + 6), wanted.y};
            const ImVec2 at = clamped(shifted, centers);
            const Rect pill{{at.x - size.x / 2, at.y - size.y / 2}, {at.x + size.x / 2, at.y + size.y / 2}};
            const Rect wider = pill.shrunk(-3);
            if (std::any_of(occupied.begin(), occupied.end(), [&](const Rect& other) { return other.overlaps(wider); }))
                continue;
            spot = {MapStanding::AtEdge, at, size.y / 2, false, false, pill};
            occupied.push_back(pill);
            placed = true;
            ++count;
        }
        if (!placed) ++spots.unnamed_beyond;
    }
}

}  // namespace

MapSpots place_map_spots(const MapSheet& sheet, const std::vector<RailAnchor>& rail) {
    MapSpots spots;
    const float smaller_side = std::min(sheet.canvas.view().width(), sheet.canvas.view().height());
    spots.size = std::clamp(smaller_side / k_view_for_full_size, k_least_size, 1.0F);
    if (sheet.is_world()) spots.size *= k_size_in_world;
    if (sheet.scene.subject.has_value()) spots.subject = sheet.scene.nodes[sheet.scene.subject.index()];
    place_nodes(sheet, spots);
    place_at_edge(sheet, spots);
    for (const RailAnchor& anchor : rail) {
        MapSpot& spot = spots.of_nodes[anchor.node.index()];
        spot.standing = MapStanding::InRail;
        spot.at = anchor.at;
    }
    spots.of_places.reserve(sheet.scene.places.size());
    for (const MapPlace& each : sheet.scene.places)
        spots.of_places.push_back(sheet.place(each.point));
    return spots;
}

}  // namespace attache
