// How marks in a running text look: grounds for what a thing is, underlines for what a sentence says.
#pragma once

#include <cstdint>

#include "ui/palette.h"
#include "ui/rich_text.h"
#include "views/reader/reader_rows.h"

namespace attache {

enum class MarkFocus : std::uint8_t { None, Hovered, Selected };

[[nodiscard]] TextMark style_mark(const Palette& palette, const ReaderMark& mark, MarkFocus focus);

// The line style of a sign: whole for cooperative, dashes for conflictual, dots for neutral.
[[nodiscard]] Underline underline_of(std::size_t sign);
[[nodiscard]] LinePattern line_pattern_of(std::size_t sign);

}  // namespace attache
