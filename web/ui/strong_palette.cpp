#include "ui/palette.h"

namespace attache {
namespace {

constexpr double k_text = 7;  // WCAG 2.1, 1.4.6
constexpr double k_edge = 4.5;
constexpr int k_steps = 25;

// As little nearer to black or white as `least` on the ground needs.
Color strengthened(Color color, Color ground, double least) {
    const Color end = relative_luminance(ground) > 0.5 ? rgb(0x000000) : rgb(0xFFFFFF);
    Color strong = color;
    for (int step = 1; contrast_ratio(strong, ground) < least && step < k_steps; ++step)
        strong = mixed(color, end, static_cast<float>(step) / k_steps);
    return strong;
}

// As little nearer to the other end as text on it needs.
Color ground_for(Color text, Color ground) { return strengthened(ground, text, k_text); }

// Colours that tell things apart stay: nearer to the end they would look alike, and they have the contrast that marks
// need.
Palette strengthened(Palette palette) {
    const bool is_light = relative_luminance(palette.surface) > 0.5;
    const Color ground = is_light ? rgb(0xFFFFFF) : rgb(0x000000);
    // The ground that leaves least contrast is what is pressed on what is farthest from the end.
    const Color worst = laid_over(palette.pressed, palette.selection);
    palette.window = palette.surface = palette.sunken = palette.raised = ground;
    palette.text = is_light ? rgb(0x000000) : rgb(0xFFFFFF);
    palette.muted = strengthened(palette.muted, worst, k_text);
    palette.border = palette.outline = palette.muted;
    palette.accent = strengthened(palette.accent, worst, k_text);
    palette.accent_hover = strengthened(palette.accent_hover, worst, k_text);
    palette.on_accent = ground;
    palette.focus = palette.text;
    for (Color* behind : {&palette.mark_actor, &palette.mark_date, &palette.mark_money, &palette.mark_selected,
                          &palette.mark_hit, &palette.mark_current_hit, &palette.money_tint})
        *behind = ground_for(palette.text, *behind);
    palette.map_border = palette.map_coast = strengthened(palette.map_coast, palette.land, k_edge);
    return palette;
}

}  // namespace

const Palette& strong_light_palette() {
    static const Palette palette = strengthened(light_palette());
    return palette;
}

const Palette& strong_dark_palette() {
    static const Palette palette = strengthened(dark_palette());
    return palette;
}

}  // namespace attache
