// Shortcuts: which command of app/commands.h the keyboard asks for in this frame.
#pragma once

#include <optional>

#include "app/commands.h"

namespace attache {

// Between ImGui::NewFrame() and the views. None while a text field or a menu has the keyboard, except for
// commands that are meant to work there.
[[nodiscard]] std::optional<CommandId> pressed_command();

}  // namespace attache
