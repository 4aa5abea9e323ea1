#include "views/graph/graph_picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "ui/icons.h"
#include "views/corrected_mark.h"
#include "views/curve.h"
#include "views/mark_style.h"
#include "views/tie_lines.h"

namespace attache {
namespace {

constexpr int k_curve_points = 22;
constexpr int k_curve_points_of_many = 7;
constexpr std::size_t k_many_strands = 600;
// So many lie over one another: dots, dashes and halves of a pixel are no longer told apart, and would be millions of
// corners. Those in focus keep theirs.
constexpr std::size_t k_strands_drawn_plainly = 1500;
constexpr float k_dimmed = 0.13F;
constexpr float k_usual = 0.72F;
constexpr float k_set_back = 0.26F;          // ties that do not touch the center
constexpr float k_view_for_full_size = 620;  // pixels
constexpr float k_least_size = 0.55F;
constexpr std::size_t k_named = 40;          // so many of the most important are named wherever there is room
constexpr float k_nodes_of_full_size = 250;  // of more each is smaller, so that all together cover as much

float arrow_size(const Strand& strand) { return 6 + strand.width * 1.1F; }

Color kind_color(const Palette& palette, const SceneNode& node) {
    return node.is_subject ? palette.accent : palette.kinds[static_cast<std::size_t>(node.kind)];
}

void draw_ring(ImDrawList& list, EntityKind kind, ImVec2 center, float radius, Color color, Color ground) {
    draw_kind_shape(list, kind, center, radius + 5, color);
    draw_kind_shape(list, kind, center, radius + 2.5F, ground);
}

}  // namespace

GraphFocus focus_on(const Report& report, const RelationGraph& graph, const Item& item) {
    GraphFocus focus;
    const auto tie = [&](EntityId one, EntityId other) {
        if (!one.has_value() || !other.has_value()) return;
        const NodeId first = graph.node_of(one);
        const NodeId second = graph.node_of(other);
        if (first.has_value() && second.has_value()) focus.edge = graph.edge_between(first, second);
    };
    if (const auto* entity = std::get_if<EntityId>(&item))
        focus.node = graph.node_of(*entity);
    else if (const auto* pair = std::get_if<Pair>(&item))
        tie(pair->first, pair->second);
    else if (const auto* relation = std::get_if<RelationId>(&item)) {
        tie(report.findings.relations[*relation].source, report.findings.relations[*relation].target);
    } else if (const auto* amount = std::get_if<AmountId>(&item)) {
        const auto& aid = report.findings.amounts[*amount].aid;
        if (aid) tie(aid->payer, aid->payee);
    }
    return focus;
}

void draw_kind_shape(ImDrawList& list, EntityKind kind, ImVec2 center, float radius, Color color) {
    const ImU32 fill = to_u32(color);
    switch (kind) {
        case EntityKind::Igo: {
            const float half = radius * 0.9F;
            list.AddRectFilled({center.x - half, center.y - half}, {center.x + half, center.y + half}, fill,
                               radius * 0.32F);
            break;
        }
        case EntityKind::Ngo:
        case EntityKind::Organisation: {
            const float half = radius * 1.15F;
            list.AddQuadFilled({center.x, center.y - half}, {center.x + half, center.y}, {center.x, center.y + half},
                               {center.x - half, center.y}, fill);
            break;
        }
        default: list.AddCircleFilled(center, radius, fill); break;
    }
}

GraphPicture::GraphPicture(const ViewContext& context, const GraphScene& scene, const Layout& places,
                           const Canvas& canvas, NodeId center)
    : context_(context), scene_(scene), canvas_(canvas), center_(center) {
    const float smaller_side = std::min(canvas.view().width(), canvas.view().height());
    size_ = std::clamp(smaller_side / k_view_for_full_size, k_least_size, 1.0F);
    const auto nodes = static_cast<float>(scene.nodes.size());
    if (nodes > k_nodes_of_full_size) size_ *= std::sqrt(k_nodes_of_full_size / nodes);
    centers_.reserve(places.size());
    for (const Point& place : places)
        centers_.push_back(canvas.to_screen({place.x, place.y}));
    curves_.reserve(scene.strands.size());
    for (const Strand& strand : scene.strands)
        curves_.push_back(make_curve(strand));
}

GraphPicture::Curve GraphPicture::make_curve(const Strand& strand) const {
    const ImVec2 a = centers_[strand.first.index()];
    const ImVec2 b = centers_[strand.second.index()];
    const int count = scene_.strands.size() > k_many_strands ? k_curve_points_of_many : k_curve_points;
    Curve curve;
    curve.points = bent_line(a, b, strand.bend, count);
    constexpr float k_gap = 3;
    const float first_radius = radius_of(strand.first) + k_gap;
    const float second_radius = radius_of(strand.second) + k_gap;
    trim_front(curve.points, first_radius);
    trim_back(curve.points, second_radius);
    curve.first_tip = curve.points.front();
    curve.second_tip = curve.points.back();
    const float arrow = arrow_size(strand) * 0.8F;
    if (strand.to_first && curve.points.size() > 2) trim_front(curve.points, arrow);
    if (strand.to_second && curve.points.size() > 2) trim_back(curve.points, arrow);
    return curve;
}

NodeId GraphPicture::node_at(ImVec2 point, float reach) const {
    NodeId nearest;
    float least = reach;
    for (std::size_t i = 0; i < centers_.size(); ++i) {
        const float outside = distance_between(point, centers_[i]) - radius_of(NodeId(i));
        if (outside >= least) continue;
        least = outside;
        nearest = NodeId(i);
    }
    return nearest;
}

EdgeId GraphPicture::edge_at(ImVec2 point, float reach) const {
    EdgeId nearest;
    float least = reach;
    for (std::size_t i = 0; i < curves_.size(); ++i) {
        const float away = distance_to_curve(point, curves_[i].points) - scene_.strands[i].width / 2;
        if (away >= least) continue;
        least = away;
        nearest = scene_.strands[i].edge;
    }
    return nearest;
}

bool GraphPicture::is_near(const Strand& strand, const GraphFocus& focus) {
    if (focus.edge.has_value()) return strand.edge == focus.edge;
    return strand.first == focus.node || strand.second == focus.node;
}

bool GraphPicture::is_near(NodeId node, const GraphFocus& focus) const {
    const RelationGraph& graph = context_.derived.graph;
    if (focus.edge.has_value()) return graph.edges[focus.edge].first == node || graph.edges[focus.edge].second == node;
    return node == focus.node || graph.edge_between(node, focus.node).has_value();
}

float GraphPicture::opacity_of(const Strand& strand, const GraphFocus& focus) const {
    if (focus.any()) return is_near(strand, focus) ? 1 : k_dimmed;
    const bool set_back = center_.has_value() && strand.first != center_ && strand.second != center_;
    return set_back ? k_set_back : k_usual;
}

bool GraphPicture::is_in_view(const Curve& curve) const {
    Rect box{curve.first_tip, curve.first_tip};
    const auto add = [&](ImVec2 point) {
        box.min = {std::min(box.min.x, point.x), std::min(box.min.y, point.y)};
        box.max = {std::max(box.max.x, point.x), std::max(box.max.y, point.y)};
    };
    add(curve.second_tip);
    for (const ImVec2 point : curve.points)
        add(point);
    constexpr float k_margin = 24;  // of the widest tie and its arrowhead
    return box.shrunk(-k_margin).overlaps(canvas_.view());
}

void GraphPicture::draw_strand(ImDrawList& list, std::size_t index, const GraphFocus& focus) const {
    const Strand& strand = scene_.strands[index];
    const Curve& curve = curves_[index];
    if (!is_in_view(curve)) return;
    const Color color = faded(context_.ui.palette().signs[strand.sign], opacity_of(strand, focus));
    if (scene_.strands.size() < k_strands_drawn_plainly || (focus.any() && is_near(strand, focus)))
        draw_polyline(list, curve.points, color, strand.width, line_pattern_of(strand.sign));
    else  // of whole pixels Dear ImGui makes half the corners
        draw_polyline(list, curve.points, color, std::max(1.0F, std::round(strand.width)), LinePattern::Solid);
    const auto arrow = [&](ImVec2 tip, ImVec2 end) {
        draw_arrowhead(list, tip, {tip.x - end.x, tip.y - end.y}, arrow_size(strand), color);
    };
    if (strand.to_second) arrow(curve.second_tip, curve.points.back());
    if (strand.to_first) arrow(curve.first_tip, curve.points.front());
}

std::vector<ImVec2> GraphPicture::corrected_places(const GraphFocus& focus) const {
    std::vector<ImVec2> places;
    for (std::size_t i = 0; i < curves_.size(); ++i) {
        if (!scene_.strands[i].corrected || (focus.any() && !is_near(scene_.strands[i], focus))) continue;
        if (const auto place = corrected_badge_place(curves_[i].points)) places.push_back(*place);
    }
    return places;
}

void GraphPicture::draw_node(ImDrawList& list, NodeId id, const GraphFocus& focus, const GraphFocus& selected,
                             bool pinned) const {
    const Palette& palette = context_.ui.palette();
    const SceneNode& node = scene_.nodes[id.index()];
    const ImVec2 center = centers_[id.index()];
    const bool near = !focus.any() || is_near(id, focus);
    const Color color = kind_color(palette, node);
    const float radius = radius_of(id);
    if (selected.node == id)
        draw_ring(list, node.kind, center, radius, palette.accent, palette.window);
    else if (focus.node == id)
        draw_ring(list, node.kind, center, radius, palette.text, palette.window);
    else
        draw_kind_shape(list, node.kind, center, radius + 2, palette.window);
    draw_kind_shape(list, node.kind, center, radius, near ? color : mixed(palette.window, color, 0.28F));
    if (node.is_subject)
        list.AddCircle(center, radius - 4, to_u32(faded(palette.on_accent, near ? 0.9F : 0.4F)), 0, 1.5F);
    if (pinned) draw_icon(list, Icon::Pin, {center.x + radius * 0.8F, center.y - radius * 0.8F}, 12, palette.text);
}

// Away from the center, where there are no ties.
std::optional<LabelSide> GraphPicture::outward_side(NodeId node) const {
    if (!center_.has_value() || node == center_) return std::nullopt;
    const ImVec2 from = centers_[center_.index()];
    const ImVec2 to = centers_[node.index()];
    const float across = to.x - from.x;
    const float down = to.y - from.y;
    if (std::abs(across) > std::abs(down) * 0.8F) return across > 0 ? LabelSide::Right : LabelSide::Left;
    return down > 0 ? LabelSide::Below : LabelSide::Above;
}

// What is selected stays clear of names; whatever else is in focus, they would hop when the pointer passes.
std::vector<LabelLine> GraphPicture::lines_for_labels(const GraphFocus& selected) const {
    std::vector<LabelLine> lines;
    if (scene_.strands.size() >= k_strands_drawn_plainly) return lines;  // there is no place without any
    for (std::size_t i = 0; i < curves_.size(); ++i) {
        const Curve& curve = curves_[i];
        if (!is_in_view(curve)) continue;
        const Strand& strand = scene_.strands[i];
        DrawnTie tie{curve.points, {}, {}, strand.width, arrow_size(strand), opacity_of(strand, selected)};
        if (strand.to_first) tie.first_tip = curve.first_tip;
        if (strand.to_second) tie.second_tip = curve.second_tip;
        add_label_lines(lines, tie);
    }
    return lines;
}

void GraphPicture::draw_labels(ImDrawList& list, const GraphFocus& focus, const GraphFocus& selected,
                               std::span<const Rect> taken, std::vector<std::optional<LabelSide>>& sides) const {
    const UiTheme& theme = context_.ui.theme;
    const Palette& palette = theme.palette();
    const Font strong = theme.font(TextStyle::Strong);
    const Font usual = theme.font(TextStyle::Caption);
    constexpr ImVec2 k_padding{4, 1};

    // What is in focus is named first, then its neighbours, then the rest by importance.
    std::vector<NodeId> order = scene_.by_importance;
    const auto rank = [&](NodeId id) {
        return id == focus.node || id == selected.node ? 0 : focus.any() && is_near(id, focus) ? 1 : 2;
    };
    std::stable_sort(order.begin(), order.end(), [&](NodeId a, NodeId b) { return rank(a) < rank(b); });

    const auto font_of_node = [&](NodeId id) {
        return scene_.nodes[id.index()].is_subject || rank(id) == 0 ? strong : usual;
    };
    std::vector<LabelRequest> requests;
    requests.reserve(order.size() + taken.size());
    for (const NodeId id : order) {
        const SceneNode& node = scene_.nodes[id.index()];
        const ImVec2 center = centers_[id.index()];
        const Font font = font_of_node(id);
        const float reach = radius_of(id) + 3;
        const LabelNeed need = rank(id) == 0               ? LabelNeed::Required
                               : requests.size() < k_named ? LabelNeed::Wanted
                                                           : LabelNeed::Optional;
        requests.push_back({{{center.x - reach, center.y - reach}, {center.x + reach, center.y + reach}},
                            {text_width(font, node.label) + 2 * k_padding.x, font.size + 2 * k_padding.y},
                            outward_side(id).has_value() ? outward_side(id) : sides[id.index()],
                            need});
    }
    for (const Rect& rect : taken)
        requests.push_back({rect});
    const auto placed = place_labels(requests, lines_for_labels(selected), canvas_.view());
    for (std::size_t i = 0; i < order.size(); ++i) {
        const NodeId id = order[i];
        sides[id.index()] = placed[i] ? std::optional(placed[i]->side) : std::nullopt;
        const bool near = !focus.any() || is_near(id, focus);
        if (!placed[i] || !near) continue;
        const Rect& rect = placed[i]->rect;
        if (placed[i]->is_apart) list.AddLine(placed[i]->leader.begin, placed[i]->leader.end, to_u32(palette.muted), 1);
        draw_text_with_edge(list, font_of_node(id), {rect.min.x + k_padding.x, rect.min.y + k_padding.y}, palette.text,
                            palette.window, scene_.nodes[id.index()].label);
    }
}

void GraphPicture::draw(const GraphFocus& focus, const GraphFocus& selected, const std::vector<bool>& pinned,
                        std::span<const Rect> controls, std::vector<std::optional<LabelSide>>& sides) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (const bool foreground : {false, true}) {
        for (std::size_t i = 0; i < curves_.size(); ++i) {
            if ((focus.any() && is_near(scene_.strands[i], focus)) == foreground) draw_strand(list, i, focus);
        }
    }
    for (auto node = scene_.by_importance.rbegin(); node != scene_.by_importance.rend(); ++node) {
        draw_node(list, *node, focus, selected, pinned[node->index()]);
    }
    const std::vector<ImVec2> badges = corrected_places(focus);
    std::vector<Rect> taken(controls.begin(), controls.end());
    for (const ImVec2 at : badges)
        taken.push_back(Rect{at, at}.shrunk(-k_corrected_badge_radius));
    draw_labels(list, focus, selected, taken, sides);
    for (const ImVec2 at : badges)
        draw_corrected_badge(list, context_.ui, at, context_.ui.palette().window);
}

void GraphPicture::note_places(ScreenMap& screen) const {
    const Rect view = canvas_.view();
    const auto& entities = context_.report().findings.entities;
    for (std::size_t i = 0; i < centers_.size(); ++i) {
        if (!view.contains(centers_[i])) continue;
        const float radius = radius_of(NodeId(i));
        screen.add_mark(entities[scene_.nodes[i].entity].code,
                        {centers_[i].x - radius, centers_[i].y - radius, 2 * radius, 2 * radius});
    }
    for (std::size_t i = 0; i < curves_.size(); ++i) {
        const Strand& strand = scene_.strands[i];
        if (i > 0 && scene_.strands[i - 1].edge == strand.edge) continue;
        const ImVec2 middle = curves_[i].points[curves_[i].points.size() / 2];
        if (!view.contains(middle)) continue;
        std::string pair = entities[scene_.nodes[strand.first.index()].entity].code;
        pair += '~';
        pair += entities[scene_.nodes[strand.second.index()].entity].code;
        screen.add_mark(std::move(pair), {middle.x - 2, middle.y - 2, 4, 4});
    }
}

}  // namespace attache
