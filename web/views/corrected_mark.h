// What a person corrected is shown as such: a pencil at the left end of its row.
#pragma once

#include "ui/draw.h"
#include "ui/ui.h"

namespace attache {

// Within the row's left padding, grid(4).
void draw_corrected_row(ImDrawList& list, const Ui& ui, Rect row);

// A pencil beside a line of text.
void draw_corrected_line(ImDrawList& list, const Ui& ui, ImVec2 center);

}  // namespace attache
