#include "ui/color.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace attache {
namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

double linear_component(std::uint8_t component) {
    const double value = component / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

Triple linear(Color color) {
    return {linear_component(color.red), linear_component(color.green), linear_component(color.blue)};
}

Triple product(const Matrix& matrix, const Triple& vector) {
    Triple result{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column)
            result[row] += matrix[row][column] * vector[column];
    }
    return result;
}

constexpr std::array<Matrix, static_cast<std::size_t>(ColorVision::Count_)> k_vision{{
    {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
    {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
    {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
    {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
}};

Triple oklab(const Triple& linear_rgb) {
    constexpr Matrix k_to_cones{{{0.4122214708, 0.5363325363, 0.0514459929},
                                 {0.2119034982, 0.6806995451, 0.1073969566},
                                 {0.0883024619, 0.2817188376, 0.6299787005}}};
    constexpr Matrix k_to_lab{{{0.2104542553, 0.7936177850, -0.0040720468},
                               {1.9779984951, -2.4285922050, 0.4505937099},
                               {0.0259040371, 0.7827717662, -0.8086757660}}};
    Triple cones = product(k_to_cones, linear_rgb);
    for (double& cone : cones)
        cone = std::cbrt(cone);
    return product(k_to_lab, cones);
}

Triple seen(Color color, ColorVision vision) {
    Triple simulated = product(k_vision[static_cast<std::size_t>(vision)], linear(color));
    for (double& component : simulated)
        component = std::clamp(component, 0.0, 1.0);
    return oklab(simulated);
}

}  // namespace

double relative_luminance(Color color) {
    const Triple rgb = linear(color);
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
}

double contrast_ratio(Color one, Color other) {
    const double first = relative_luminance(one);
    const double second = relative_luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

Color readable(Color ink, Color strong, std::span<const Color> grounds) {
    constexpr double k_least_contrast = 4.5;
    constexpr int k_steps = 10;
    const auto is_readable = [&](Color color) {
        return std::all_of(grounds.begin(), grounds.end(),
                           [&](Color ground) { return contrast_ratio(color, ground) >= k_least_contrast; });
    };
    for (int step = 0; step < k_steps; ++step) {
        const Color color = mixed(ink, strong, static_cast<float>(step) / k_steps);
        if (is_readable(color)) return color;
    }
    return strong;
}

double color_distance(Color one, Color other, ColorVision vision) {
    const Triple a = seen(one, vision);
    const Triple b = seen(other, vision);
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

}  // namespace attache
