#include "views/timeline/timeline_mark.h"

#include <algorithm>
#include <array>

#include "ui/icons.h"
#include "views/mark_style.h"

namespace attache {
namespace {

constexpr float k_fade_discs = 4;  // length of an open end
constexpr float k_diamond = 1.5F;  // half its width, in discs
constexpr float k_tint = 0.22F;
constexpr float k_short_tint = 0.36F;  // of a bar without an outline
constexpr float k_least_line = 36;
constexpr float k_faded = 0.3F;

// A period lasts from its first to its last day; other dates name a time within which something happened.
bool is_period(DatePrecision precision) {
    return precision == DatePrecision::Range || precision == DatePrecision::FiscalYear;
}

void draw_fade(ImDrawList& list, const MarkShape& shape, float half, Color color) {
    const float length = k_fade_discs * shape.disc;
    const float edge = shape.is_bar() ? 0 : shape.disc * 0.5F;
    const ImU32 full = to_u32(faded(color, 0.7F));
    const ImU32 none = to_u32(faded(color, 0));
    if (shape.open == OpenEnd::Before) {
        const float x = shape.begin + edge;
        list.AddRectFilledMultiColor({x - length, shape.middle_y - half}, {x, shape.middle_y + half}, none, full, full,
                                     none);
    }
    if (shape.open == OpenEnd::After) {
        const float x = shape.end - edge;
        list.AddRectFilledMultiColor({x, shape.middle_y - half}, {x + length, shape.middle_y + half}, full, none, none,
                                     full);
    }
}

void draw_bar(ImDrawList& list, const MarkShape& shape, std::size_t sign, Color color, Color ground) {
    // Beyond what is seen nothing is drawn, so that dashes cost no more for a century than for a month.
    const float begin = std::max(shape.begin, shape.left - 2 * shape.disc) + 0.5F;
    const float end = std::min(shape.end, shape.right + 2 * shape.disc) - 0.5F;
    const float half = shape.height() / 2;
    const float top = shape.middle_y - half;
    const float bottom = shape.middle_y + half;
    const bool period = is_period(shape.precision);
    const float radius = period ? 0 : half;
    const bool lined = end - begin - 2 * radius >= k_least_line;
    list.AddRectFilled({begin, top}, {end, bottom}, to_u32(mixed(ground, color, lined ? k_tint : k_short_tint)),
                       radius);
    const LinePattern pattern = line_pattern_of(sign);
    if (!lined) {
        // Too short for dashes to be told from dots: the sign's glyph fills it.
    } else if (pattern == LinePattern::Solid) {
        list.AddRect({begin, top}, {end, bottom}, to_u32(color), radius, 0, 1.2F);
    } else {
        const std::array upper{ImVec2{begin + radius, top}, ImVec2{end - radius, top}};
        const std::array lower{ImVec2{begin + radius, bottom}, ImVec2{end - radius, bottom}};
        draw_polyline(list, upper, color, 1.2F, pattern);
        draw_polyline(list, lower, color, 1.2F, pattern);
    }
    if (!period) return;
    // The ends are known: they are stops.
    for (const float x : {begin, end})
        list.AddLine({x, top - 1.5F}, {x, bottom + 1.5F}, to_u32(color), 2);
}

void draw_ring(ImDrawList& list, const Ui& ui, const MarkShape& shape, MarkLook look) {
    if (look != MarkLook::Selected && look != MarkLook::Hovered) return;
    const float half = shape.height() / 2 + 2;
    const float reach = shape.is_bar() ? 2.5F : shape.disc * (k_diamond - 1) + 2.5F;
    const float width = look == MarkLook::Selected ? 2.0F : 1.2F;
    list.AddRect({std::max(shape.begin, shape.left - 8) - reach, shape.middle_y - half},
                 {std::min(shape.end, shape.right + 8) + reach, shape.middle_y + half}, to_u32(ui.palette().accent),
                 half, 0, width);
}

}  // namespace

float MarkShape::sign_x() const {
    if (!is_bar()) return (begin + end) / 2;
    return std::min(std::max(begin, left) + disc * 1.3F, end - disc);
}

void draw_statement_mark(ImDrawList& list, const Ui& ui, const MarkShape& shape, std::size_t sign, MarkLook look,
                         Color ground) {
    const Palette& palette = ui.palette();
    const Color full = palette.signs[sign];
    const Color color = look == MarkLook::Faded ? mixed(ground, full, k_faded) : full;
    if (shape.open != OpenEnd::None) draw_fade(list, shape, shape.height() * 0.3F, color);
    if (shape.is_bar()) draw_bar(list, shape, sign, color, ground);
    const float x = shape.sign_x();
    if (x + shape.disc >= shape.left && x - shape.disc <= shape.right) {
        if (shape.precision == DatePrecision::Day) {
            const float size = shape.disc * k_diamond;
            list.AddQuadFilled({x, shape.middle_y - size}, {x + size, shape.middle_y}, {x, shape.middle_y + size},
                               {x - size, shape.middle_y}, to_u32(color));
        }
        draw_sign(list, static_cast<int>(sign), {x, shape.middle_y}, shape.disc, color, ground);
    }
    draw_ring(list, ui, shape, look);
}

void draw_date_mark(ImDrawList& list, const Ui& ui, const MarkShape& shape, MarkLook look) {
    const Palette& palette = ui.palette();
    const Color color = look == MarkLook::Faded ? faded(palette.muted, k_faded) : faded(palette.muted, 0.75F);
    const float half = shape.disc / 3;
    if (shape.open != OpenEnd::None) draw_fade(list, shape, half, color);
    const float begin = std::max(shape.begin, shape.left - 4);
    const float end = std::min(shape.end, shape.right + 4);
    list.AddRectFilled({begin, shape.middle_y - half}, {end, shape.middle_y + half}, to_u32(color), half);
    if (look != MarkLook::Selected && look != MarkLook::Hovered) return;
    list.AddRect({begin - 2, shape.middle_y - half - 2}, {end + 2, shape.middle_y + half + 2}, to_u32(palette.accent),
                 half + 2, 0, look == MarkLook::Selected ? 2.0F : 1.2F);
}

}  // namespace attache
