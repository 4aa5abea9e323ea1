#include "views/graph/graph_view.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <utility>

#include "ui/keyboard.h"
#include "ui/panels.h"
#include "views/corrected_mark.h"
#include "views/format.h"
#include "views/graph/graph_legend.h"
#include "views/graph/graph_picture.h"
#include "views/nothing_shown.h"
#include "views/relation_summary.h"

namespace attache {
namespace {

constexpr float k_reach = 5;  // pixels around a node or tie that count as on it
constexpr float k_coarse_reach = 14;
constexpr float k_legend_from_width = 480;  // of the view; smaller ones begin without
constexpr float k_legend_from_height = 420;
constexpr float k_corner = 0.3F;      // of the view's width: what is no wider leaves its middle free
constexpr float k_replay_room = 112;  // of the button beside the layouts, at a text scale of 1

EntityId center_of(const ViewContext& context, const GraphState& graph) {
    if (graph.center.has_value()) return graph.center;
    const EntityId subject = context.report().findings.subject;
    if (subject.has_value()) return subject;
    // A text about nobody in particular: the actor with most relations; none if there are none.
    const auto& nodes = context.derived.graph.nodes;
    const auto busiest = std::max_element(nodes.begin(), nodes.end(), [](const GraphNode& a, const GraphNode& b) {
        return a.relation_count < b.relation_count;
    });
    return busiest == nodes.end() ? EntityId::none() : busiest->entity;
}

void follow_report(const ViewContext& context, GraphState& graph) {
    const Report& report = context.report();
    const RelationGraph& relations = context.derived.graph;
    // Corrections make another report of the same text; ids of actors stay the same where none was merged.
    const Report* text = &context.open.report.as_read();
    const std::size_t actors = report.findings.entities.size();
    if (graph.text != text || (graph.report != &report && graph.actors != actors)) {
        graph.text = text;
        graph.actors = actors;
        graph.canvas.forget();
    }
    if (graph.report != &report || graph.filter != context.state.view.filter) {
        graph.report = &report;
        graph.filter = context.state.view.filter;
        graph.scene = make_graph_scene(report, relations);
        graph.label_sides.assign(graph.scene.nodes.size(), std::nullopt);
        graph.dragged = NodeId::none();
    }
}

bool has_legend(const Ui& ui, const GraphState& graph, Rect view) {
    const float scale = ui.theme.text_scale;
    const bool has_room = view.width() >= k_legend_from_width * scale && view.height() >= k_legend_from_height * scale;
    return graph.legend_open.value_or(has_room);
}

// Beside the buttons for zooming and for the legend itself.
float legend_width(const Ui& ui, Rect view) { return view.width() - grid(11) - 2 * ui.theme.target; }

float legend_height(const Ui& ui, const GraphState& graph, Rect view) {
    return has_legend(ui, graph, view) ? graph_legend_size(ui, graph.scene, legend_width(ui, view)).y : ui.theme.target;
}

// The ways of laying out, by their shorter names where there is little room.
std::array<Segment, 3> layout_choices(const ViewContext& context, const GraphState& graph, Rect view,
                                      std::string& around) {
    const EntityId center = center_of(context, graph);
    around = "Around " +
             (center.has_value() ? std::string(short_name(context.report().findings.entities[center])) : "one actor");
    std::array<Segment, 3> choices{
        Segment{"layout:ego", around, "One actor in the middle, its partners around it by what they deal with"},
        Segment{"layout:force", "Whole network", "Actors that have much to do with one another stand together"},
        Segment{"layout:kinds", "Rings by kind",
                "Countries, international bodies, organisations and people, each on a ring of their own"}};
    const Ui& ui = context.ui;
    if (segmented_size(ui, choices).x > view.width() - 2 * grid(4) - ui.theme.scaled(k_replay_room)) {
        choices[0].label = "Around";
        choices[1].label = "Network";
        choices[2].label = "Rings";
    }
    return choices;
}

float toolbar_width(const ViewContext& context, const GraphState& graph, Rect view) {
    std::string around;
    return segmented_size(context.ui, layout_choices(context, graph, view, around)).x +
           context.ui.theme.scaled(k_replay_room);
}

float replay_room(const Ui& ui, const GraphState& graph) { return graph.replay.open ? replay_height(ui) + grid(2) : 0; }

// What the toolbar, the legend and labels at the edge leave of the canvas. Where there is little height, what stands in
// a corner only does not count: the corners of a picture of rings are empty.
Rect inner_view(const ViewContext& context, const GraphState& graph, Rect view) {
    const Ui& ui = context.ui;
    const float side = std::min(grid(24), view.width() * 0.14F);
    float radius = 0;
    for (const SceneNode& node : graph.scene.nodes)
        radius = std::max(radius, node.radius);
    const float label = ui.theme.font(TextStyle::Caption).size + grid(3) + radius;
    const bool is_low = view.height() < k_legend_from_height * ui.theme.text_scale && view.width() > view.height();
    const bool in_corner = is_low && toolbar_width(context, graph, view) < view.width() * k_corner;
    const float toolbar = in_corner ? 0 : ui.theme.target + grid(3);
    const bool has_corner_legend = is_low && !has_legend(ui, graph, view) && !graph.replay.open;
    const float legend = has_corner_legend ? 0 : legend_height(ui, graph, view) + grid(3) + replay_room(ui, graph);
    return {{view.min.x + side, view.min.y + toolbar + label}, {view.max.x - side, view.max.y - legend - label}};
}

bool has_rings(const ViewContext& context) { return context.state.preferences.graph_layout == GraphLayoutKind::Kinds; }

// Rings keep the actor they are around in the middle, however far out one of them has somebody.
WorldBox box_of(const ViewContext& context, const Layout& places) {
    WorldBox box{{-1, -1}, {1, 1}};
    if (places.size() < 2) return box;
    box = {{places[0].x, places[0].y}, {places[0].x, places[0].y}};
    for (const Point& place : places) {
        box.min = {std::min(box.min.x, place.x), std::min(box.min.y, place.y)};
        box.max = {std::max(box.max.x, place.x), std::max(box.max.y, place.y)};
    }
    if (!has_rings(context)) return box;
    const double x = std::max(-box.min.x, box.max.x);
    const double y = std::max(-box.min.y, box.max.y);
    return {{-x, -y}, {x, y}};
}

void draw_rings(const ViewContext& context, const GraphState& graph) {
    if (!has_rings(context)) return;
    const ImVec2 middle = graph.canvas.to_screen({0, 0});
    const ImU32 color = to_u32(context.ui.palette().border);
    for (const double radius : graph.places.ring_radii()) {
        const ImVec2 edge = graph.canvas.to_screen({radius, radius});
        ImGui::GetWindowDrawList()->AddEllipse(middle, {edge.x - middle.x, edge.y - middle.y}, color, 0, 0, 1);
    }
}

// Lays out what has to be, lets it move, and keeps the whole in view until the person looks at a part of it.
void follow_layout(const ViewContext& context, GraphState& graph, Rect view, bool wants_fit) {
    Ui& ui = context.ui;
    const GraphLayoutKind kind = context.state.preferences.graph_layout;
    const bool anew = graph.places.follow(context.report(), context.state.view.filter, context.derived.graph, kind,
                                          center_of(context, graph), graph.replay.open);
    const bool moves = graph.places.advance(ui.frame.step_seconds(), !ui.frame.animates());
    if (moves) ui.frame.request_frame();
    const GraphState::Fitted now{view.size(), graph.replay.open};
    const bool resized = graph.fitted.size.x != view.width() || graph.fitted.size.y != view.height();
    const bool has_other_room = !(graph.fitted == now) && !graph.canvas.is_moved();
    // The years that pass move nothing.
    const bool may_fit = !graph.replay.open || !graph.canvas.is_placed();
    if ((anew && may_fit) || wants_fit || has_other_room) {
        if (resized && !anew) graph.canvas.forget();
        graph.canvas.fit(ui, box_of(context, graph.places.goal()), inner_view(context, graph, view));
        graph.fitted = now;
    }
}

Item item_of(const ViewContext& context, const GraphFocus& pointed) {
    const RelationGraph& graph = context.derived.graph;
    if (pointed.node.has_value()) return graph.nodes[pointed.node].entity;
    if (!pointed.edge.has_value()) return {};
    const GraphEdge& edge = graph.edges[pointed.edge];
    return make_pair_of(graph.nodes[edge.first].entity, graph.nodes[edge.second].entity);
}

void explain(const ViewContext& context, GraphState& graph, const GraphFocus& pointed) {
    const RelationGraph& relations = context.derived.graph;
    const std::uint64_t thing = pointed.node.has_value() ? pointed.node.index() * 2 + 1 : pointed.edge.index() * 2 + 2;
    if (!graph.rest.rests_on(context.ui, thing)) return;
    SignCounts signs{};
    std::size_t count = 0;
    std::size_t corrected = 0;
    const auto add = [&](const GraphEdge& edge) {
        corrected += count_corrected(context.report().findings, edge.relations);
        for (std::size_t sign = 0; sign < signs.size(); ++sign)
            signs[sign] += edge.signs[sign];
        count += edge.relations.size();
    };
    if (pointed.edge.has_value())
        add(relations.edges[pointed.edge]);
    else {
        for (const EdgeId edge : relations.nodes[pointed.node].edges)
            add(relations.edges[edge]);
    }
    show_tip(context.ui, title_of(context.report(), item_of(context, pointed)),
             counted(count, "relation", "relations") + ": " + signs_text(signs) + corrected_remark(corrected, count));
}

void follow_pointer(const ViewContext& context, GraphState& graph, const CanvasInput& input,
                    const GraphFocus& pointed) {
    if (input.pressed) graph.dragged = pointed.node;
    if (!input.held) graph.dragged = NodeId::none();
    const bool drags = input.drag.x != 0 || input.drag.y != 0;
    if (graph.dragged.has_value() && drags) {
        const WorldPoint place = graph.canvas.to_world(input.pointer);
        graph.places.pin(graph.dragged, {place.x, place.y});
        context.ui.frame.request_frame();
    }
    if (pointed.any() && !input.held) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        context.hover(item_of(context, pointed));
        explain(context, graph, pointed);
    } else {
        graph.rest.leave();
    }
    if (input.double_clicked && pointed.node.has_value()) {
        graph.center = context.derived.graph.nodes[pointed.node].entity;
        Preferences preferences = context.state.preferences;
        if (preferences.graph_layout == GraphLayoutKind::Force) preferences.graph_layout = GraphLayoutKind::Ego;
        if (preferences != context.state.preferences) context.act(SetPreferences{preferences});
        context.ui.frame.request_frame();
    } else if (input.clicked && context.selection() != item_of(context, pointed)) {
        context.select(item_of(context, pointed));
    }
}

// Comma and full stop go through the actors, the most important first.
void follow_keys(const ViewContext& context, const GraphState& graph) {
    const bool forward = key_pressed(ImGuiKey_Period);
    if (!forward && !key_pressed(ImGuiKey_Comma)) return;
    const auto& order = graph.scene.by_importance;
    if (order.empty()) return;
    const auto* selected = std::get_if<EntityId>(&context.selection());
    const auto current = std::find_if(order.begin(), order.end(), [&](NodeId node) {
        return selected != nullptr && graph.scene.nodes[node.index()].entity == *selected;
    });
    std::size_t index = 0;
    if (current != order.end())
        index = static_cast<std::size_t>(current - order.begin()) + (forward ? 1 : order.size() - 1);
    context.select(graph.scene.nodes[order[index % order.size()].index()].entity);
}

// Each of these returns what it takes of the view.

Rect show_layout_choice(const ViewContext& context, GraphState& graph, Rect view) {
    Ui& ui = context.ui;
    std::string around;
    const std::array<Segment, 3> choices = layout_choices(context, graph, view, around);
    ImGui::SetCursorScreenPos({view.min.x + grid(4), view.min.y + grid(3)});
    if (const auto chosen = segmented(ui, choices, static_cast<std::size_t>(context.state.preferences.graph_layout))) {
        Preferences preferences = context.state.preferences;
        preferences.graph_layout = static_cast<GraphLayoutKind>(*chosen);
        context.act(SetPreferences{preferences});
    }
    ImGui::SameLine(0, grid(2));
    show_replay_button(context, graph.replay);
    const EntityId subject = context.report().findings.subject;
    if (graph.center.has_value() && subject.has_value() && graph.center != subject) {
        ImGui::SameLine(0, grid(2));
        const std::string back = "Back to " + std::string(name_of(context.report(), subject));
        if (button(ui, "layout:subject", {.label = back, .icon = Icon::ChevronLeft, .kind = ButtonKind::Outlined})) {
            graph.center = EntityId::none();
            ui.frame.request_frame();
        }
    }
    if (graph.places.has_pins()) {
        ImGui::SameLine(0, grid(2));
        if (button(ui, "layout:unpin",
                   {.label = "Unpin",
                    .icon = Icon::Pin,
                    .tooltip = "Let go what was moved by hand",
                    .kind = ButtonKind::Outlined})) {
            graph.places.unpin_all();
            ui.frame.request_frame();
        }
    }
    return {{view.min.x + grid(4), view.min.y + grid(3)}, ImGui::GetItemRectMax()};
}

// `bottom`: where the column ends.
Rect show_zoom(const ViewContext& context, GraphState& graph, Rect view, float bottom) {
    Ui& ui = context.ui;
    const float side = ui.theme.target;
    const ImVec2 at{view.max.x - side - grid(3), bottom - 3 * side};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 end{at.x + side, at.y + 3 * side};
    list.AddRectFilled(at, end, to_u32(ui.palette().surface), k_radius);
    list.AddRect(at, end, to_u32(ui.palette().border), k_radius);
    const auto place = [&](float row) { ImGui::SetCursorScreenPos({at.x, at.y + row * side}); };
    place(0);
    if (button(ui, "zoom:in", {.label = {}, .icon = Icon::Plus, .tooltip = "Larger", .shortcut = "+"}))
        graph.canvas.zoom_by(ui, 1.4);
    place(1);
    if (button(ui, "zoom:out", {.label = {}, .icon = Icon::Minus, .tooltip = "Smaller", .shortcut = "\xE2\x88\x92"}))
        graph.canvas.zoom_by(ui, 1 / 1.4);
    place(2);
    if (button(ui, "zoom:fit", {.label = {}, .icon = Icon::Fit, .tooltip = "Fit everything in", .shortcut = "F"})) {
        graph.canvas.fit(ui, box_of(context, graph.places.goal()), inner_view(context, graph, view));
    }
    return {at, end};
}

Rect show_legend(const ViewContext& context, GraphState& graph, Rect view) {
    Ui& ui = context.ui;
    const bool open = has_legend(ui, graph, view);
    const ImVec2 corner{view.min.x + grid(3), view.max.y - grid(3)};
    ButtonLook look{.label = "Legend", .icon = Icon::Details, .kind = ButtonKind::Outlined};
    if (open)
        look = {.label = {}, .icon = Icon::ChevronDown, .tooltip = "Hide the legend", .kind = ButtonKind::Outlined};
    ImGui::SetCursorScreenPos({corner.x, corner.y - ui.theme.target});
    if (button(ui, "legend", look)) {
        graph.legend_open = !open;
        ui.frame.request_frame();
    }
    const Rect taken{ImGui::GetItemRectMin(), ImGui::GetItemRectMax()};
    if (!open) return taken;
    const float width = legend_width(ui, view);
    const ImVec2 size = graph_legend_size(ui, graph.scene, width);
    const ImVec2 at{corner.x + ui.theme.target + grid(1.5F), corner.y - size.y};
    draw_graph_legend(*ImGui::GetWindowDrawList(), ui, graph.scene, at, width);
    return {{taken.min.x, at.y}, {at.x + size.x, corner.y}};
}

// In a picture that is saved.
Rect draw_legend_alone(const Ui& ui, const GraphState& graph, Rect view) {
    const float width = view.width() - grid(6);
    const ImVec2 size = graph_legend_size(ui, graph.scene, width);
    const ImVec2 at{view.min.x + grid(3), view.max.y - grid(3) - size.y};
    draw_graph_legend(*ImGui::GetWindowDrawList(), ui, graph.scene, at, width);
    return {at, {at.x + size.x, at.y + size.y}};
}

// What lies over the canvas. Names go around it, from the next frame on.
void show_controls(const ViewContext& context, GraphState& graph, Rect view) {
    const Ui& ui = context.ui;
    std::vector<Rect> controls;
    if (ui.frame.captures()) {
        controls = {draw_legend_alone(ui, graph, view)};
    } else {
        controls = {show_layout_choice(context, graph, view), show_legend(context, graph, view)};
        float bottom = view.max.y - grid(3);
        if (graph.replay.open) {
            controls.push_back(replay_bar(ui, view, view.max.y - legend_height(ui, graph, view) - grid(5)));
            bottom = controls.back().min.y - grid(2);
            show_replay(context, graph.replay, view, controls.back().max.y);
        }
        controls.push_back(show_zoom(context, graph, view, bottom));
    }
    const auto differs = [](const Rect& a, const Rect& b) {
        return a.min.x != b.min.x || a.min.y != b.min.y || a.max.x != b.max.x || a.max.y != b.max.y;
    };
    if (controls.size() != graph.controls.size() ||
        !std::equal(controls.begin(), controls.end(), graph.controls.begin(), std::not_fn(differs)))
        context.ui.frame.request_frame();
    graph.controls = std::move(controls);
}

}  // namespace

void show_graph(const ViewContext& context, GraphState& graph, Rect rect) {
    Ui& ui = context.ui;
    begin_panel(ui, "graph", rect, ui.palette().window);
    follow_report(context, graph);
    if (graph.scene.nodes.empty()) {
        show_nothing(context, rect, {"graph:clear-filter", Icon::Network, "No relations to draw", k_no_relations_read});
        if (!ui.frame.captures()) show_replay(context, graph.replay, rect, rect.max.y - grid(5));
        end_panel();
        return;
    }
    const CanvasInput input = graph.canvas.begin(ui, "graph:canvas", rect);
    graph.canvas.navigate(ui, input, !graph.dragged.has_value());
    follow_layout(context, graph, rect, input.wants_fit);

    const bool has_center = context.state.preferences.graph_layout != GraphLayoutKind::Force;
    const NodeId center = has_center ? context.derived.graph.node_of(center_of(context, graph)) : NodeId::none();
    GraphPicture picture(context, graph.scene, graph.places.now(), graph.canvas, center);
    const float reach = ui.frame.surroundings().coarse_pointer ? k_coarse_reach : k_reach;
    GraphFocus pointed;
    if (input.hovered) {
        pointed.node = picture.node_at(input.pointer, reach);
        if (!pointed.node.has_value()) pointed.edge = picture.edge_at(input.pointer, reach);
    }
    follow_pointer(context, graph, input, pointed);
    if (input.focused) follow_keys(context, graph);

    const GraphFocus selected = focus_on(context.report(), context.derived.graph, context.selection());
    GraphFocus focus = pointed;
    if (!focus.any()) focus = focus_on(context.report(), context.derived.graph, context.state.hovered);
    if (!focus.any()) focus = selected;
    std::vector<bool> pinned(graph.scene.nodes.size());
    for (std::size_t i = 0; i < pinned.size() && graph.places.has_pins(); ++i)
        pinned[i] = graph.places.is_pinned(NodeId(i));
    draw_rings(context, graph);
    picture.draw(focus, selected, pinned, graph.controls, graph.label_sides);
    picture.note_places(ui.screen);

    show_controls(context, graph, rect);
    end_panel();
}

}  // namespace attache
