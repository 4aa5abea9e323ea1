#include "views/map/map_picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "geo/sphere.h"
#include "ui/icons.h"
#include "views/curve.h"
#include "views/format.h"
#include "views/mark_style.h"

namespace attache {
namespace {

constexpr int k_curve_points = 28;
constexpr float k_dimmed = 0.12F;
constexpr float k_usual = 0.86F;
constexpr float k_set_back = 0.22F;  // ties that do not touch the subject
constexpr float k_small = 11;        // pixels: a country that is smaller each way gets a circle
constexpr float k_small_radius = 5.5F;
constexpr float k_dot_radius = 3;
constexpr float k_subject_radius = 6.5F;
constexpr float k_widest = 7;                // of a tie
constexpr float k_view_for_full_size = 640;  // pixels
constexpr float k_least_size = 0.6F;
constexpr float k_size_in_world = 0.62F;
constexpr double k_room_in_world = 2.5;
constexpr double k_highest_way =
    72;  // degrees north or south: a way beyond would run along the edge of the world's map
constexpr std::size_t k_most_pills = 12;
constexpr ImVec2 k_pill_padding{8, 3};

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

// Text with an edge of the ground's colour, so that it can be read across borders and ties.
void draw_text_with_edge(ImDrawList& list, Font font, ImVec2 at, Color color, Color edge, std::string_view text) {
    constexpr std::array<ImVec2, 8> k_around{ImVec2{-1.2F, 0}, {1.2F, 0},     {0, -1.2F},    {0, 1.2F},
                                             {-0.9F, -0.9F},   {0.9F, -0.9F}, {-0.9F, 0.9F}, {0.9F, 0.9F}};
    for (const ImVec2 step : k_around)
        draw_text(list, font, {at.x + step.x, at.y + step.y}, faded(edge, 0.55F), text);
    draw_text(list, font, at, color, text);
}

}  // namespace

MapPicture::MapPicture(const ViewContext& context, const WorldMap& world, const MapScene& scene,
                       const MapGround& ground, const Canvas& canvas, Rect inner, std::vector<Rect> taken,
                       const std::vector<RailAnchor>& rail)
    : context_(context),
      world_(world),
      scene_(scene),
      ground_(ground),
      canvas_(canvas),
      inner_(inner),
      taken_(std::move(taken)) {
    const float smaller_side = std::min(canvas.view().width(), canvas.view().height());
    size_ = std::clamp(smaller_side / k_view_for_full_size, k_least_size, 1.0F);
    if (ground.projected().projection().is_cut()) size_ *= k_size_in_world;
    if (scene.subject.has_value()) subject_ = scene.nodes[scene.subject.index()];
    place_nodes(inner);
    place_at_edge(inner);
    for (const RailAnchor& anchor : rail) {
        Spot& spot = spots_[anchor.node.index()];
        spot.standing = Standing::InRail;
        spot.at = anchor.at;
    }
    make_curves();
    place_spots_.reserve(scene.places.size());
    for (const MapPlace& each : scene.places)
        place_spots_.push_back(place(each.point));
}

ImVec2 MapPicture::place(LonLat point) const {
    return canvas_.to_screen(to_canvas(ground_.projected().projection().project(point)));
}

float MapPicture::width_of(const Strand& strand) const { return std::clamp(strand.width * size_, 1.0F, k_widest); }

// The middle of what is seen of a country, beside the controls if it can be.
std::optional<ImVec2> MapPicture::seen_middle(const MeshCountry& shape, Rect inner) const {
    Rect beside = inner;
    for (const Rect& rect : taken_) {
        if (rect.max.x > inner.center().x && rect.height() > inner.height() / 4)
            beside.max.x = std::min(beside.max.x, rect.min.x);
    }
    for (const Rect& rect : {inner, beside}) {
        const auto middle = point_within(shape.polygons, plane_box(canvas_, rect.shrunk(6)));
        if (!middle) continue;
        const ImVec2 at = canvas_.to_screen(to_canvas(*middle));
        const bool is_hidden =
            std::any_of(taken_.begin(), taken_.end(), [&](const Rect& other) { return other.contains(at); });
        if (!is_hidden) return at;
    }
    return std::nullopt;
}

void MapPicture::place_nodes(Rect inner) {
    const double pixel = 1 / (canvas_.pixels_per_unit() * k_map_units);
    spots_.resize(scene_.countries.size());
    for (std::size_t i = 0; i < spots_.size(); ++i) {
        const MapCountryId country = scene_.countries[i];
        if (!country.has_value()) continue;
        Spot& spot = spots_[i];
        spot.at = place(world_.countries[country].point);
        spot.is_true = true;
        const MeshCountry* shape = ground_.shape_of(country);
        const bool is_subject = NodeId(i) == subject_;
        spot.is_small = shape == nullptr || (shape->box.max.x - shape->box.min.x < k_small * pixel &&
                                             shape->box.max.y - shape->box.min.y < k_small * pixel);
        spot.radius =
            is_subject ? k_subject_radius : (spot.is_small ? k_small_radius : k_dot_radius) * std::sqrt(size_);
        const auto is_hidden = [&](const Rect& rect) { return rect.contains(spot.at); };
        if (inner.contains(spot.at) && std::none_of(taken_.begin(), taken_.end(), is_hidden)) {
            spot.standing = Standing::OnMap;
            continue;
        }
        // Its own point is out of sight; what is seen of it has a middle too.
        const auto middle = shape != nullptr ? seen_middle(*shape, inner) : std::nullopt;
        if (!middle) {
            if (inner.contains(spot.at)) spot.standing = Standing::OnMap;
            continue;
        }
        spot.at = *middle;
        spot.is_true = false;
        spot.standing = Standing::OnMap;
    }
}

// Who is beyond the edge stands at it, where the way there leaves the view.
void MapPicture::place_at_edge(Rect inner) {
    const Font font = context_.ui.theme.font(TextStyle::Caption);
    std::vector<Rect> occupied = taken_;
    std::size_t count = 0;
    for (const NodeId node : scene_.graph.by_importance) {
        Spot& spot = spots_[node.index()];
        if (!scene_.countries[node.index()].has_value() || spot.standing == Standing::OnMap) continue;
        const ImVec2 size{text_width(font, scene_.graph.nodes[node.index()].label) + 2 * k_pill_padding.x + 14,
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
            spot = {Standing::AtEdge, at, size.y / 2, false, false, pill};
            occupied.push_back(pill);
            placed = true;
            ++count;
        }
        if (!placed) ++unnamed_beyond_;
    }
}

// On the whole world's map along the shortest way, unless that would run along the map's edge; else a plain curve.
std::vector<ImVec2> MapPicture::make_way(const Strand& strand) const {
    const Spot& first = spots_[strand.first.index()];
    const Spot& second = spots_[strand.second.index()];
    if (!ground_.projected().projection().is_cut() || !first.is_true || !second.is_true)
        return bent_line(first.at, second.at, strand.bend, k_curve_points);
    const std::vector<LonLat> way =
        great_circle(world_.countries[scene_.countries[strand.first.index()]].point,
                     world_.countries[scene_.countries[strand.second.index()]].point, k_curve_points);
    std::vector<ImVec2> points;
    points.reserve(way.size());
    const float length = distance_between(first.at, second.at);
    for (const LonLat& stop : way) {
        const ImVec2 at = place(stop);
        const bool jumps = !points.empty() && distance_between(at, points.back()) > length;
        if (std::abs(stop.lat) > k_highest_way || jumps)
            return bent_line(first.at, second.at, strand.bend * 0.6F + (first.at.x < second.at.x ? -0.12F : 0.12F),
                             k_curve_points);
        points.push_back(at);
    }
    // Ties of other signs run beside it.
    const ImVec2 across{-(second.at.y - first.at.y) * strand.bend, (second.at.x - first.at.x) * strand.bend};
    for (std::size_t i = 0; i < points.size(); ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(points.size() - 1);
        const float share = 4 * t * (1 - t);
        points[i] = {points[i].x + across.x * share, points[i].y + across.y * share};
    }
    return points;
}

void MapPicture::make_curves() {
    for (std::size_t i = 0; i < scene_.graph.strands.size(); ++i) {
        const Strand& strand = scene_.graph.strands[i];
        const Spot& first = spots_[strand.first.index()];
        const Spot& second = spots_[strand.second.index()];
        if (first.standing == Standing::Nowhere || second.standing == Standing::Nowhere) continue;
        // What passes between two beyond the edge is not in this picture.
        if (first.standing != Standing::OnMap && second.standing != Standing::OnMap) continue;
        Curve curve;
        curve.strand = i;
        curve.from_rail = first.standing == Standing::InRail || second.standing == Standing::InRail;
        curve.points = make_way(strand);
        const float length = distance_between(first.at, second.at);
        const float most = length * 0.3F;  // of a short tie something must be left
        trim_front(curve.points, std::min(most, first.radius + 3));
        trim_back(curve.points, std::min(most, second.radius + 3));
        curve.first_tip = curve.points.front();
        curve.second_tip = curve.points.back();
        const float arrow = std::min(arrow_size(strand) * 0.8F, most / 2);
        if (strand.to_first && curve.points.size() > 2) trim_front(curve.points, arrow);
        if (strand.to_second && curve.points.size() > 2) trim_back(curve.points, arrow);
        curves_.push_back(std::move(curve));
    }
}

MapTarget MapPicture::target_at(ImVec2 point, float reach) const {
    MapTarget target;
    float least = reach;
    const auto take = [&](float away, Item item) {
        if (away >= least) return;
        least = away;
        target.item = item;
        target.place = nullptr;
    };
    for (std::size_t i = 0; i < spots_.size(); ++i) {
        if (spots_[i].standing == Standing::AtEdge && spots_[i].pill.contains(point))
            return {scene_.graph.nodes[i].entity, {}, nullptr};
        if (spots_[i].standing != Standing::OnMap) continue;
        take(distance_between(point, spots_[i].at) - spots_[i].radius, scene_.graph.nodes[i].entity);
    }
    for (std::size_t i = 0; i < place_spots_.size(); ++i) {
        const float away = distance_between(point, place_spots_[i]) - 2;
        if (away >= least) continue;
        least = away;
        target.item = scene_.places[i].entity;
        target.place = &scene_.places[i];
    }
    if (!std::holds_alternative<std::monostate>(target.item)) return target;
    for (const Curve& curve : curves_) {
        if (curve.from_rail) continue;
        const Strand& strand = scene_.graph.strands[curve.strand];
        take(distance_to_curve(point, curve.points) - width_of(strand) / 2,
             make_pair_of(scene_.graph.nodes[strand.first.index()].entity,
                          scene_.graph.nodes[strand.second.index()].entity));
    }
    if (!std::holds_alternative<std::monostate>(target.item)) return target;
    target.country = country_at(ground_.mesh(), from_canvas(canvas_.to_world(point)));
    if (target.country.has_value()) {
        const EntityId entity = scene_.entities[target.country.index()];
        if (entity.has_value()) target.item = entity;
    }
    return target;
}

bool MapPicture::is_near(const Strand& strand, const GraphFocus& focus) const {
    if (focus.edge.has_value()) return strand.edge == focus.edge;
    return strand.first == focus.node || strand.second == focus.node;
}

bool MapPicture::is_near(NodeId node, const GraphFocus& focus) const {
    const RelationGraph& graph = context_.derived.graph;
    if (focus.edge.has_value()) return graph.edges[focus.edge].first == node || graph.edges[focus.edge].second == node;
    return node == focus.node || graph.edge_between(node, focus.node).has_value();
}

bool MapPicture::is_drawn(const Curve& curve, const GraphFocus& focus) const {
    if (!curve.from_rail) return true;
    if (focus.edge.has_value()) return scene_.graph.strands[curve.strand].edge == focus.edge;
    return focus.node.has_value() && spots_[focus.node.index()].standing == Standing::InRail &&
           is_near(scene_.graph.strands[curve.strand], focus);
}

float MapPicture::opacity_of(const Strand& strand, const GraphFocus& focus) const {
    if (focus.any()) return is_near(strand, focus) ? 1 : k_dimmed;
    const bool set_back = subject_.has_value() && strand.first != subject_ && strand.second != subject_;
    return set_back ? k_set_back : k_usual;
}

void MapPicture::draw_curve(ImDrawList& list, const Curve& curve, const GraphFocus& focus) const {
    const Strand& strand = scene_.graph.strands[curve.strand];
    const Palette& palette = context_.ui.palette();
    const float opacity = opacity_of(strand, focus);
    const float width = width_of(strand);
    const Color color = faded(palette.signs[strand.sign], opacity);
    // An edge of the land's colour keeps ties apart from the fills below and from one another.
    if (opacity > 0.5F)
        draw_polyline(list, curve.points, faded(palette.land, 0.6F * opacity), width + 2.5F, LinePattern::Solid);
    draw_polyline(list, curve.points, color, width, line_pattern_of(strand.sign));
    const auto arrow = [&](ImVec2 tip, ImVec2 end) {
        draw_arrowhead(list, tip, {tip.x - end.x, tip.y - end.y}, arrow_size(strand), color);
    };
    if (strand.to_second) arrow(curve.second_tip, curve.points.back());
    if (strand.to_first) arrow(curve.first_tip, curve.points.front());
}

void MapPicture::draw_spot(ImDrawList& list, NodeId node, const MapFill& fill, const GraphFocus& focus,
                           const GraphFocus& selected) const {
    const Palette& palette = context_.ui.palette();
    const Spot& spot = spots_[node.index()];
    const bool near = !focus.any() || is_near(node, focus);
    if (selected.node == node || focus.node == node) {
        const Color ring = selected.node == node ? palette.accent : palette.text;
        list.AddCircleFilled(spot.at, spot.radius + 4.5F, to_u32(ring));
        list.AddCircleFilled(spot.at, spot.radius + 2.5F, to_u32(palette.land));
    }
    if (node == subject_) {
        list.AddCircleFilled(spot.at, spot.radius + 1.5F, to_u32(palette.land));
        list.AddCircleFilled(spot.at, spot.radius, to_u32(palette.accent));
        list.AddCircle(spot.at, spot.radius - 2.5F, to_u32(palette.on_accent), 0, 1.2F);
        return;
    }
    const Color color = near ? palette.text : mixed(palette.land, palette.text, 0.4F);
    if (spot.is_small) {
        const auto step = fill.class_of[scene_.countries[node.index()].index()];
        list.AddCircleFilled(spot.at, spot.radius, to_u32(step ? fill.classes[*step].color : palette.land));
        list.AddCircle(spot.at, spot.radius, to_u32(color), 0, 1.3F);
    } else {
        list.AddCircleFilled(spot.at, spot.radius + 1.2F, to_u32(faded(palette.land, 0.9F)));
        list.AddCircleFilled(spot.at, spot.radius, to_u32(color));
    }
}

void MapPicture::draw_pill(ImDrawList& list, NodeId node, const GraphFocus& focus, const GraphFocus& selected) const {
    const Palette& palette = context_.ui.palette();
    const Spot& spot = spots_[node.index()];
    const Font font = context_.ui.theme.font(TextStyle::Caption);
    const bool near = !focus.any() || is_near(node, focus);
    const float rounding = spot.pill.height() / 2;
    list.AddRectFilled(spot.pill.min, spot.pill.max, to_u32(palette.surface), rounding);
    const bool lively = selected.node == node || focus.node == node;
    const Color edge = selected.node == node ? palette.accent : focus.node == node ? palette.text : palette.outline;
    list.AddRect(spot.pill.min, spot.pill.max, to_u32(edge), rounding, 0, lively ? 2 : 1);
    const Color color = near ? palette.text : mixed(palette.surface, palette.text, 0.5F);
    draw_text(list, font, {spot.pill.min.x + k_pill_padding.x, middle_y(font, spot.pill.min.y, spot.pill.max.y)}, color,
              scene_.graph.nodes[node.index()].label);
    // It points the way.
    const MapCountryId country = scene_.countries[node.index()];
    const ImVec2 there = place(world_.countries[country].point);
    const ImVec2 mark{spot.pill.max.x - k_pill_padding.x - 3, spot.pill.center().y};
    const ImVec2 direction{there.x - spot.at.x, there.y - spot.at.y};
    const float length = std::max(1.0F, std::hypot(direction.x, direction.y));
    draw_arrowhead(list, {mark.x + direction.x / length * 4, mark.y + direction.y / length * 4}, direction, 8,
                   faded(color, 0.75F));
}

void MapPicture::draw_places(ImDrawList& list) const {
    const Palette& palette = context_.ui.palette();
    for (std::size_t i = 0; i < place_spots_.size(); ++i) {
        const ImVec2 at = place_spots_[i];
        if (!canvas_.view().contains(at)) continue;
        const Item item = scene_.places[i].entity;
        const bool is_selected = context_.selection() == item;
        const bool is_hovered = context_.state.hovered == item;
        const Color color = palette.kinds[static_cast<std::size_t>(EntityKind::Place)];
        if (is_selected || is_hovered) list.AddCircleFilled(at, 7, to_u32(is_selected ? palette.accent : palette.text));
        list.AddRectFilled({at.x - 4, at.y - 4}, {at.x + 4, at.y + 4}, to_u32(palette.land), 1);
        if (scene_.places[i].exact)
            list.AddRectFilled({at.x - 2.5F, at.y - 2.5F}, {at.x + 2.5F, at.y + 2.5F}, to_u32(color));
        else
            list.AddRect({at.x - 3, at.y - 3}, {at.x + 3, at.y + 3}, to_u32(color), 0, 0, 1.3F);
    }
}

void MapPicture::draw_names(ImDrawList& list, const GraphFocus& focus, const GraphFocus& selected,
                            std::vector<std::optional<LabelSide>>& sides) const {
    const UiTheme& theme = context_.ui.theme;
    const Palette& palette = theme.palette();
    const Font strong = theme.font(TextStyle::Strong);
    const Font usual = theme.font(TextStyle::Caption);
    struct Name {
        std::string_view text;
        Font font;
        Color color;
        ImVec2 inset{0, 0};
        NodeId node = NodeId::none();
    };
    std::vector<Name> names;
    std::vector<LabelRequest> requests;
    constexpr ImVec2 k_padding{2, 0};
    const auto block = [&](Rect rect) {
        names.push_back({});
        requests.push_back({rect, {0, 0}, std::nullopt, false});
    };
    const auto ask = [&](const Name& name, ImVec2 at, float reach, std::optional<LabelSide> side, bool required) {
        names.push_back(name);
        const ImVec2 size{text_width(name.font, name.text) + 2 * k_padding.x, name.font.size + 2 * k_padding.y};
        requests.push_back({{{at.x - reach, at.y - reach}, {at.x + reach, at.y + reach}}, size, side, required});
    };
    for (const Rect& rect : taken_)
        block(rect);
    for (const Spot& spot : spots_) {
        if (spot.standing == Standing::AtEdge) block(spot.pill);
    }
    std::vector<NodeId> order = scene_.graph.by_importance;
    const auto rank = [&](NodeId id) {
        return id == focus.node || id == selected.node ? 0 : focus.any() && is_near(id, focus) ? 1 : 2;
    };
    std::stable_sort(order.begin(), order.end(), [&](NodeId a, NodeId b) { return rank(a) < rank(b); });
    for (const NodeId id : order) {
        const Spot& spot = spots_[id.index()];
        if (spot.standing != Standing::OnMap) continue;
        const bool near = !focus.any() || is_near(id, focus);
        const Font font = id == subject_ || rank(id) == 0 ? strong : usual;
        ask({scene_.graph.nodes[id.index()].label, font, near ? palette.text : palette.muted, {}, id}, spot.at,
            spot.radius + 1, sides[id.index()], id == subject_ || (rank(id) == 0 && focus.any()));
    }
    const Color place_color = mixed(palette.kinds[static_cast<std::size_t>(EntityKind::Place)], palette.text, 0.25F);
    for (std::size_t i = 0; i < place_spots_.size(); ++i)
        ask({scene_.places[i].label, usual, place_color, {}, {}}, place_spots_[i], 3, LabelSide::Right,
            context_.selection() == Item(scene_.places[i].entity));
    // Countries that nothing is said of: for finding one's way, where there is room within them.
    const bool in_world = ground_.projected().projection().is_cut();
    for (const MeshCountry& shape : ground_.mesh().countries) {
        const std::size_t country = shape.country.index();
        const std::string& code = world_.countries[shape.country].code;
        if (scene_.nodes[country].has_value() || code.empty() || code == "ATA") continue;
        const std::string_view text = world_.countries[shape.country].name;
        // The world's map would fill with names that nobody asked for.
        const double width = static_cast<double>(text_width(usual, text)) * (in_world ? k_room_in_world : 1) + 6;
        if ((shape.box.max.x - shape.box.min.x) * canvas_.pixels_per_unit() * k_map_units < width) continue;
        const ImVec2 at = place(world_.countries[shape.country].point);
        ask({text, usual, faded(palette.muted, 0.8F), {}, {}}, {at.x, at.y - usual.size / 2 - 3}, 0, LabelSide::Below,
            false);
    }
    const std::vector<std::optional<PlacedLabel>> placed = place_labels(requests, inner_.shrunk(-2));
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Name& name = names[i];
        if (name.node.has_value()) sides[name.node.index()] = placed[i] ? std::optional(placed[i]->side) : std::nullopt;
        if (!placed[i] || name.text.empty()) continue;
        const Rect& rect = placed[i]->rect;
        draw_text_with_edge(list, name.font, {rect.min.x + k_padding.x, rect.min.y + k_padding.y}, name.color,
                            palette.land, name.text);
    }
}

void MapPicture::draw(const MapFill& fill, const GraphFocus& focus, const GraphFocus& selected,
                      std::vector<std::optional<LabelSide>>& sides) const {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (const bool foreground : {false, true}) {
        for (const Curve& curve : curves_) {
            if (!is_drawn(curve, focus)) continue;
            const Strand& strand = scene_.graph.strands[curve.strand];
            const bool is_front = focus.any() ? is_near(strand, focus) : opacity_of(strand, focus) == k_usual;
            if (is_front == foreground) draw_curve(list, curve, focus);
        }
    }
    draw_places(list);
    for (auto node = scene_.graph.by_importance.rbegin(); node != scene_.graph.by_importance.rend(); ++node) {
        if (spots_[node->index()].standing == Standing::OnMap) draw_spot(list, *node, fill, focus, selected);
    }
    for (const NodeId node : scene_.graph.by_importance) {
        if (spots_[node.index()].standing == Standing::AtEdge) draw_pill(list, node, focus, selected);
    }
    draw_names(list, focus, selected, sides);
}

void MapPicture::note_places(ScreenMap& screen) const {
    const auto& entities = context_.report().findings.entities;
    const auto code = [&](NodeId node) { return entities[scene_.graph.nodes[node.index()].entity].code; };
    for (std::size_t i = 0; i < spots_.size(); ++i) {
        const Spot& spot = spots_[i];
        if (spot.standing == Standing::AtEdge) screen.add_mark(code(NodeId(i)), spot.pill.on_screen());
        if (spot.standing == Standing::OnMap)
            screen.add_mark(code(NodeId(i)),
                            {spot.at.x - spot.radius, spot.at.y - spot.radius, 2 * spot.radius, 2 * spot.radius});
    }
    for (std::size_t i = 0; i < place_spots_.size(); ++i) {
        if (canvas_.view().contains(place_spots_[i]))
            screen.add_mark(entities[scene_.places[i].entity].code,
                            {place_spots_[i].x - 3, place_spots_[i].y - 3, 6, 6});
    }
    for (std::size_t i = 0; i < curves_.size(); ++i) {
        const Strand& strand = scene_.graph.strands[curves_[i].strand];
        if (i > 0 && scene_.graph.strands[curves_[i - 1].strand].edge == strand.edge) continue;
        const ImVec2 middle = curves_[i].points[curves_[i].points.size() / 2];
        if (!curves_[i].from_rail && canvas_.view().contains(middle))
            screen.add_mark(code(strand.first) + '~' + code(strand.second), {middle.x - 2, middle.y - 2, 4, 4});
    }
}

}  // namespace attache
