// UiTheme: the window's look as named tokens - palette, type scale, spacing grid, radii - and how they
// become Dear ImGui's style. (`Theme` alone is what a relation is about: lexicon/vocabulary.h.)
#pragma once

#include "ui/palette.h"
#include "ui/type.h"

struct ImGuiStyle;

namespace attache {

// Distances, in CSS pixels: multiples of one grid unit.
inline constexpr float k_grid = 4;
[[nodiscard]] constexpr float grid(float units) { return k_grid * units; }

inline constexpr float k_radius_small = 4;   // chips in text, bars
inline constexpr float k_radius = 6;         // buttons, fields, cards
inline constexpr float k_radius_large = 10;  // popovers
inline constexpr float k_hairline = 1;

struct UiTheme {
    const Palette* colors = nullptr;  // one of the constant palettes
    TypeFaces faces;
    float text_scale = 1;
    float target = 30;  // least height and width of what is clicked or touched
    float row = 26;     // least height of a row that is pressed among others like it

    [[nodiscard]] const Palette& palette() const { return *colors; }
    [[nodiscard]] Font font(TextStyle style) const { return font_of(faces, style, text_scale); }
    // A length that grows with the text: icons, discs, swatches.
    [[nodiscard]] float scaled(float pixels) const { return pixels * text_scale; }
    [[nodiscard]] float icon_size() const { return scaled(16); }
    // Height of a line of a style when lines follow one another.
    [[nodiscard]] float line_height(TextStyle style) const;
};

// `faces` must come from the atlas of the ImGui context in use; `coarse_pointer` makes targets fit a finger.
[[nodiscard]] UiTheme make_theme(const TypeFaces& faces, const Palette& palette, float text_scale, bool coarse_pointer);

// Replaces every colour and measure of the style, so that nothing of ImGui's own look is left.
void apply_theme(const UiTheme& theme, ImGuiStyle& style);

}  // namespace attache
