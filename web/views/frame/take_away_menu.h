// What can be taken away: the picture, what the filter shows as tables and graphs, a brief, citations.
#pragma once

#include "views/view_context.h"

namespace attache {

// What the menu holds; `width` wide. Choosing closes the popover that it stands in.
void show_take_away(const ViewContext& context, float width);

}  // namespace attache
