// The bars of the narrow layout: which panel is shown, and what is selected while its details are not.
#pragma once

#include <optional>

#include "views/frame/root_layout.h"
#include "views/view_context.h"

namespace attache {

[[nodiscard]] float bottom_bar_height(const Ui& ui);
[[nodiscard]] std::optional<NarrowPanel> show_bottom_bar(const ViewContext& context, Rect rect, NarrowPanel current);

[[nodiscard]] float peek_height(const Ui& ui);
// Returns whether the details are wanted.
[[nodiscard]] bool show_peek(const ViewContext& context, Rect rect);

}  // namespace attache
