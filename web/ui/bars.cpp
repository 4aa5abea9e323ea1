#include "ui/bars.h"

#include <algorithm>

namespace attache {
namespace {

constexpr float k_bar_height = 6;
constexpr float k_dot_radius = 4;
constexpr std::array k_sign_patterns{FillPattern::Hatched, FillPattern::Light, FillPattern::Solid};

}  // namespace

void draw_sign_bar(ImDrawList& list, const Ui& ui, Rect rect, const SignBar& counts, std::uint32_t whole) {
    const Palette& palette = ui.palette();
    if (whole == 0) return;
    const float unit = rect.width() / static_cast<float>(whole);
    float x = rect.min.x;
    // Cooperative first: it begins at the same place in every bar and can be compared.
    for (const std::size_t sign : {std::size_t{2}, std::size_t{1}, std::size_t{0}}) {
        if (counts[sign] == 0) continue;
        const float width = static_cast<float>(counts[sign]) * unit;
        const Rect part{{x, rect.min.y}, {std::max(x + 2, x + width - 1), rect.max.y}};
        draw_filled_rect(list, part, palette.signs[sign], palette.surface, k_sign_patterns[sign]);
        x += width;
    }
}

void draw_bar_row(ImDrawList& list, const Ui& ui, Rect rect, float label_width, const BarRow& row) {
    const Palette& palette = ui.palette();
    const Font font = ui.theme.font(TextStyle::Body);
    const float middle = rect.center().y;
    const float text_y = middle_y(font, rect.min.y, rect.max.y);
    const float dot = ui.theme.scaled(k_dot_radius);
    list.AddCircleFilled({rect.min.x + dot, middle}, dot, to_u32(row.color));
    const float label_x = rect.min.x + 2 * dot + grid(2);
    draw_text_elided(list, font, {label_x, text_y}, label_width, palette.text, row.label);
    const float number_room = number_width(font, "0000");
    const Rect track{{label_x + label_width + grid(2), middle - k_bar_height / 2},
                     {rect.max.x - number_room - grid(2), middle + k_bar_height / 2}};
    if (track.width() > 0) {
        list.AddRectFilled(track.min, track.max, to_u32(palette.sunken), k_bar_height / 2);
        const float length = std::max(k_bar_height, track.width() * row.share);
        list.AddRectFilled(track.min, {track.min.x + length, track.max.y}, to_u32(row.color), k_bar_height / 2);
    }
    draw_number(list, font, {rect.max.x, text_y}, palette.muted, row.number);
}

}  // namespace attache
