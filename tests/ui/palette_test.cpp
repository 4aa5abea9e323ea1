#include <span>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "ui/palette.h"

namespace attache {
namespace {

constexpr double k_text_contrast = 4.5;       // WCAG 2.1, 1.4.3
constexpr double k_strong_text_contrast = 7;  // 1.4.6
constexpr double k_graphic_contrast = 3.0;    // 1.4.11

std::vector<Color> grounds(const Palette& palette) {
    std::vector<Color> all{palette.window, palette.surface, palette.sunken, palette.raised};
    for (std::size_t i = 0; i < 4; ++i) {
        all.push_back(laid_over(palette.hover, all[i]));
        all.push_back(laid_over(palette.pressed, all[i]));
    }
    all.push_back(palette.selection);
    return all;
}

std::vector<Color> word_grounds(const Palette& palette) {
    return {palette.mark_actor, palette.mark_date,        palette.mark_money, palette.mark_selected,
            palette.mark_hit,   palette.mark_current_hit, palette.money_tint};
}

void check_apart(std::span<const Color> colors, double least) {
    for (std::size_t i = 0; i < colors.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            for (std::size_t vision = 0; vision < static_cast<std::size_t>(ColorVision::Count_); ++vision) {
                CAPTURE(i);
                CAPTURE(j);
                CAPTURE(vision);
                CHECK(color_distance(colors[i], colors[j], static_cast<ColorVision>(vision)) >= least);
            }
        }
    }
}

void check_palette(const Palette& palette, double text_contrast) {
    for (const Color ground : grounds(palette)) {
        CAPTURE(static_cast<int>(ground.red));
        CHECK(contrast_ratio(palette.text, ground) >= text_contrast);
        CHECK(contrast_ratio(palette.muted, ground) >= text_contrast);
        CHECK(contrast_ratio(palette.accent, ground) >= text_contrast);
        CHECK(contrast_ratio(palette.focus, ground) >= k_graphic_contrast);
        for (const Color sign : palette.signs)
            CHECK(contrast_ratio(sign, ground) >= k_text_contrast);
    }
    for (const Color ground : word_grounds(palette))
        CHECK(contrast_ratio(palette.text, ground) >= text_contrast);
    for (const Color tint : palette.sign_tints)
        CHECK(contrast_ratio(palette.text, tint) >= text_contrast);
    CHECK(contrast_ratio(palette.on_accent, palette.accent) >= text_contrast);
    CHECK(contrast_ratio(palette.on_accent, palette.accent_hover) >= text_contrast);

    for (const Color ground : {palette.window, palette.surface, palette.raised}) {
        for (const Color theme : palette.themes)
            CHECK(contrast_ratio(theme, ground) >= k_graphic_contrast);
        for (const Color kind : palette.kinds)
            CHECK(contrast_ratio(kind, ground) >= k_graphic_contrast);
        CHECK(contrast_ratio(palette.money, ground) >= k_graphic_contrast);
    }
    check_apart(palette.themes, 0.07);
    check_apart(palette.signs, 0.1);
}

TEST_CASE("the light palette can be read and told apart") { check_palette(light_palette(), k_text_contrast); }
TEST_CASE("the dark palette can be read and told apart") { check_palette(dark_palette(), k_text_contrast); }
TEST_CASE("the palettes of more contrast have it") {
    check_palette(strong_light_palette(), k_strong_text_contrast);
    check_palette(strong_dark_palette(), k_strong_text_contrast);
    CHECK(is_dark(strong_dark_palette()));
    CHECK_FALSE(is_dark(strong_light_palette()));
    for (const Palette* palette : {&strong_light_palette(), &strong_dark_palette()})
        CHECK(contrast_ratio(palette->outline, palette->surface) >= 4.5);  // of fields and buttons
}

TEST_CASE("contrast and distance agree with known values") {
    CHECK(contrast_ratio(rgb(0x000000), rgb(0xFFFFFF)) == doctest::Approx(21));
    CHECK(contrast_ratio(rgb(0x777777), rgb(0xFFFFFF)) == doctest::Approx(4.48).epsilon(0.01));
    CHECK(color_distance(rgb(0x000000), rgb(0xFFFFFF), ColorVision::Full) == doctest::Approx(1).epsilon(0.001));
    CHECK(color_distance(rgb(0x123456), rgb(0x123456), ColorVision::Tritanopia) == doctest::Approx(0));
    // Red and green of one lightness: far apart for most people, close for those who lack the middle cones.
    CHECK(color_distance(rgb(0xD05050), rgb(0x5A9A3A), ColorVision::Full) >
          2 * color_distance(rgb(0xD05050), rgb(0x5A9A3A), ColorVision::Deuteranopia));
}

TEST_CASE("colours mix and fade") {
    CHECK(mixed(rgb(0x000000), rgb(0xFFFFFF), 0.5F) == rgb(0x808080));
    CHECK(faded(rgb(0x102030), 0.5F).alpha == 128);
    CHECK(laid_over({255, 255, 255, 0}, rgb(0x102030)) == rgb(0x102030));
    CHECK(laid_over({1, 2, 3, 255}, rgb(0x102030)) == rgb(0x010203));
}

TEST_CASE("an ink is made readable on every ground, and changed no more than that takes") {
    const std::vector<Color> grounds{rgb(0xFAF8F4), rgb(0xA398C5)};
    const Color ink = readable(rgb(0x5C7A2E), rgb(0x1B1D22), grounds);
    for (const Color ground : grounds)
        CHECK(contrast_ratio(ink, ground) >= k_text_contrast);
    CHECK(ink != rgb(0x1B1D22));
    CHECK(readable(rgb(0x333333), rgb(0x000000), grounds) == rgb(0x333333));
}

}  // namespace
}  // namespace attache
