// RichText: words in lines, with marks on them. Layout (where lines end) is kept by whoever draws the text
// often; marks may differ from frame to frame as long as they do not change which words are strong.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ui/draw.h"
#include "ui/line_breaker.h"

namespace attache {

enum class Underline : std::uint8_t { None, Solid, Dashed, Dotted };

// A mark on bytes [begin, end) of the text. Marks may lie within and over one another; later ones are drawn
// over earlier ones, except that the text is always on top.
struct TextMark {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    Color ground = k_transparent;
    Color ring = k_transparent;  // around the ground
    Color ink = k_transparent;   // of the text itself; transparent: as the rest
    Underline underline = Underline::None;
    Color line_color = k_transparent;
    float line_width = 1;
    bool strong = false;  // in the strong font
    bool pressable = false;
};

// How a text is set; borrows what it refers to.
struct RichText {
    std::string_view text;            // without line breaks
    std::span<const TextMark> marks;  // sorted by begin
    Font font;
    Font strong;
    float line_height = 0;
};

struct TextLayout {
    std::vector<TextLine> lines;
    float line_height = 0;
    [[nodiscard]] float height() const { return static_cast<float>(lines.size()) * line_height; }
};

[[nodiscard]] TextLayout lay_out(const RichText& rich, float width);

// Draws the lines that `clip` shows, the first line's top left at `origin`.
void draw_rich_text(ImDrawList& list, const RichText& rich, const TextLayout& layout, ImVec2 origin, Rect clip,
                    Color ink);

// The innermost pressable mark at a point: an index into rich.marks.
[[nodiscard]] std::optional<std::size_t> mark_at(const RichText& rich, const TextLayout& layout, ImVec2 origin,
                                                 ImVec2 point);

// Where bytes [begin, end) stand: one rectangle for each line they touch.
[[nodiscard]] std::vector<Rect> rects_of(const RichText& rich, const TextLayout& layout, ImVec2 origin,
                                         std::uint32_t begin, std::uint32_t end);

// Plain text in a box: laid out and drawn at once, at most `max_lines` lines, the last elided. Returns the
// height. With `list` null nothing is drawn: for measuring.
float draw_paragraph(ImDrawList* list, Font font, float line_height, ImVec2 top_left, float width, Color ink,
                     std::string_view text, std::size_t max_lines = 1000);

}  // namespace attache
