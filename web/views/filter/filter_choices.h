// The choices of the filter as chips: themes and signs with how many relations each has. Used by the filter
// bar and by menus that hold the filter where there is no room for a bar.
#pragma once

#include "ui/flow.h"
#include "views/view_context.h"

namespace attache {

// With names, or with their glyphs alone where there is little room.
enum class SignChips : std::uint8_t { Named, Glyphs };

// At ImGui's cursor. Wrapped chips fill lines of `width`.
void show_theme_chips(const ViewContext& context, ChipFlow flow, float width);
void show_sign_chips(const ViewContext& context, SignChips chips, ChipFlow flow, float width);

[[nodiscard]] float theme_chips_width(const ViewContext& context);
[[nodiscard]] float sign_chips_width(const ViewContext& context, SignChips chips);

// How many choices are made: 0 if the filter is open.
[[nodiscard]] std::size_t chosen_filters(const Filter& filter);

// "12 of 369 relations hidden", in brief "12 hidden"; "369 relations" where none is.
enum class SummaryLength : std::uint8_t { Full, Brief };
[[nodiscard]] std::string filter_summary(std::size_t total, std::size_t hidden, SummaryLength length);

}  // namespace attache
