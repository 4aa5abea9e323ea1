// Shortcuts: which command of app/commands.h the keyboard asks for in this frame.
#pragma once

#include <optional>

#include "app/commands.h"

namespace attache {

// Between ImGui::NewFrame() and the views. None while a text field or a menu has the keyboard, except for
// commands that are meant to work there. `menu_was_open`: after the frame before; the key that has closed it since has
// done its work.
[[nodiscard]] std::optional<CommandId> pressed_command(bool menu_was_open);

// The key that asks for the menu of what is selected.
[[nodiscard]] bool menu_key_pressed(bool menu_was_open);

// Whether a menu or a dialog is open.
[[nodiscard]] bool is_menu_open();

}  // namespace attache
