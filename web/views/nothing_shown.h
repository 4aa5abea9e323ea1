// What a view of relations shows when there are none: that the text has none, or that the filter hides them, with a
// button that takes the filter away.
#pragma once

#include <string_view>

#include "ui/draw.h"
#include "ui/icons.h"
#include "views/view_context.h"

namespace attache {

struct NothingShown {
    std::string_view name;  // of the button: "graph:clear-filter"
    Icon icon = Icon::None;
    std::string_view title;  // "No relations to draw"
    std::string_view why;    // if the filter is not to blame
};

inline constexpr std::string_view k_no_relations_read =
    "No sentence of this text could be read as one actor acting on another.";

void show_nothing(const ViewContext& context, Rect rect, const NothingShown& words);

}  // namespace attache
