// One correction as a row: a pencil, what it says, and a button that takes it back.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "ui/draw.h"
#include "views/view_context.h"

namespace attache {

[[nodiscard]] float correction_row_height(const Ui& ui, std::string_view text, float width);

// `name` is the place's own, so that the same correction can stand in several.
void show_correction_row(const ViewContext& context, std::string_view name, std::size_t index, std::string_view text,
                         Rect rect);

}  // namespace attache
