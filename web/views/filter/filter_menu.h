// The whole filter in a menu: statuses, kinds, years, confidence and actors, each with how many relations it has.
#pragma once

#include "views/view_context.h"

namespace attache {

enum class MenuLabel : std::uint8_t { Named, Icon };

// A button that opens the menu, at ImGui's cursor. Named, it says how many of its parts are set.
void show_filter_menu_button(const ViewContext& context, MenuLabel label);
[[nodiscard]] float filter_menu_button_width(const ViewContext& context, MenuLabel label);

// What the menu holds, for menus that hold more; `width` wide.
void show_filter_menu(const ViewContext& context, float width);

}  // namespace attache
