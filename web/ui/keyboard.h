// Keyboard: for widgets that use arrow keys themselves while they have the keyboard.
#pragma once

#include <optional>

#include <imgui.h>

#include "ui/draw.h"

namespace attache {

// Keeps ImGui's own navigation from also acting on the key while the item `id` is focused. Call in each
// frame, before the key is looked at with ImGui::IsKeyPressed().
void take_key(ImGuiKey key, ImGuiID id);
void take_arrow_keys(ImGuiID id);

// Whether the key was pressed or repeats now and no text field has the keyboard.
[[nodiscard]] bool key_pressed(ImGuiKey key);

// Where the item stands that the keyboard came to in this frame, if it is in the current window.
[[nodiscard]] std::optional<Rect> newly_focused_rect();

}  // namespace attache
