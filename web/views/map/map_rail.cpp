#include "views/map/map_rail.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/controls.h"
#include "views/format.h"
#include "views/mark_style.h"

namespace attache {
namespace {

constexpr float k_least_width = 150;
constexpr float k_most_width = 232;
constexpr float k_most_of_view = 0.4F;
constexpr float k_bar_width = 34;
constexpr float k_padding = 10;
constexpr float k_shape_room = 16;
constexpr float k_gap = 6;
constexpr std::size_t k_most_rows = 9;
constexpr float k_above = 0.15F;       // of a row's height, over the title
constexpr float k_around_rows = 1.3F;  // title and edges, in rows

float row_height(const Ui& ui) {
    return std::max(ui.theme.target - 6, ui.theme.font(TextStyle::Caption).size + grid(2));
}

bool is_open(const Ui& ui, const MapRailState& rail, Rect view, float from_width) {
    return rail.open.value_or(view.width() >= from_width * ui.theme.text_scale);
}

ButtonLook folded_look(std::string_view label) {
    return {.label = label,
            .icon = Icon::ChevronLeft,
            .tooltip = "Actors that have no territory",
            .kind = ButtonKind::Outlined};
}

std::string folded_label(const MapScene& scene) { return count_text(scene.without_territory.size()) + " bodies"; }

std::size_t rows_shown(const Ui& ui, const MapScene& scene, Rect view) {
    const float room = view.height() * 0.5F - row_height(ui) * 2;
    const auto fitting = static_cast<std::size_t>(std::max(1.0F, room / row_height(ui)));
    return std::min({scene.without_territory.size(), k_most_rows, fitting});
}

float count_width(Font font, std::string_view count) {
    return std::max(number_width(font, "00"), number_width(font, count));
}

// As wide as its longest name needs, within limits.
float rail_width(const Ui& ui, const MapScene& scene, std::size_t rows, Rect view) {
    const Font font = ui.theme.font(TextStyle::Caption);
    float longest = 0;
    for (std::size_t i = 0; i < rows; ++i) {
        const SceneNode& node = scene.graph.nodes[scene.without_territory[i].index()];
        longest = std::max(longest, text_width(font, node.label) + count_width(font, count_text(node.relation_count)));
    }
    const float wanted = longest + 2 * k_padding + k_shape_room + 2 * k_gap + k_bar_width + 1;
    const float scale = ui.theme.text_scale;
    return std::min(std::clamp(wanted, k_least_width * scale, k_most_width * scale),
                    std::max(k_least_width * scale, view.width() * k_most_of_view));
}

bool is_unfolded(const Ui& ui, Rect rect) { return rect.height() > ui.theme.target + 1; }

// The inverse of what map_rail_rect() takes for its rows.
std::size_t rows_within(const Ui& ui, const MapScene& scene, Rect rect) {
    const float lines = rect.height() / row_height(ui) - k_around_rows;
    return std::min(scene.without_territory.size(), static_cast<std::size_t>(std::max(1.0F, lines)));
}

// Shares of conflictual, neutral and cooperative relations, told by colour, by order and by the tip.
void draw_signs(ImDrawList& list, const Palette& palette, const SignCounts& signs, ImVec2 at, float width) {
    const float total = static_cast<float>(std::max(1U, signs[0] + signs[1] + signs[2]));
    float x = at.x;
    for (const std::size_t sign : {std::size_t{2}, std::size_t{1}, std::size_t{0}}) {
        const float part = width * static_cast<float>(signs[sign]) / total;
        if (part <= 0) continue;
        const ImVec2 ends[] = {{x, at.y}, {x + part - 1, at.y}};
        draw_polyline(list, ends, palette.signs[sign], 3, line_pattern_of(sign));
        x += part;
    }
}

SignCounts signs_of(const RelationGraph& graph, NodeId node) {
    SignCounts signs{};
    for (const EdgeId edge : graph.nodes[node].edges) {
        for (std::size_t sign = 0; sign < signs.size(); ++sign)
            signs[sign] += graph.edges[edge].signs[sign];
    }
    return signs;
}

}  // namespace

Rect map_rail_rect(const Ui& ui, const MapScene& scene, const MapRailState& rail, Rect view, float top,
                   float open_from_width) {
    if (scene.without_territory.empty()) return {view.max, view.max};
    const float right = view.max.x - grid(3);
    if (!is_open(ui, rail, view, open_from_width)) {
        const std::string label = folded_label(scene);
        const ImVec2 size = button_size(ui, folded_look(label));
        return {{right - size.x, top}, {right, top + size.y}};
    }
    const std::size_t rows = rows_shown(ui, scene, view);
    const bool has_more = rows < scene.without_territory.size();
    const float lines = static_cast<float>(rows) + k_around_rows + (has_more ? 0.9F : 0.2F);
    const float width = rail_width(ui, scene, rows, view);
    return {{right - width, top}, {right, top + lines * row_height(ui)}};
}

std::vector<RailAnchor> map_rail_anchors(const Ui& ui, const MapScene& scene, Rect rect) {
    std::vector<RailAnchor> anchors;
    if (scene.without_territory.empty() || !is_unfolded(ui, rect)) return anchors;
    const float row = row_height(ui);
    const std::size_t rows = rows_within(ui, scene, rect);
    for (std::size_t i = 0; i < rows; ++i) {
        const float middle = rect.min.y + row * (k_above + 1.5F + static_cast<float>(i));
        anchors.push_back({scene.without_territory[i], {rect.min.x, middle}});
    }
    return anchors;
}

NodeId show_map_rail(const ViewContext& context, const MapScene& scene, MapRailState& rail, Rect rect,
                     const GraphFocus& focus, const GraphFocus& selected) {
    if (scene.without_territory.empty()) return NodeId::none();
    Ui& ui = context.ui;
    const bool open = is_unfolded(ui, rect);
    if (!open) {
        const std::string label = folded_label(scene);
        ImGui::GetWindowDrawList()->AddRectFilled(rect.min, rect.max, to_u32(ui.palette().surface), k_radius);
        ImGui::SetCursorScreenPos(rect.min);
        if (button(ui, "rail", folded_look(label))) {
            rail.open = true;
            ui.frame.request_frame();
        }
        return NodeId::none();
    }
    const Palette& palette = ui.palette();
    const Font font = ui.theme.font(TextStyle::Caption);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(rect.min, rect.max, to_u32(faded(palette.surface, 0.95F)), k_radius);
    list.AddRect(rect.min, rect.max, to_u32(palette.border), k_radius);
    const float row = row_height(ui);
    float y = rect.min.y + row * k_above;
    draw_text_elided(list, font, {rect.min.x + k_padding, middle_y(font, y, y + row)},
                     rect.width() - 2 * k_padding - row, palette.muted, "Without territory");
    ImGui::SetCursorScreenPos({rect.max.x - row - 2, y});
    const Press fold = press_area(ui, "rail", {row, row});
    tooltip(ui, "Fold");
    list.AddRectFilled(fold.rect.min, fold.rect.max, to_u32(press_ground(ui, fold)), k_radius_small);
    draw_icon(list, Icon::ChevronRight, fold.rect.center(), 13, palette.muted);
    if (fold.clicked) {
        rail.open = false;
        ui.frame.request_frame();
    }
    y += row;
    NodeId pointed;
    const RelationGraph& graph = context.derived.graph;
    const std::size_t rows = rows_within(ui, scene, rect);
    for (std::size_t i = 0; i < rows; ++i) {
        const NodeId id = scene.without_territory[i];
        const SceneNode& node = scene.graph.nodes[id.index()];
        const std::string& code = context.report().findings.entities[node.entity].code;
        ImGui::SetCursorScreenPos({rect.min.x + 2, y});
        const Press press = press_area(ui, "rail:" + code, {rect.width() - 4, row});
        ui.screen.add_mark(code, press.rect.on_screen());
        const bool is_selected = selected.node == id;
        const Color ground = is_selected ? palette.selection : press_ground(ui, press);
        list.AddRectFilled(press.rect.min, press.rect.max, to_u32(ground), k_radius_small);
        if (focus.node == id && !press.hovered && !is_selected)
            list.AddRectFilled(press.rect.min, press.rect.max, to_u32(palette.hover), k_radius_small);
        const float middle = press.rect.center().y;
        draw_kind_shape(list, node.kind, {rect.min.x + k_padding + 5, middle}, 4.5F,
                        palette.kinds[static_cast<std::size_t>(node.kind)]);
        const float label_x = rect.min.x + k_padding + k_shape_room;
        const std::string count = count_text(node.relation_count);
        const float right = rect.max.x - k_padding;
        const float bar_x = right - count_width(font, count) - k_gap - k_bar_width;
        draw_text_elided(list, font, {label_x, middle_y(font, y, y + row)}, bar_x - label_x - k_gap, palette.text,
                         node.label);
        draw_signs(list, palette, signs_of(graph, id), {bar_x, middle}, k_bar_width);
        draw_number(list, font, {right, middle_y(font, y, y + row)}, palette.muted, count);
        if (press.hovered) pointed = id;
        if (press.clicked && context.selection() != Item(node.entity)) context.select(node.entity);
        y += row;
    }
    if (rows < scene.without_territory.size()) {
        const std::string more = "and " + count_text(scene.without_territory.size() - rows) + " more, in the graph";
        draw_text_elided(list, font, {rect.min.x + k_padding, y + 2}, rect.width() - 2 * k_padding, palette.muted,
                         more);
    }
    return pointed;
}

}  // namespace attache
