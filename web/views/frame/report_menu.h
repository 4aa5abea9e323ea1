// The menu below the report's title: the reports that are open, and ways to open another.
#pragma once

#include <optional>

#include "views/view_context.h"

namespace attache {

// Within a popover. Returns the index of the report that the current one is to be compared with.
[[nodiscard]] std::optional<std::size_t> show_report_menu(const ViewContext& context, float width);

}  // namespace attache
