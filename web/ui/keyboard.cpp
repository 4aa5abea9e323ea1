#include "ui/keyboard.h"

#include <imgui_internal.h>

namespace attache {

void take_key(ImGuiKey key, ImGuiID id) { ImGui::SetKeyOwner(key, id); }

void take_arrow_keys(ImGuiID id) {
    for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow})
        take_key(key, id);
}

bool key_pressed(ImGuiKey key) { return !ImGui::GetIO().WantTextInput && ImGui::IsKeyPressed(key); }

std::optional<Rect> newly_focused_rect() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    const ImGuiWindow* window = ImGui::GetCurrentWindowRead();
    if (context.NavJustMovedToId == 0 || context.NavWindow != window) return std::nullopt;
    const ImRect rect = ImGui::WindowRectRelToAbs(context.NavWindow, context.NavWindow->NavRectRel[context.NavLayer]);
    return Rect{rect.Min, rect.Max};
}

}  // namespace attache
