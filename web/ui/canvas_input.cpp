#include "ui/canvas_input.h"

#include <algorithm>
#include <cmath>

#include "ui/keyboard.h"

namespace attache {
namespace {

constexpr float k_drag_threshold = 4;

}  // namespace

bool last_item_is_dragged() {
    const ImGuiIO& io = ImGui::GetIO();
    if (ImGui::IsItemActive()) return ImGui::IsMouseDragging(ImGuiMouseButton_Left, k_drag_threshold);
    if (!ImGui::IsItemDeactivated() || !io.MouseReleased[0]) return false;
    return std::hypot(io.MousePos.x - io.MouseClickedPos[0].x, io.MousePos.y - io.MouseClickedPos[0].y) >=
           k_drag_threshold;
}

CanvasInput CanvasPointer::take(Ui& ui, std::string_view name, Rect view) {
    CanvasInput input;
    ImGui::SetCursorScreenPos(view.min);
    ImGui::SetNextItemAllowOverlap();
    ImGui::PushID(name.data(), name.data() + name.size());
    const ImVec2 size{std::max(1.0F, view.width()), std::max(1.0F, view.height())};
    const bool released = ImGui::InvisibleButton("##canvas", size, ImGuiButtonFlags_EnableNav);
    const ImGuiID id = ImGui::GetItemID();
    ImGui::PopID();
    ui.screen.add_control(name, view.on_screen());

    const ImGuiIO& io = ImGui::GetIO();
    input.pointer = io.MousePos;
    input.hovered = ImGui::IsItemHovered();
    input.pressed = ImGui::IsItemActivated() && io.MouseDown[0];
    input.held = ImGui::IsItemActive();
    input.focused = ImGui::IsItemFocused();
    input.double_clicked = input.hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);
    if (input.pressed) dragging_ = false;
    if (last_item_is_dragged()) dragging_ = true;
    if (dragging_ && (input.held || ImGui::IsItemDeactivated())) input.drag = io.MouseDelta;
    input.clicked = released && !dragging_;
    if (input.focused) {
        take_arrow_keys(id);
        input.wants_fit = key_pressed(ImGuiKey_F);
    }
    return input;
}

}  // namespace attache
