#include "views/map/map_view.h"

#include <algorithm>
#include <array>
#include <string>

#include "app/commands.h"
#include "base/second_part.h"
#include "ui/keyboard.h"
#include "ui/panels.h"
#include "views/format.h"
#include "views/graph/graph_picture.h"
#include "views/map/map_legend.h"
#include "views/map/map_picture.h"

namespace attache {
namespace {

constexpr float k_reach = 6;
constexpr float k_coarse_reach = 16;
constexpr float k_legend_from_width = 520;  // of the view; smaller ones begin without
constexpr float k_legend_from_height = 440;
constexpr float k_rail_from_width = 560;  // the same for the rail of bodies
constexpr float k_world_rail_from_width = 1100;
constexpr double k_southern_edge = -57;  // degrees: the world's map is fitted without Antarctica

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

MapExtent extent_of(const MapViewState& map) { return map.region ? map.extent : MapExtent::World; }

Projection projection_for(const MapViewState& map) {
    if (extent_of(map) == MapExtent::Region) return Projection::azimuthal_equal_area(map.region->middle);
    return Projection::equal_earth(middle_of_world(map.scene, *map.world));
}

// What is fitted into the view: the region's countries, of large ones only what lies near; or the inhabited world.
WorldBox box_to_fit(const MapViewState& map) {
    const ProjectedMap& projected = map.ground.projected();
    PlaneBox box;
    if (extent_of(map) == MapExtent::World) {
        box = box_of(projected.globe());
        box.min.y = projected.projection().project({projected.projection().middle().lon, k_southern_edge}).y;
    } else {
        box = projected.main_box(map.scene.subject);
        const auto add = [&](PlanePoint point) {
            box.min = {std::min(box.min.x, point.x), std::min(box.min.y, point.y)};
            box.max = {std::max(box.max.x, point.x), std::max(box.max.y, point.y)};
        };
        for (const MapCountryId country : map.region->countries)
            add(projected.projection().project(map.world->countries[country].point));
    }
    const WorldPoint one = to_canvas(box.min);
    const WorldPoint other = to_canvas(box.max);
    return {{one.x, other.y}, {other.x, one.y}};
}

// What of the view the controls leave free for fitting the map in: beside the rail, or below it where that is more.
Rect free_view(const MapViewState& map, Rect view, Rect bar, Rect rail, Rect legend) {
    const bool is_region = extent_of(map) == MapExtent::Region;
    const float side = grid(is_region ? 12 : 2);
    const float top = bar.max.y + grid(is_region ? 10 : 2);
    const float bottom = legend.min.y - grid(is_region ? 8 : 2);
    const Rect beside{{view.min.x + side, top}, {std::min(view.max.x, rail.min.x) - side, bottom}};
    const Rect below{{view.min.x + side, std::max(top, rail.max.y + grid(2))}, {view.max.x - side, bottom}};
    if (rail.height() <= 0) return {beside.min, {view.max.x - side, bottom}};
    const WorldBox box = box_to_fit(map);
    const auto scale = [&](const Rect& rect) {
        return std::min(static_cast<double>(rect.width()) / (box.max.x - box.min.x),
                        static_cast<double>(rect.height()) / (box.max.y - box.min.y));
    };
    return scale(beside) >= scale(below) ? beside : below;
}

MapLegend legend_of(const MapViewState& map, const MapFill& fill, std::size_t unnamed_beyond) {
    MapLegend legend;
    legend.fill = &fill;
    legend.has_places = !map.scene.places.empty();
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

bool has_legend(const Ui& ui, const MapViewState& map, Rect view) {
    const float scale = ui.theme.text_scale;
    const bool has_room = view.width() >= k_legend_from_width * scale && view.height() >= k_legend_from_height * scale;
    return map.legend_open.value_or(has_room);
}

float legend_width(const Ui& ui, Rect view) {
    return std::min(540.0F * ui.theme.text_scale, view.width() - grid(11) - 2 * ui.theme.target);
}

constexpr std::array<Segment, 2> k_extents{Segment{"extent:region", "Region", "The subject and what lies around it"},
                                           Segment{"extent:world", "World", "The whole world"}};
constexpr std::array<Segment, 3> k_fills{
    Segment{"fill:relations", "Relations", "Colour countries by the number of their relations"},
    Segment{"fill:sign", "Sign", "Colour countries by whether their relations are cooperative or conflictual"},
    Segment{"fill:money", "Money", "Colour countries by the largest amount of aid they are said to receive"}};

struct Toolbar {
    ImVec2 extent{0, 0};
    ImVec2 fill{0, 0};
    Rect rect;  // of both
};

// One line, or two where that is too long.
Toolbar lay_out_toolbar(const Ui& ui, Rect view) {
    const ImVec2 origin{view.min.x + grid(3), view.min.y + grid(3)};
    const ImVec2 first = segmented_size(ui, k_extents);
    const ImVec2 second = segmented_size(ui, k_fills);
    const bool one_line = first.x + second.x + grid(9) <= view.width();
    Toolbar bar;
    bar.extent = origin;
    bar.fill =
        one_line ? ImVec2{origin.x + first.x + grid(2), origin.y} : ImVec2{origin.x, origin.y + first.y + grid(1.5F)};
    bar.rect = {origin, {std::max(origin.x + first.x, bar.fill.x + second.x), bar.fill.y + second.y}};
    return bar;
}

void show_toolbar(const ViewContext& context, MapViewState& map, const Toolbar& bar) {
    Ui& ui = context.ui;
    const auto backed = [&](ImVec2 at, ImVec2 size) {
        ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + size.x, at.y + size.y}, to_u32(ui.palette().surface),
                                                  k_radius);
        ImGui::SetCursorScreenPos(at);
    };
    if (map.region) {
        backed(bar.extent, segmented_size(ui, k_extents));
        if (const auto chosen = segmented(ui, k_extents, static_cast<std::size_t>(map.extent))) {
            map.extent = static_cast<MapExtent>(*chosen);
            map.canvas.forget();
            ui.frame.request_frame();
        }
    }
    backed(map.region ? bar.fill : bar.extent, segmented_size(ui, k_fills));
    if (const auto chosen = segmented(ui, k_fills, static_cast<std::size_t>(map.fill))) {
        map.fill = static_cast<MapFillKind>(*chosen);
        ui.frame.request_frame();
    }
}

Rect zoom_rect(const Ui& ui, Rect view) {
    const float side = ui.theme.target;
    const ImVec2 at{view.max.x - side - grid(3), view.max.y - 3 * side - grid(3)};
    return {at, {at.x + side, at.y + 3 * side}};
}

void show_zoom(const ViewContext& context, MapViewState& map, Rect view, Rect inner) {
    Ui& ui = context.ui;
    const Rect rect = zoom_rect(ui, view);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(rect.min, rect.max, to_u32(ui.palette().surface), k_radius);
    list.AddRect(rect.min, rect.max, to_u32(ui.palette().border), k_radius);
    const auto place = [&](float row) { ImGui::SetCursorScreenPos({rect.min.x, rect.min.y + row * ui.theme.target}); };
    place(0);
    if (button(ui, "zoom:in", {.label = {}, .icon = Icon::Plus, .tooltip = "Larger", .shortcut = "+"}))
        map.canvas.zoom_by(ui, 1.5);
    place(1);
    if (button(ui, "zoom:out", {.label = {}, .icon = Icon::Minus, .tooltip = "Smaller", .shortcut = "\xE2\x88\x92"}))
        map.canvas.zoom_by(ui, 1 / 1.5);
    place(2);
    if (button(ui, "zoom:fit", {.label = {}, .icon = Icon::Fit, .tooltip = "Back to the whole map", .shortcut = "F"}))
        map.canvas.fit(ui, box_to_fit(map), inner, Canvas::Shape::Kept);
}

Rect legend_rect(const Ui& ui, const MapViewState& map, const MapLegend& legend, Rect view) {
    const ImVec2 corner{view.min.x + grid(3), view.max.y - grid(3)};
    if (!has_legend(ui, map, view)) {
        const ImVec2 size = button_size(ui, {.label = "Legend", .icon = Icon::Details, .kind = ButtonKind::Outlined});
        return {{corner.x, corner.y - size.y}, {corner.x + size.x, corner.y}};
    }
    const ImVec2 size = map_legend_size(ui, legend, legend_width(ui, view));
    return {{corner.x, corner.y - size.y}, {corner.x + ui.theme.target + grid(1.5F) + size.x, corner.y}};
}

void show_legend(const ViewContext& context, MapViewState& map, const MapLegend& legend, Rect view) {
    Ui& ui = context.ui;
    const bool open = has_legend(ui, map, view);
    const ImVec2 corner{view.min.x + grid(3), view.max.y - grid(3)};
    ButtonLook look{.label = "Legend", .icon = Icon::Details, .kind = ButtonKind::Outlined};
    if (open)
        look = {.label = {}, .icon = Icon::ChevronDown, .tooltip = "Hide the legend", .kind = ButtonKind::Outlined};
    const ImVec2 size = button_size(ui, look);
    const ImVec2 at{corner.x, corner.y - size.y};
    ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + size.x, at.y + size.y}, to_u32(ui.palette().surface),
                                              k_radius);
    ImGui::SetCursorScreenPos(at);
    if (button(ui, "legend", look)) {
        map.legend_open = !open;
        ui.frame.request_frame();
    }
    if (!open) return;
    const Rect rect = legend_rect(ui, map, legend, view);
    draw_map_legend(*ImGui::GetWindowDrawList(), ui, legend, {corner.x + ui.theme.target + grid(1.5F), rect.min.y},
                    legend_width(ui, view));
}

std::string describe_signs(const SignCounts& signs) {
    std::string text;
    const auto add = [&text](std::uint32_t count, std::string_view what) {
        if (count == 0) return;
        if (!text.empty()) text += ", ";
        text += std::to_string(count) + ' ' + std::string(what);
    };
    add(signs[2], "cooperative");
    add(signs[1], "neutral or mixed");
    add(signs[0], "conflictual");
    return text;
}

std::string remark_on(const ViewContext& context, const MapViewState& map, const MapTarget& target) {
    const RelationGraph& graph = context.derived.graph;
    if (target.place != nullptr) return target.place->exact ? std::string() : "Shown at the town of that name";
    const GraphFocus focus = focus_on(context.report(), graph, target.item);
    if (!focus.any()) return "No relations that the filter lets through";
    SignCounts signs{};
    const auto add = [&](const GraphEdge& edge) {
        for (std::size_t sign = 0; sign < signs.size(); ++sign)
            signs[sign] += edge.signs[sign];
    };
    if (focus.edge.has_value()) {
        add(graph.edges[focus.edge]);
    } else {
        for (const EdgeId edge : graph.nodes[focus.node].edges)
            add(graph.edges[edge]);
    }
    std::string text = counted(signs[0] + signs[1] + signs[2], "relation", "relations") + ": " + describe_signs(signs);
    if (map.fill != MapFillKind::Money || !focus.node.has_value()) return text;
    const MapCountryId country = map.scene.countries[focus.node.index()];
    if (!country.has_value() || !map.scene.received[country.index()].has_value()) return text;
    return text + ". Largest aid received: " +
           amount_text(context.report().findings.amounts[map.scene.received[country.index()]]);
}

void follow_pointer(const ViewContext& context, MapViewState& map, const CanvasInput& input, const MapTarget& target) {
    const bool points = !std::holds_alternative<std::monostate>(target.item);
    if (!input.hovered || input.held || (!points && !target.country.has_value())) {
        map.rest.leave();
    } else {
        if (points) {
            ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
            context.hover(target.item);
        }
        // Any number that tells things apart.
        std::uint64_t thing = target.country.index() * 2 + 1;
        if (const auto* entity = std::get_if<EntityId>(&target.item))
            thing = (std::uint64_t{entity->index()} + 1) << 33U;
        if (const auto* pair = std::get_if<Pair>(&target.item))
            thing = ((std::uint64_t{pair->first.index()} + 1) << 34U) + std::uint64_t{pair->second.index()} * 2;
        if (map.rest.rests_on(context.ui, thing)) {
            if (points)
                show_tip(context.ui, title_of(context.report(), target.item), remark_on(context, map, target));
            else
                show_tip(context.ui, map.world->countries[target.country].name, "Not in this report");
        }
    }
    if (input.clicked && context.selection() != target.item) context.select(target.item);
}

// Comma and full stop go through the actors, the most important first.
void follow_keys(const ViewContext& context, const MapViewState& map) {
    const bool forward = key_pressed(ImGuiKey_Period);
    if (!forward && !key_pressed(ImGuiKey_Comma)) return;
    const auto& order = map.scene.graph.by_importance;
    if (order.empty()) return;
    const auto* selected = std::get_if<EntityId>(&context.selection());
    const auto current = std::find_if(order.begin(), order.end(), [&](NodeId node) {
        return selected != nullptr && map.scene.graph.nodes[node.index()].entity == *selected;
    });
    std::size_t index = 0;
    if (current != order.end())
        index = static_cast<std::size_t>(current - order.begin()) + (forward ? 1 : order.size() - 1);
    context.select(map.scene.graph.nodes[order[index % order.size()].index()].entity);
}

// Until the map's file is there.
void show_waiting(const ViewContext& context, Rect rect) {
    Ui& ui = context.ui;
    const MapState& state = context.state.map;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (state.stage == MapState::Stage::Unasked) context.act(NeedMap{});
    if (state.stage != MapState::Stage::Failed) {
        draw_empty_state(list, ui, rect, Icon::Place, "Loading the map",
                         "Country outlines and towns, about 240 KB. They are loaded once.");
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
    const Toolbar bar = lay_out_toolbar(ui, rect);
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
        map.canvas.fit(ui, box_to_fit(map), inner, Canvas::Shape::Kept);
        map.fitted_size = rect.size();
    }
    map.ground.follow(map.canvas);

    const Rect seen{{rect.min.x + grid(2), bar.rect.max.y + grid(1)}, {rect.max.x - grid(2), rect.max.y - grid(2)}};
    const MapPicture picture(context, world, map.scene, map.ground, map.canvas, seen,
                             {rail, legend_place, zoom_rect(ui, rect)}, map_rail_anchors(ui, map.scene, rail));
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

    legend = legend_of(map, fill, picture.unnamed_beyond());
    show_toolbar(context, map, bar);
    const NodeId pointed = show_map_rail(context, map.scene, map.rail, rail, focus, selected);
    if (pointed.has_value()) context.hover(map.scene.graph.nodes[pointed.index()].entity);
    show_legend(context, map, legend, rect);
    show_zoom(context, map, rect, inner);
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
