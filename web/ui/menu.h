// Menus: choices in a popover, one below the other.
#pragma once

#include <optional>
#include <string_view>

#include "ui/controls.h"

namespace attache {

struct MenuItem {
    std::string_view label;
    Icon icon = Icon::None;  // at the left, with `checked` not given
    std::optional<bool> checked;
    std::string_view remark = {};  // in a quieter voice at the right end
    bool enabled = true;
};

// As wide as the room. Returns whether it was pressed; the popover stays open.
[[nodiscard]] bool menu_item(Ui& ui, std::string_view name, const MenuItem& item);
// A quiet line of words above some items.
void menu_heading(Ui& ui, std::string_view text);

}  // namespace attache
