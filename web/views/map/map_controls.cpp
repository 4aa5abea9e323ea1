#include "views/map/map_controls.h"

#include <algorithm>
#include <array>

#include "ui/panels.h"

namespace attache {
namespace {

constexpr float k_legend_from_width = 520;  // of the view; smaller ones begin without
constexpr float k_legend_from_height = 440;

constexpr std::array<Segment, 2> k_extents{Segment{"extent:region", "Region", "The subject and what lies around it"},
                                           Segment{"extent:world", "World", "The whole world"}};
constexpr std::array<Segment, 3> k_fills{
    Segment{"fill:relations", "Relations", "Colour countries by the number of their relations"},
    Segment{"fill:sign", "Sign", "Colour countries by whether their relations are cooperative or conflictual"},
    Segment{"fill:money", "Money", "Colour countries by the largest amount of aid they are said to receive"}};

bool has_legend(const Ui& ui, const MapViewState& map, Rect view) {
    const float scale = ui.theme.text_scale;
    const bool has_room = view.width() >= k_legend_from_width * scale && view.height() >= k_legend_from_height * scale;
    return map.legend_open.value_or(has_room);
}

float legend_width(const Ui& ui, Rect view) {
    return std::min(540.0F * ui.theme.text_scale, view.width() - grid(11) - 2 * ui.theme.target);
}

}  // namespace

MapToolbar lay_out_toolbar(const Ui& ui, Rect view) {
    const ImVec2 origin{view.min.x + grid(3), view.min.y + grid(3)};
    const ImVec2 first = segmented_size(ui, k_extents);
    const ImVec2 second = segmented_size(ui, k_fills);
    const bool one_line = first.x + second.x + grid(9) <= view.width();
    MapToolbar bar;
    bar.extent = origin;
    bar.fill =
        one_line ? ImVec2{origin.x + first.x + grid(2), origin.y} : ImVec2{origin.x, origin.y + first.y + grid(1.5F)};
    bar.rect = {origin, {std::max(origin.x + first.x, bar.fill.x + second.x), bar.fill.y + second.y}};
    return bar;
}

void show_toolbar(const ViewContext& context, MapViewState& map, const MapToolbar& bar) {
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

void show_zoom(const ViewContext& context, MapViewState& map, Rect view, Rect inner, const WorldBox& whole) {
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
        map.canvas.fit(ui, whole, inner, Canvas::Shape::Kept);
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

}  // namespace attache
