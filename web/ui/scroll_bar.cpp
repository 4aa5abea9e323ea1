#include "ui/scroll_bar.h"

#include <algorithm>

namespace attache {
namespace {

constexpr float k_least_thumb = 28;
constexpr float k_inset = 3.5F;
constexpr float k_lively_inset = 2.5F;

float along(ImVec2 point, Axis axis) { return axis == Axis::Horizontal ? point.x : point.y; }

// The part of the track from `begin` to `end`, a little narrower.
Rect part_of(Rect track, Axis axis, float begin, float end, float inset) {
    if (axis == Axis::Horizontal) return {{begin + 2, track.min.y + inset}, {end - 2, track.max.y - inset}};
    return {{track.min.x + inset, begin + 2}, {track.max.x - inset, end - 2}};
}

}  // namespace

std::optional<double> ScrollBar::show(Ui& ui, std::string_view name, Rect track, Axis axis,
                                      const ScrollExtent& extent) {
    if (extent.fits()) return std::nullopt;
    const float length = along(track.size(), axis);
    const float start = along(track.min, axis);
    const float thumb =
        std::min(length, std::max(k_least_thumb, static_cast<float>(extent.seen / extent.total) * length));
    const float way = length - thumb;
    const double range = extent.total - extent.seen;
    const float begin = start + way * static_cast<float>(std::clamp(extent.position / range, 0.0, 1.0));

    ImGui::SetCursorScreenPos(track.min);
    ImGui::PushID(name.data(), name.data() + name.size());
    ImGui::InvisibleButton("##scroll", track.size());
    ImGui::PopID();
    const float mouse = along(ImGui::GetIO().MousePos, axis);
    if (ImGui::IsItemActivated()) grab_offset_ = begin <= mouse && mouse < begin + thumb ? mouse - begin : thumb / 2;
    std::optional<double> wanted;
    if (ImGui::IsItemActive() && way > 0)
        wanted = std::clamp(static_cast<double>((mouse - grab_offset_ - start) / way), 0.0, 1.0) * range;
    const bool lively = ImGui::IsItemHovered() || ImGui::IsItemActive();
    const Color color = ImGui::IsItemActive() ? ui.palette().accent : faded(ui.palette().muted, lively ? 0.8F : 0.38F);
    const Rect rect = part_of(track, axis, begin, begin + thumb, lively ? k_lively_inset : k_inset);
    ImGui::GetWindowDrawList()->AddRectFilled(rect.min, rect.max, to_u32(color), k_scroll_bar_width / 2);
    return wanted;
}

}  // namespace attache
