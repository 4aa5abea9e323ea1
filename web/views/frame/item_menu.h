// The menu of the selected item: comes up where a right click or a long press selected it.
#pragma once

#include <optional>

#include <imgui.h>

#include "views/view_context.h"

namespace attache {

struct ItemMenuState {
    std::optional<ImVec2> wanted_at;  // it is to come up there
    ImVec2 at;
};

void show_item_menu(const ViewContext& context, ItemMenuState& menu);

}  // namespace attache
