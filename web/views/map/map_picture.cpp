#include "views/map/map_picture.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "views/corrected_mark.h"
#include "views/curve.h"
#include "views/map/map_names.h"
#include "views/mark_style.h"

namespace attache {

MapPicture::MapPicture(MapSheet sheet, const std::vector<RailAnchor>& rail)
    : sheet_(std::move(sheet)), spots_(place_map_spots(sheet_, rail)), ties_(make_map_ties(sheet_, spots_)) {}

MapTarget MapPicture::target_at(ImVec2 point, float reach) const {
    MapTarget target;
    float least = reach;
    const auto take = [&](float away, Item item) {
        if (away >= least) return;
        least = away;
        target.item = item;
        target.place = nullptr;
    };
    for (std::size_t i = 0; i < spots_.of_nodes.size(); ++i) {
        if (spots_.of_nodes[i].standing == MapStanding::AtEdge && spots_.of_nodes[i].pill.contains(point))
            return {sheet_.scene.graph.nodes[i].entity, {}, nullptr};
        if (spots_.of_nodes[i].standing != MapStanding::OnMap) continue;
        take(distance_between(point, spots_.of_nodes[i].at) - spots_.of_nodes[i].radius,
             sheet_.scene.graph.nodes[i].entity);
    }
    for (std::size_t i = 0; i < spots_.of_places.size(); ++i) {
        const float away = distance_between(point, spots_.of_places[i]) - 2;
        if (away >= least) continue;
        least = away;
        target.item = sheet_.scene.places[i].entity;
        target.place = &sheet_.scene.places[i];
    }
    if (!std::holds_alternative<std::monostate>(target.item)) return target;
    for (const MapTie& tie : ties_) {
        if (tie.from_rail) continue;
        const Strand& strand = sheet_.scene.graph.strands[tie.strand];
        take(distance_to_curve(point, tie.points) - tie_width(spots_, strand) / 2,
             make_pair_of(sheet_.scene.graph.nodes[strand.first.index()].entity,
                          sheet_.scene.graph.nodes[strand.second.index()].entity));
    }
    if (!std::holds_alternative<std::monostate>(target.item)) return target;
    target.country = country_at(sheet_.ground.mesh(), from_canvas(sheet_.canvas.to_world(point)));
    if (target.country.has_value()) {
        const EntityId entity = sheet_.scene.entities[target.country.index()];
        if (entity.has_value()) target.item = entity;
    }
    return target;
}

void MapPicture::draw_spot(ImDrawList& list, NodeId node, const MapFill& fill, const GraphFocus& focus,
                           const GraphFocus& selected) const {
    const Palette& palette = sheet_.context.ui.palette();
    const MapSpot& spot = spots_.of_nodes[node.index()];
    const bool near = !focus.any() || is_near(sheet_, node, focus);
    if (selected.node == node || focus.node == node) {
        const Color ring = selected.node == node ? palette.accent : palette.text;
        list.AddCircleFilled(spot.at, spot.radius + 4.5F, to_u32(ring));
        list.AddCircleFilled(spot.at, spot.radius + 2.5F, to_u32(palette.land));
    }
    if (node == spots_.subject) {
        list.AddCircleFilled(spot.at, spot.radius + 1.5F, to_u32(palette.land));
        list.AddCircleFilled(spot.at, spot.radius, to_u32(palette.accent));
        list.AddCircle(spot.at, spot.radius - 2.5F, to_u32(palette.on_accent), 0, 1.2F);
        return;
    }
    const Color color = near ? palette.text : mixed(palette.land, palette.text, 0.4F);
    if (spot.is_small) {
        const auto step = fill.class_of[sheet_.scene.countries[node.index()].index()];
        list.AddCircleFilled(spot.at, spot.radius, to_u32(step ? fill.classes[*step].color : palette.land));
        list.AddCircle(spot.at, spot.radius, to_u32(color), 0, 1.3F);
    } else {
        list.AddCircleFilled(spot.at, spot.radius + 1.2F, to_u32(faded(palette.land, 0.9F)));
        list.AddCircleFilled(spot.at, spot.radius, to_u32(color));
    }
}

void MapPicture::draw_pill(ImDrawList& list, NodeId node, const GraphFocus& focus, const GraphFocus& selected) const {
    const Palette& palette = sheet_.context.ui.palette();
    const MapSpot& spot = spots_.of_nodes[node.index()];
    const Font font = sheet_.context.ui.theme.font(TextStyle::Caption);
    const bool near = !focus.any() || is_near(sheet_, node, focus);
    const float rounding = spot.pill.height() / 2;
    list.AddRectFilled(spot.pill.min, spot.pill.max, to_u32(palette.surface), rounding);
    const bool lively = selected.node == node || focus.node == node;
    const Color edge = selected.node == node ? palette.accent : focus.node == node ? palette.text : palette.outline;
    list.AddRect(spot.pill.min, spot.pill.max, to_u32(edge), rounding, 0, lively ? 2 : 1);
    const Color color = near ? palette.text : mixed(palette.surface, palette.text, 0.5F);
    draw_text(list, font, {spot.pill.min.x + k_pill_padding.x, middle_y(font, spot.pill.min.y, spot.pill.max.y)}, color,
              sheet_.scene.graph.nodes[node.index()].label);
    // It points the way.
    const MapCountryId country = sheet_.scene.countries[node.index()];
    const ImVec2 there = sheet_.place(sheet_.world.countries[country].point);
    const ImVec2 mark{spot.pill.max.x - k_pill_padding.x - 3, spot.pill.center().y};
    const ImVec2 direction{there.x - spot.at.x, there.y - spot.at.y};
    const float length = std::max(1.0F, std::hypot(direction.x, direction.y));
    draw_arrowhead(list, {mark.x + direction.x / length * 4, mark.y + direction.y / length * 4}, direction, 8,
                   faded(color, 0.75F));
}

void MapPicture::draw_places(ImDrawList& list) const {
    const Palette& palette = sheet_.context.ui.palette();
    for (std::size_t i = 0; i < spots_.of_places.size(); ++i) {
        const ImVec2 at = spots_.of_places[i];
        if (!sheet_.canvas.view().contains(at)) continue;
        const Item item = sheet_.scene.places[i].entity;
        const bool is_selected = sheet_.context.selection() == item;
        const bool is_hovered = sheet_.context.state.hovered == item;
        const Color color = palette.kinds[static_cast<std::size_t>(EntityKind::Place)];
        if (is_selected || is_hovered) list.AddCircleFilled(at, 7, to_u32(is_selected ? palette.accent : palette.text));
        list.AddRectFilled({at.x - 4, at.y - 4}, {at.x + 4, at.y + 4}, to_u32(palette.land), 1);
        if (sheet_.scene.places[i].fit == PlaceFit::Exact)
            list.AddRectFilled({at.x - 2.5F, at.y - 2.5F}, {at.x + 2.5F, at.y + 2.5F}, to_u32(color));
        else
            list.AddRect({at.x - 3, at.y - 3}, {at.x + 3, at.y + 3}, to_u32(color), 0, 0, 1.3F);
    }
}

void MapPicture::draw(const MapFill& fill, const GraphFocus& focus, const GraphFocus& selected,
                      std::vector<std::optional<LabelSide>>& sides) const {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    draw_map_ties(list, sheet_, spots_, ties_, focus);
    draw_places(list);
    for (auto node = sheet_.scene.graph.by_importance.rbegin(); node != sheet_.scene.graph.by_importance.rend();
         ++node) {
        if (spots_.of_nodes[node->index()].standing == MapStanding::OnMap)
            draw_spot(list, *node, fill, focus, selected);
    }
    for (const NodeId node : sheet_.scene.graph.by_importance) {
        if (spots_.of_nodes[node.index()].standing == MapStanding::AtEdge) draw_pill(list, node, focus, selected);
    }
    const std::vector<ImVec2> badges = corrected_places(sheet_, spots_, ties_, focus);
    std::vector<Color> grounds{sheet_.context.ui.palette().land};
    for (const MapFillClass& each : fill.classes)
        grounds.push_back(each.color);
    draw_map_names(list, sheet_, spots_, focus, selected, {lines_for_names(sheet_, spots_, ties_), badges, grounds},
                   sides);
    for (const ImVec2 at : badges)
        draw_corrected_badge(list, sheet_.context.ui, at, sheet_.context.ui.palette().land);
}

bool MapPicture::has_small_countries() const {
    return std::any_of(spots_.of_nodes.begin(), spots_.of_nodes.end(),
                       [](const MapSpot& spot) { return spot.standing == MapStanding::OnMap && spot.is_small; });
}

void MapPicture::note_places(ScreenMap& screen) const {
    const auto& entities = sheet_.context.report().findings.entities;
    const auto code = [&](NodeId node) { return entities[sheet_.scene.graph.nodes[node.index()].entity].code; };
    for (std::size_t i = 0; i < spots_.of_nodes.size(); ++i) {
        const MapSpot& spot = spots_.of_nodes[i];
        if (spot.standing == MapStanding::AtEdge) screen.add_mark(code(NodeId(i)), spot.pill.on_screen());
        if (spot.standing == MapStanding::OnMap)
            screen.add_mark(code(NodeId(i)),
                            {spot.at.x - spot.radius, spot.at.y - spot.radius, 2 * spot.radius, 2 * spot.radius});
    }
    for (std::size_t i = 0; i < spots_.of_places.size(); ++i) {
        if (sheet_.canvas.view().contains(spots_.of_places[i]))
            screen.add_mark(entities[sheet_.scene.places[i].entity].code,
                            {spots_.of_places[i].x - 3, spots_.of_places[i].y - 3, 6, 6});
    }
    for (std::size_t i = 0; i < ties_.size(); ++i) {
        const Strand& strand = sheet_.scene.graph.strands[ties_[i].strand];
        if (i > 0 && sheet_.scene.graph.strands[ties_[i - 1].strand].edge == strand.edge) continue;
        const ImVec2 middle = ties_[i].points[ties_[i].points.size() / 2];
        if (!ties_[i].from_rail && sheet_.canvas.view().contains(middle))
            screen.add_mark(code(strand.first) + '~' + code(strand.second), {middle.x - 2, middle.y - 2, 4, 4});
    }
}

}  // namespace attache
