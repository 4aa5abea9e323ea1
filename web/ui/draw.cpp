#include "ui/draw.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <imgui_internal.h>

#include "ui/text_recorder.h"

namespace attache {
namespace {

constexpr std::string_view k_ellipsis = "\xE2\x80\xA6";

const char* end_of(std::string_view text) { return text.data() + text.size(); }

float point_distance(ImVec2 a, ImVec2 b) { return std::hypot(b.x - a.x, b.y - a.y); }

ImVec2 between(ImVec2 a, ImVec2 b, float share) { return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share}; }

// Walks once along the points and strokes every other stretch: `on` long, then `off` long.
void draw_interrupted(ImDrawList& list, std::span<const ImVec2> points, ImU32 color, float thickness, float on,
                      float off) {
    bool drawing = true;
    float left = on;
    list.PathLineTo(points.front());
    for (std::size_t i = 1; i < points.size(); ++i) {
        const float length = point_distance(points[i - 1], points[i]);
        float walked = 0;
        while (length - walked > left) {
            walked += left;
            list.PathLineTo(between(points[i - 1], points[i], walked / length));
            if (drawing) list.PathStroke(color, 0, thickness);
            drawing = !drawing;
            left = drawing ? on : off;
        }
        left -= length - walked;
        if (drawing) list.PathLineTo(points[i]);
    }
    if (drawing) list.PathStroke(color, 0, thickness);
    list.PathClear();
}

constexpr float k_pattern_step = 5;

// The marks of a pattern that stand on so long a side, each in the middle of its step.
int marks_on(float length) { return static_cast<int>(std::ceil(length / k_pattern_step - 0.5F)); }
float place_of_mark(int mark) { return (static_cast<float>(mark) + 0.5F) * k_pattern_step; }

// 45 degree lines from the lower left to the upper right.
void draw_hatching(ImDrawList& list, Rect rect, Color color) {
    const float height = rect.height();
    const int lines = marks_on(height + rect.width());
    for (int line = 0; line < lines; ++line) {
        const float x = rect.min.x - height + place_of_mark(line);
        const float cut_left = std::max(0.0F, rect.min.x - x);
        const float cut_right = std::max(0.0F, x + height - rect.max.x);
        if (cut_left + cut_right >= height) continue;
        list.AddLine({x + cut_left, rect.max.y - cut_left}, {x + height - cut_right, rect.min.y + cut_right},
                     to_u32(color), 1.2F);
    }
}

void draw_dots(ImDrawList& list, Rect rect, Color color) {
    const int rows = marks_on(rect.height() - 1);
    const int columns = marks_on(rect.width() - 1);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const float x = rect.min.x + place_of_mark(column);
            const float y = rect.min.y + place_of_mark(row);
            list.AddRectFilled({x, y}, {x + 1.5F, y + 1.5F}, to_u32(color));
        }
    }
}

// What of a text is shown where there is little room.
struct Elided {
    std::string_view kept;
    float width = 0;  // of it, without the ellipsis
    bool is_cut = false;
};

Elided elide(Font font, std::string_view text, float max_width) {
    if (text.empty() || max_width <= 0) return {};
    const char* rest = nullptr;
    const float width = font.face->CalcTextSizeA(font.size, max_width, 0, text.data(), end_of(text), &rest).x;
    if (rest == end_of(text)) return {text, width, false};
    const float room = std::max(
        0.0F, max_width - font.face->CalcTextSizeA(font.size, max_width, 0, k_ellipsis.data(), end_of(k_ellipsis)).x);
    const float kept = font.face->CalcTextSizeA(font.size, room, 0, text.data(), end_of(text), &rest).x;
    return {text.substr(0, static_cast<std::size_t>(rest - text.data())), kept, true};
}

// Glyphs on a line that goes upwards. ImGui itself only sets upright text, and leaves out what an upright text would
// have outside of the clip rectangle.
struct Turned {
    ImDrawList& list;
    ImFontBaked& font;
    ImVec2 origin;  // where the line begins, at the top of its letters: their left side on the screen
    ImU32 color;
    float walked = 0;

    void draw(std::string_view text) {
        for (const char* at = text.data(); at < end_of(text);) {
            unsigned int character = 0;
            at += std::max(1, ImTextCharFromUtf8(&character, at, end_of(text)));
            const ImFontGlyph* glyph = font.FindGlyph(static_cast<ImWchar>(character));
            if (glyph == nullptr) continue;
            if (glyph->Visible != 0) place(*glyph);
            walked += glyph->AdvanceX;
        }
    }

    void place(const ImFontGlyph& glyph) {
        const auto corner = [&](float along, float down) { return ImVec2{origin.x + down, origin.y - walked - along}; };
        list.PrimReserve(6, 4);
        list.PrimQuadUV(corner(glyph.X0, glyph.Y0), corner(glyph.X1, glyph.Y0), corner(glyph.X1, glyph.Y1),
                        corner(glyph.X0, glyph.Y1), {glyph.U0, glyph.V0}, {glyph.U1, glyph.V0}, {glyph.U1, glyph.V1},
                        {glyph.U0, glyph.V1}, color);
    }
};

bool is_digit(char c) { return '0' <= c && c <= '9'; }

}  // namespace

ImVec4 to_vec4(Color color) {
    return {static_cast<float>(color.red) / 255, static_cast<float>(color.green) / 255,
            static_cast<float>(color.blue) / 255, static_cast<float>(color.alpha) / 255};
}

float text_width(Font font, std::string_view text) {
    if (text.empty()) return 0;
    return font.face->CalcTextSizeA(font.size, 1.0e9F, 0, text.data(), end_of(text)).x;
}

void draw_text(ImDrawList& list, Font font, ImVec2 top_left, Color color, std::string_view text) {
    if (text.empty()) return;
    if (TextRecorder* recorder = TextRecorder::current())
        recorder->note(list, font, top_left, text_width(font, text), color, text);
    list.AddText(font.face, font.size, top_left, to_u32(color), text.data(), end_of(text));
}

void draw_text_with_edge(ImDrawList& list, Font font, ImVec2 top_left, Color color, Color edge, std::string_view text) {
    if (text.empty()) return;
    constexpr float k_diagonal = 0.72F * k_text_edge;
    constexpr std::array<ImVec2, 8> k_around{
        ImVec2{-k_text_edge, 0},    {k_text_edge, 0},          {0, -k_text_edge},         {0, k_text_edge},
        {-k_diagonal, -k_diagonal}, {k_diagonal, -k_diagonal}, {-k_diagonal, k_diagonal}, {k_diagonal, k_diagonal}};
    if (TextRecorder* recorder = TextRecorder::current())
        recorder->note(list, font, top_left, text_width(font, text), color, text, edge);
    const auto write = [&](ImVec2 step, Color ink) {
        list.AddText(font.face, font.size, {top_left.x + step.x, top_left.y + step.y}, to_u32(ink), text.data(),
                     end_of(text));
    };
    for (const ImVec2 step : k_around)
        write(step, faded(edge, 0.8F));
    write({0, 0}, color);
}

float draw_text_elided(ImDrawList& list, Font font, ImVec2 top_left, float max_width, Color color,
                       std::string_view text) {
    const Elided parts = elide(font, text, max_width);
    draw_text(list, font, top_left, color, parts.kept);
    if (!parts.is_cut) return parts.width;
    draw_text(list, font, {top_left.x + parts.width, top_left.y}, color, k_ellipsis);
    return parts.width + text_width(font, k_ellipsis);
}

void draw_text_upwards(ImDrawList& list, Font font, ImVec2 bottom_left, float max_length, Color color,
                       std::string_view text) {
    const Elided parts = elide(font, text, max_length);
    Turned turned{list,
                  *font.face->GetFontBaked(font.size),
                  {std::round(bottom_left.x), std::round(bottom_left.y)},
                  to_u32(color)};
    turned.draw(parts.kept);
    if (parts.is_cut) turned.draw(k_ellipsis);
}

float number_width(Font font, std::string_view number) {
    const float digit = text_width(font, "0");
    float width = 0;
    for (std::size_t i = 0; i < number.size();) {
        std::size_t end = i + 1;
        while (end < number.size() && !is_digit(number[i]) && !is_digit(number[end]))
            ++end;
        width += is_digit(number[i]) ? digit : text_width(font, number.substr(i, end - i));
        i = end;
    }
    return width;
}

void draw_number(ImDrawList& list, Font font, ImVec2 top_right, Color color, std::string_view number) {
    const float digit = text_width(font, "0");
    float x = top_right.x - number_width(font, number);
    for (std::size_t i = 0; i < number.size();) {
        std::size_t end = i + 1;
        while (end < number.size() && !is_digit(number[i]) && !is_digit(number[end]))
            ++end;
        const std::string_view piece = number.substr(i, end - i);
        const float width = text_width(font, piece);
        const float cell = is_digit(number[i]) ? digit : width;
        draw_text(list, font, {x + (cell - width) / 2, top_right.y}, color, piece);
        x += cell;
        i = end;
    }
}

void draw_polyline(ImDrawList& list, std::span<const ImVec2> points, Color color, float thickness,
                   LinePattern pattern) {
    if (points.size() < 2) return;
    if (pattern == LinePattern::Solid) {
        list.AddPolyline(points.data(), static_cast<int>(points.size()), to_u32(color), 0, thickness);
        return;
    }
    const float on = pattern == LinePattern::Dashed ? 5 + thickness * 1.5F : std::max(1.5F, thickness);
    const float off = pattern == LinePattern::Dashed ? 3.5F + thickness : 2.5F + thickness;
    draw_interrupted(list, points, to_u32(color), thickness, on, off);
}

void draw_arrowhead(ImDrawList& list, ImVec2 tip, ImVec2 direction, float size, Color color) {
    const float length = std::hypot(direction.x, direction.y);
    if (length <= 0) return;
    const ImVec2 along{direction.x / length * size, direction.y / length * size};
    const ImVec2 across{-along.y * 0.5F, along.x * 0.5F};
    list.AddTriangleFilled(tip, {tip.x - along.x + across.x, tip.y - along.y + across.y},
                           {tip.x - along.x - across.x, tip.y - along.y - across.y}, to_u32(color));
}

void draw_filled_rect(ImDrawList& list, Rect rect, Color color, Color ground, FillPattern pattern) {
    if (rect.width() <= 0 || rect.height() <= 0) return;
    if (pattern == FillPattern::Solid) {
        list.AddRectFilled(rect.min, rect.max, to_u32(color));
        return;
    }
    const float tint = pattern == FillPattern::Light ? 0.28F : 0.06F;
    list.AddRectFilled(rect.min, rect.max, to_u32(mixed(ground, color, tint)));
    if (pattern == FillPattern::Hatched) draw_hatching(list, rect, color);
    if (pattern == FillPattern::Dotted) draw_dots(list, rect, color);
    list.AddRect(rect.min, rect.max, to_u32(color), 0, 0, 1);
}

void draw_shadow(ImDrawList& list, Rect rect, float radius, Color shadow) {
    constexpr int k_rings = 10;
    for (int i = 0; i < k_rings; ++i) {
        const float away = static_cast<float>(i) + 0.5F;
        const float share = 1 - static_cast<float>(i) / k_rings;
        list.AddRect({rect.min.x - away, rect.min.y - away}, {rect.max.x + away, rect.max.y + away},
                     to_u32(faded(shadow, 0.6F * share * share)), radius + away, 0, 1);
    }
}

}  // namespace attache
