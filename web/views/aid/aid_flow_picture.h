// Drawing the flows of aid. Part of the aid view: used by aid_flow_panel.cpp alone.
#pragma once

#include "ui/draw.h"
#include "views/aid/aid_view.h"

namespace attache {

[[nodiscard]] float flow_picture_height(const ViewContext& context, AidState& aid, float width);

void show_flow_picture(const ViewContext& context, AidState& aid, Rect rect);

}  // namespace attache
