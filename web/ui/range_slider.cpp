#include "ui/range_slider.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/keyboard.h"

namespace attache {
namespace {

constexpr float k_bars_height = 44;
constexpr float k_handle_radius = 7;

// Where numbers stand along the slider: number n covers [x_of(n), x_of(n + 1)].
struct Scale {
    float left = 0;
    float step = 1;
    int first = 0;
    [[nodiscard]] float x_of(int number) const { return left + static_cast<float>(number - first) * step; }
    [[nodiscard]] int edge_at(float x) const { return first + static_cast<int>(std::lround((x - left) / step)); }
};

void draw_counts(ImDrawList& list, const Ui& ui, const Scale& scale, Rect rect, NumberRange chosen,
                 std::span<const std::uint32_t> counts) {
    const std::uint32_t most = counts.empty() ? 1 : std::max(1U, *std::max_element(counts.begin(), counts.end()));
    const float gap = scale.step > 4 ? 1.0F : 0.0F;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0) continue;
        const int number = scale.first + static_cast<int>(i);
        const bool inside = chosen.first <= number && number <= chosen.last;
        const float height = std::max(2.0F, rect.height() * static_cast<float>(counts[i]) / static_cast<float>(most));
        list.AddRectFilled({scale.x_of(number) + gap / 2, rect.max.y - height},
                           {scale.x_of(number + 1) - gap / 2, rect.max.y},
                           to_u32(inside ? ui.palette().accent : ui.palette().outline), 1);
    }
}

// A handle at the edge before `edge`; returns where it was moved to.
int handle(Ui& ui, std::string_view name, const Scale& scale, int edge, float y, bool& held) {
    const float reach = ui.theme.target;
    ImGui::SetCursorScreenPos({scale.x_of(edge) - reach / 2, y - reach / 2});
    const Press press = press_area(ui, name, {reach, reach});
    const ImGuiID id = ImGui::GetItemID();
    if (press.hovered || press.held) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float radius = ui.theme.scaled(k_handle_radius);
    const ImVec2 center{scale.x_of(edge), y};
    list.AddCircleFilled(center, radius, to_u32(ui.palette().raised));
    list.AddCircle(center, radius,
                   to_u32(press.held || press.hovered ? ui.palette().accent_hover : ui.palette().accent), 0, 2);
    if (press.held) {
        held = true;
        return scale.edge_at(ImGui::GetIO().MousePos.x);
    }
    if (!press.focus_shown) return edge;
    take_arrow_keys(id);
    if (key_pressed(ImGuiKey_LeftArrow)) return edge - 1;
    if (key_pressed(ImGuiKey_RightArrow)) return edge + 1;
    return edge;
}

}  // namespace

RangeChange range_slider(Ui& ui, std::string_view name, float width, NumberRange whole, NumberRange chosen,
                         std::span<const std::uint32_t> counts) {
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const float radius = ui.theme.scaled(k_handle_radius);
    const int steps = whole.last - whole.first + 1;
    const Scale scale{origin.x + radius, (width - 2 * radius) / static_cast<float>(std::max(1, steps)), whole.first};
    const float bars = ui.theme.scaled(k_bars_height);
    const float y = origin.y + bars + radius + grid(0.5F);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    draw_counts(list, ui, scale, {origin, {origin.x + width, origin.y + bars}}, chosen, counts);
    list.AddRectFilled({scale.x_of(whole.first), y - 1.5F}, {scale.x_of(whole.last + 1), y + 1.5F},
                       to_u32(ui.palette().outline), 2);
    list.AddRectFilled({scale.x_of(chosen.first), y - 1.5F}, {scale.x_of(chosen.last + 1), y + 1.5F},
                       to_u32(ui.palette().accent), 2);

    RangeChange change{chosen, false, false};
    const std::string prefix(name);
    const int first = handle(ui, prefix + ":first", scale, chosen.first, y, change.dragging);
    const int end = handle(ui, prefix + ":last", scale, chosen.last + 1, y, change.dragging);
    change.range.first = std::clamp(first, whole.first, chosen.last);
    change.range.last = std::clamp(end - 1, change.range.first, whole.last);
    change.changed = change.range != chosen;
    ImGui::SetCursorScreenPos(origin);
    ImGui::Dummy({width, bars + 2 * radius + grid(1)});
    return change;
}

}  // namespace attache
