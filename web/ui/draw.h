// Drawing into an ImDrawList with our colours and fonts. Positions are window coordinates in CSS pixels.
#pragma once

#include <cmath>
#include <cstdint>
#include <span>
#include <string_view>

#include <imgui.h>

#include "ui/color.h"
#include "ui/screen_map.h"
#include "ui/type.h"

namespace attache {

[[nodiscard]] constexpr ImU32 to_u32(Color color) { return IM_COL32(color.red, color.green, color.blue, color.alpha); }
[[nodiscard]] ImVec4 to_vec4(Color color);

struct Rect {
    ImVec2 min{0, 0};
    ImVec2 max{0, 0};

    [[nodiscard]] float width() const { return max.x - min.x; }
    [[nodiscard]] float height() const { return max.y - min.y; }
    [[nodiscard]] ImVec2 size() const { return {width(), height()}; }
    [[nodiscard]] ImVec2 center() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
    [[nodiscard]] bool contains(ImVec2 point) const {
        return min.x <= point.x && point.x < max.x && min.y <= point.y && point.y < max.y;
    }
    [[nodiscard]] bool overlaps(const Rect& other) const {
        return min.x < other.max.x && other.min.x < max.x && min.y < other.max.y && other.min.y < max.y;
    }
    [[nodiscard]] Rect shrunk(float by) const { return {{min.x + by, min.y + by}, {max.x - by, max.y - by}}; }
    [[nodiscard]] ScreenRect on_screen() const { return {min.x, min.y, width(), height()}; }
};

// --- text ---------------------------------------------------------------------------------------------

[[nodiscard]] float text_width(Font font, std::string_view text);
void draw_text(ImDrawList& list, Font font, ImVec2 top_left, Color color, std::string_view text);
// With an edge of the ground's colour, so that it can be read across lines and borders, which stay seen around it.
void draw_text_with_edge(ImDrawList& list, Font font, ImVec2 top_left, Color color, Color edge, std::string_view text);
// At most `max_width` wide: what does not fit ends in an ellipsis. Returns the width drawn.
float draw_text_elided(ImDrawList& list, Font font, ImVec2 top_left, float max_width, Color color,
                       std::string_view text);
// Reads from `bottom_left` upwards; elided like draw_text_elided().
void draw_text_upwards(ImDrawList& list, Font font, ImVec2 bottom_left, float max_length, Color color,
                       std::string_view text);
// Ends at `right`, every digit as wide as a zero, so that numbers stand in columns.
void draw_number(ImDrawList& list, Font font, ImVec2 top_right, Color color, std::string_view number);
[[nodiscard]] float number_width(Font font, std::string_view number);
// The y at which a line of text stands in the middle between top and bottom.
[[nodiscard]] inline float middle_y(Font font, float top, float bottom) {
    return std::floor((top + bottom - font.size) / 2 + 0.5F);
}

// --- shapes -------------------------------------------------------------------------------------------

enum class LinePattern : std::uint8_t { Solid, Dashed, Dotted };
void draw_polyline(ImDrawList& list, std::span<const ImVec2> points, Color color, float thickness, LinePattern pattern);
// Its tip at `tip`, pointing along `direction` (of any length but 0).
void draw_arrowhead(ImDrawList& list, ImVec2 tip, ImVec2 direction, float size, Color color);

// How an area is filled so that it can be told from others without its colour.
enum class FillPattern : std::uint8_t { Solid, Light, Hatched, Dotted, Count_ };
void draw_filled_rect(ImDrawList& list, Rect rect, Color color, Color ground, FillPattern pattern);

// A soft shadow around a rectangle; nothing is drawn within it.
void draw_shadow(ImDrawList& list, Rect rect, float radius, Color shadow);

}  // namespace attache
