// Where a picture comes from, in the strip above it while it is saved: title, publisher, date, what the filter shows.
#pragma once

#include "ui/draw.h"
#include "views/view_context.h"

namespace attache {

void show_picture_source(const ViewContext& context, Rect rect);

}  // namespace attache
