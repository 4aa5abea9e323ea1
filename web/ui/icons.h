// Icons, drawn as strokes so that they are sharp at every size and take any colour.
#pragma once

#include <cstdint>

#include <imgui.h>

#include "ui/color.h"

namespace attache {

enum class Icon : std::uint8_t {
    None,
    Search,
    Close,
    ChevronUp,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    Undo,
    Redo,
    Link,
    Sun,
    Moon,
    TextSize,
    Help,
    Filter,
    More,
    Plus,
    Minus,
    Fit,
    Network,
    Coins,
    Report,
    Details,
    Outline,
    Pin,
    Check,
    Calendar,
    Person,
    Place,
    Quote,
    Pair,
    TakeAway,
    Marks,
    Pencil,
    PencilFilled,
    Play,
    Pause,
    Grid,
    Table,
    Columns,
    Sort,
    Copy,
    Compare,
    Disc,
    Square,
    Diamond,
    Count_,
};

// In a square of `size` around `center`.
void draw_icon(ImDrawList& list, Icon icon, ImVec2 center, float size, Color color);

// The sign of a relation as a small disc: - conflictual, plus-minus neutral or mixed, + cooperative.
// `sign` is polarity + 1.
void draw_sign(ImDrawList& list, int sign, ImVec2 center, float radius, Color disc, Color glyph);
// The glyph without the disc, for a ground of another shape.
void draw_sign_glyph(ImDrawList& list, int sign, ImVec2 center, float radius, Color glyph);

}  // namespace attache
