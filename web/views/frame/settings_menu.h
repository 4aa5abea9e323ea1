// The menu of what a person likes: text size, colours.
#pragma once

#include "views/view_context.h"

namespace attache {

// The menu's content, within a popover.
void show_settings(const ViewContext& context);

}  // namespace attache
