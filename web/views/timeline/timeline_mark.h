// How one statement looks on a timeline: its extent by what its date can mean, its sign by colour, glyph and line.
#pragma once

#include "extract/findings.h"
#include "graph/timeline.h"
#include "ui/draw.h"
#include "ui/ui.h"

namespace attache {

// From the first to the last day, in pixels; `left` and `right` are the ends of what is seen.
struct MarkShape {
    float begin = 0;
    float end = 0;
    float left = 0;
    float right = 0;
    float middle_y = 0;
    float disc = 6;  // half the width of its sign
    DatePrecision precision = DatePrecision::Day;
    OpenEnd open = OpenEnd::None;

    [[nodiscard]] bool is_bar() const { return end - begin > 2 * disc; }
    [[nodiscard]] float height() const { return disc * 2.4F; }
    // Where the sign stands: at the begin, or where the bar begins to be seen.
    [[nodiscard]] float sign_x() const;
};

enum class MarkLook : std::uint8_t { Plain, Faded, Hovered, Selected };

void draw_statement_mark(ImDrawList& list, const Ui& ui, const MarkShape& shape, std::size_t sign, MarkLook look,
                         Color ground);
// A date that no statement carries: quieter.
void draw_date_mark(ImDrawList& list, const Ui& ui, const MarkShape& shape, MarkLook look);

}  // namespace attache
