// Color: an sRGB colour with straight alpha, and the arithmetic that a palette needs. No ImGui.
#pragma once

#include <cmath>
#include <cstdint>
#include <span>

namespace attache {

struct Color {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;

    friend constexpr bool operator==(const Color&, const Color&) = default;
};

inline constexpr Color k_transparent{0, 0, 0, 0};

// rgb(0x1F6FB4): as designers write it, opaque.
[[nodiscard]] constexpr Color rgb(std::uint32_t hex) {
    return {static_cast<std::uint8_t>(hex >> 16 & 0xFF), static_cast<std::uint8_t>(hex >> 8 & 0xFF),
            static_cast<std::uint8_t>(hex & 0xFF), 255};
}

// The same colour, `opacity` (0..1) as opaque as it was.
[[nodiscard]] inline Color faded(Color color, float opacity) {
    color.alpha = static_cast<std::uint8_t>(std::lround(static_cast<float>(color.alpha) * opacity));
    return color;
}

// From `from` (share 0) to `to` (share 1), component by component.
[[nodiscard]] inline Color mixed(Color from, Color to, float share) {
    const auto mix = [share](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(
            std::lround(static_cast<float>(a) * (1 - share) + static_cast<float>(b) * share));
    };
    return {mix(from.red, to.red), mix(from.green, to.green), mix(from.blue, to.blue), mix(from.alpha, to.alpha)};
}

// What is seen where `top` lies over an opaque `bottom`.
[[nodiscard]] inline Color laid_over(Color top, Color bottom) {
    const float share = static_cast<float>(top.alpha) / 255;
    top.alpha = 255;
    return mixed(bottom, top, share);
}

// Relative luminance, 0..1, of an opaque colour (WCAG 2.1).
[[nodiscard]] double relative_luminance(Color color);

// WCAG 2.1 contrast ratio of two opaque colours, 1..21.
[[nodiscard]] double contrast_ratio(Color one, Color other);

// `ink`, mixed with `strong` as little as makes it readable (4.5 to 1) on all these opaque grounds.
[[nodiscard]] Color readable(Color ink, Color strong, std::span<const Color> grounds);

// The kinds of colour vision that the palette is checked for.
enum class ColorVision : std::uint8_t { Full, Protanopia, Deuteranopia, Tritanopia, Count_ };

// How far apart two opaque colours look: distance in OKLab (0..1; about 0.02 can just be told apart) after
// the simulation of Machado, Oliveira & Fernandes (IEEE TVCG 15, 2009) at full severity.
[[nodiscard]] double color_distance(Color one, Color other, ColorVision vision);

}  // namespace attache
