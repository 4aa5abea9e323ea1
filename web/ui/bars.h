// Small bars for counts: quiet enough to stand beside words.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "ui/draw.h"
#include "ui/ui.h"

namespace attache {

// How many there are of each sign, by polarity + 1.
using SignBar = std::array<std::uint32_t, 3>;

// One bar cut in three: conflictual hatched, neutral light, cooperative solid; `whole` fills the width.
void draw_sign_bar(ImDrawList& list, const Ui& ui, Rect rect, const SignBar& counts, std::uint32_t whole);

// One line: a dot, a label, a bar that fills `share` of its room, and a number at the right end.
struct BarRow {
    std::string_view label = {};
    std::string_view number = {};
    float share = 0;  // 0..1
    Color color = {};
};
void draw_bar_row(ImDrawList& list, const Ui& ui, Rect rect, float label_width, const BarRow& row);

}  // namespace attache
