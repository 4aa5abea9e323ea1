// Palette: every colour of the window by what it is for, for light and for dark, and for more contrast. No ImGui.
// tests/app/palette_test.cpp holds it to its promises: text has a contrast of at least 4.5 to 1 on every
// ground that it stands on, graphic marks 3 to 1, and colours that tell things apart stay apart for people
// with any kind of colour vision. Nothing is told by colour alone: signs have glyphs and line styles, kinds
// have shapes, statuses have patterns, themes are always named.
#pragma once

#include <array>
#include <cstddef>

#include "ui/color.h"

namespace attache {

inline constexpr std::size_t k_theme_colors = 10;
inline constexpr std::size_t k_kind_colors = 6;
inline constexpr std::size_t k_map_steps = 5;

struct Palette {
    // Grounds, from the farthest to the nearest.
    Color window;   // behind pictures
    Color surface;  // panels
    Color sunken;   // fields and tracks in a panel
    Color raised;   // popovers and tooltips
    Color border;   // between panels
    Color outline;  // around fields and quiet buttons
    Color shadow;   // below what is raised

    Color text;
    Color muted;   // captions, numbers of sentences: still text
    Color accent;  // what can be acted on, and what is selected
    Color accent_hover;
    Color on_accent;
    Color selection;  // ground of what is selected
    Color hover;      // laid over any ground
    Color pressed;
    Color focus;  // ring around what has the keyboard

    std::array<Color, 3> signs;       // by polarity + 1: conflictual, neutral, cooperative
    std::array<Color, 3> sign_tints;  // grounds for text
    std::array<Color, k_theme_colors> themes;
    std::array<Color, k_kind_colors> kinds;
    Color money;
    Color money_tint;

    // The map. A country's fill: `land` if the report has nothing to count there.
    Color sea;
    Color land;
    Color map_border;
    Color map_coast;
    std::array<Color, k_map_steps> count_steps;  // little to much
    std::array<Color, k_map_steps> money_steps;
    std::array<Color, k_map_steps> sign_steps;  // conflictual to cooperative

    // Grounds behind words in a running text.
    Color mark_actor;
    Color mark_date;
    Color mark_money;
    Color mark_selected;
    Color mark_hit;  // found by the query
    Color mark_current_hit;
};

[[nodiscard]] const Palette& light_palette();
[[nodiscard]] const Palette& dark_palette();
// For who asks the system for more contrast: text at least 7 to 1, marks 4.5 to 1, edges as strong as quiet text.
[[nodiscard]] const Palette& strong_light_palette();
[[nodiscard]] const Palette& strong_dark_palette();
[[nodiscard]] bool is_dark(const Palette& palette);

}  // namespace attache
