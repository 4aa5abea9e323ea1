// The tabs of the pictures: those that this version draws, in the order of app/view_state.h.
#pragma once

#include "ui/draw.h"
#include "views/view_context.h"

namespace attache {

[[nodiscard]] float picture_tabs_height(const Ui& ui);

// `offers_details`: shows a button for the details that are put away. Returns whether it was pressed.
bool show_picture_tabs(const ViewContext& context, Rect rect, bool offers_details);

}  // namespace attache
