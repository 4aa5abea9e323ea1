#include "views/map/map_view.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/second_part.h"
#include "ui/panels.h"
#include "views/format.h"
#include "views/graph/graph_picture.h"
#include "views/map/map_controls.h"
#include "views/map/map_fit.h"
#include "views/map/map_legend.h"
#include "views/map/map_picture.h"
#include "views/map/map_pointer.h"

namespace attache {
namespace {

constexpr float k_reach = 6;
constexpr float k_coarse_reach = 16;
constexpr float k_rail_from_width = 560;  // of the view: smaller ones begin without the rail of bodies
constexpr float k_world_rail_from_width = 1100;

void follow_report(const ViewContext& context, MapViewState& map, const WorldMap& world) {
    const Report& report = context.report();
    const Filter& filter = context.state.view.filter;
    if (map.report == &report && map.world == &world && map.filter == filter) return;
    const bool anew = map.report != &report || map.world != &world;
    map.report = &report;
    map.world = &world;
    map.filter = filter;
    map.scene = make_map_scene(report, filter, context.derived.graph, world);
    map.label_sides.assign(map.scene.countries.size(), std::nullopt);
    if (!anew) return;  // a filter does not move the map
    map.region = make_map_region(map.scene, world);
    map.canvas.forget();
}

MapLegend legend_of(const MapViewState& map, const MapFill& fill, std::size_t unnamed_beyond) {
    MapLegend legend;
    legend.fill = &fill;
    legend.has_places = !map.scene.places.empty();
    legend.has_small = map.has_small_countries;
    const std::vector<Strand>& strands = map.scene.graph.strands;
    legend.has_widths = std::any_of(strands.begin(), strands.end(),
                                    [&](const Strand& strand) { return strand.count != strands.front().count; });
    std::string missing;
    const auto add = [&missing](std::size_t count, std::string_view one, std::string_view many) {
        if (count == 0) return;
        if (!missing.empty()) missing += ", ";
        missing += counted(count, one, many);
    };
    add(map.scene.unknown_places, "place without known coordinates", "places without known coordinates");
    add(unnamed_beyond, "country beyond the edge", "countries beyond the edge");
    if (map.fill == MapFillKind::Money)
        add(map.scene.other_currencies, "amount in another currency", "amounts in other currencies");
    if (!missing.empty()) legend.notes.push_back("Not shown: " + missing + ".");
    legend.notes.emplace_back("Boundaries as Natural Earth draws them.");
    return legend;
}

// Until the map's file is there.
void show_waiting(const ViewContext& context, Rect rect) {
    Ui& ui = context.ui;
    const MapState& state = context.state.map;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (state.stage == MapState::Stage::Unasked) context.act(NeedMap{});
    if (state.stage != MapState::Stage::Failed) {
        draw_empty_state(list, ui, rect, Icon::Place, "Loading the map",
                         "Country outlines, towns and provinces, about 250 KB. They are loaded once.");
        return;
    }
    draw_empty_state(list, ui, rect, Icon::Place, "The map could not be loaded",
                     "The rest of the report is not affected. " + state.error + ".");
    const ButtonLook look{.label = "Try again", .kind = ButtonKind::Outlined};
    ImGui::SetCursorScreenPos({rect.center().x - button_size(ui, look).x / 2, rect.center().y + grid(18)});
    if (button(ui, "map:retry", look)) context.act(NeedMap{});
}

std::vector<Color> fills_of(const MapViewState& map, const MapFill& fill, const Palette& palette) {
    std::vector<Color> fills(map.world->countries.size(), palette.land);
    for (std::size_t i = 0; i < fills.size(); ++i) {
        if (fill.class_of[i]) fills[i] = fill.classes[*fill.class_of[i]].color;
    }
    if (map.scene.subject.has_value() && !fill.class_of[map.scene.subject.index()])
        fills[map.scene.subject.index()] = mixed(palette.land, palette.accent, 0.3F);
    return fills;
}

void draw_outlines(const ViewContext& context, const MapViewState& map, const GraphFocus& focus,
                   const GraphFocus& selected) {
    const Palette& palette = context.ui.palette();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const auto outline = [&](NodeId node, Color color, float width) {
        if (node.has_value())
            map.ground.draw_outline(list, map.canvas, map.scene.countries[node.index()], color, width);
    };
    if (map.scene.subject.has_value())
        map.ground.draw_outline(list, map.canvas, map.scene.subject, faded(palette.accent, 0.75F), 1.4F);
    const auto both = [&](const GraphFocus& of, Color color, float width) {
        outline(of.node, color, width);
        if (!of.edge.has_value()) return;
        outline(context.derived.graph.edges[of.edge].first, color, width);
        outline(context.derived.graph.edges[of.edge].second, color, width);
    };
    both(focus, palette.text, 1.3F);
    both(selected, palette.accent, 2.2F);
}

void show_world(const ViewContext& context, MapViewState& map, const WorldMap& world, Rect rect) {
    Ui& ui = context.ui;
    follow_report(context, map, world);
    map.ground.follow(world, projection_for(map));
    const CanvasInput input = map.canvas.begin(ui, "map:canvas", rect);
    map.canvas.navigate(ui, input, true);

    const MapFill fill = make_map_fill(context.report(), context.derived.graph, map.scene, map.fill, ui.palette());
    MapLegend legend = legend_of(map, fill, 0);
    const MapToolbar bar = lay_out_toolbar(ui, rect);
    const bool rail_beside = bar.rect.max.x + grid(48) < rect.max.x;
    const float rail_top = rail_beside ? bar.rect.min.y : bar.rect.max.y + grid(2);
    const bool is_world = extent_of(map) == MapExtent::World;
    const Rect rail =
        map_rail_rect(ui, map.scene, map.rail, rect, rail_top, is_world ? k_world_rail_from_width : k_rail_from_width);
    const Rect legend_place = legend_rect(ui, map, legend, rect);
    const Rect inner = free_view(map, rect, bar.rect, rail, legend_place);
    const bool resized = map.fitted_size.x != rect.width() || map.fitted_size.y != rect.height();
    if (input.wants_fit || (resized && !map.canvas.is_moved())) {
        if (resized) map.canvas.forget();
        map.canvas.fit(ui, box_to_fit(map, inner), inner, Canvas::Shape::Kept);
        map.fitted_size = rect.size();
    }
    map.ground.follow(map.canvas);

    const Rect seen{{rect.min.x + grid(2), bar.rect.max.y + grid(1)}, {rect.max.x - grid(2), rect.max.y - grid(2)}};
    const MapPicture picture(
        {context, world, map.scene, map.ground, map.canvas, seen, {rail, legend_place, zoom_rect(ui, rect)}},
        map_rail_anchors(ui, map.scene, rail));
    const float reach = ui.frame.surroundings().coarse_pointer ? k_coarse_reach : k_reach;
    MapTarget target;
    if (input.hovered) target = picture.target_at(input.pointer, reach);
    follow_pointer(context, map, input, target);
    if (input.focused) follow_keys(context, map);

    const RelationGraph& graph = context.derived.graph;
    const GraphFocus selected = focus_on(context.report(), graph, context.selection());
    GraphFocus focus = focus_on(context.report(), graph, target.item);
    if (!focus.any()) focus = focus_on(context.report(), graph, context.state.hovered);
    if (!focus.any()) focus = selected;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    map.ground.draw(list, map.canvas, ui.palette(), fills_of(map, fill, ui.palette()));
    draw_outlines(context, map, focus, selected);
    picture.draw(fill, focus, selected, map.label_sides);
    picture.note_places(ui.screen);
    if (picture.has_small_countries() != map.has_small_countries) {
        map.has_small_countries = picture.has_small_countries();
        ui.frame.request_frame();
    }

    legend = legend_of(map, fill, picture.unnamed_beyond());
    show_toolbar(context, map, bar);
    const NodeId pointed = show_map_rail(context, map.scene, map.rail, rail, focus, selected);
    if (pointed.has_value()) context.hover(map.scene.graph.nodes[pointed.index()].entity);
    show_legend(context, map, legend, rect);
    show_zoom(context, map, rect, inner, box_to_fit(map, inner));
}

}  // namespace

ATTACHE_SECOND_PART void show_map(const ViewContext& context, MapViewState& map, Rect rect) {
    begin_panel(context.ui, "map", rect, context.ui.palette().window);
    if (context.state.map.world != nullptr)
        show_world(context, map, *context.state.map.world, rect);
    else
        show_waiting(context, rect);
    end_panel();
}

}  // namespace attache
