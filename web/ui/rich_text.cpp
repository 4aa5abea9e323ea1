#include "ui/rich_text.h"

#include <algorithm>
#include <cmath>

namespace attache {
namespace {

// Widths of characters, strong or not, looked up in order of the text.
class Widths {
public:
    explicit Widths(const RichText& rich)
        : marks_(rich.marks),
          regular_(rich.font.face->GetFontBaked(rich.font.size)),
          strong_(rich.strong.face != nullptr ? rich.strong.face->GetFontBaked(rich.strong.size) : regular_) {
        has_strong_ = std::any_of(marks_.begin(), marks_.end(), [](const TextMark& mark) { return mark.strong; });
    }

    float operator()(char32_t code, std::uint32_t offset) const {
        ImFontBaked* face = has_strong_ && is_strong(offset) ? strong_ : regular_;
        if (code == '\n' || code == '\r' || code == '\t') code = ' ';
        return face->GetCharAdvance(static_cast<ImWchar>(code <= 0xFFFF ? code : 0xFFFD));
    }

    [[nodiscard]] bool is_strong(std::uint32_t offset) const {
        return std::any_of(marks_.begin(), marks_.end(), [offset](const TextMark& mark) {
            return mark.strong && mark.begin <= offset && offset < mark.end;
        });
    }

private:
    std::span<const TextMark> marks_;
    ImFontBaked* regular_;
    ImFontBaked* strong_;
    bool has_strong_ = false;
};

float width_between(const RichText& rich, const Widths& widths, std::uint32_t begin, std::uint32_t end) {
    float width = 0;
    for (std::uint32_t i = begin; i < end;) {
        const DecodedChar c = decode_char(rich.text, i);
        width += widths(c.code, i);
        i += c.size;
    }
    return width;
}

// The part of bytes [begin, end) on a line whose text begins at `origin`; nothing if it is not on the line.
std::optional<Rect> rect_on_line(const RichText& rich, const Widths& widths, TextLine line, ImVec2 origin,
                                 std::uint32_t begin, std::uint32_t end) {
    begin = std::max(begin, line.begin);
    end = std::min(end, line.end);
    if (begin >= end) return std::nullopt;
    const float left = origin.x + width_between(rich, widths, line.begin, begin);
    const float right = left + width_between(rich, widths, begin, end);
    return Rect{{left, origin.y}, {right, origin.y + rich.line_height}};
}

void draw_mark_ground(ImDrawList& list, const TextMark& mark, Rect rect) {
    const Rect ground{{rect.min.x - 2, rect.min.y + 1}, {rect.max.x + 2, rect.max.y - 1}};
    if (mark.ground.alpha != 0) list.AddRectFilled(ground.min, ground.max, to_u32(mark.ground), 3);
    if (mark.ring.alpha != 0) list.AddRect(ground.min, ground.max, to_u32(mark.ring), 3, 0, 1.5F);
}

void draw_mark_line(ImDrawList& list, const TextMark& mark, Rect rect) {
    if (mark.underline == Underline::None) return;
    const float y = rect.max.y - 2.5F;
    const ImVec2 ends[] = {{rect.min.x, y}, {rect.max.x, y}};
    const LinePattern pattern = mark.underline == Underline::Solid    ? LinePattern::Solid
                                : mark.underline == Underline::Dashed ? LinePattern::Dashed
                                                                      : LinePattern::Dotted;
    draw_polyline(list, ends, mark.line_color, mark.line_width, pattern);
}

bool changes_text(const TextMark& mark) { return mark.strong || mark.ink.alpha != 0; }

// Draws a line's text in pieces of one look each.
void draw_line_text(ImDrawList& list, const RichText& rich, const Widths& widths, std::span<const TextMark> marks,
                    TextLine line, ImVec2 origin, Color ink) {
    float x = origin.x;
    for (std::uint32_t at = line.begin; at < line.end;) {
        std::uint32_t end = line.end;
        Color color = ink;
        bool strong = false;
        for (const TextMark& mark : marks) {
            if (!changes_text(mark)) continue;
            if (mark.begin > at) end = std::min(end, mark.begin);
            if (mark.begin > at || mark.end <= at) continue;
            end = std::min(end, mark.end);
            strong = strong || mark.strong;
            if (mark.ink.alpha != 0) color = mark.ink;
        }
        const Font font = strong ? rich.strong : rich.font;
        const float y = std::floor(origin.y + (rich.line_height - font.size) / 2);
        draw_text(list, font, {x, y}, color, rich.text.substr(at, end - at));
        x += width_between(rich, widths, at, end);
        at = end;
    }
}

// The marks that can touch a line: those between the first that has not ended and the first that begins after it.
std::span<const TextMark> marks_on(std::span<const TextMark> marks, TextLine line) {
    std::size_t first = 0;
    while (first < marks.size() && marks[first].end <= line.begin)
        ++first;
    std::size_t last = first;
    while (last < marks.size() && marks[last].begin < line.end)
        ++last;
    return marks.subspan(first, last - first);
}

// The lines between two heights, as indices.
std::pair<std::size_t, std::size_t> lines_between(const TextLayout& layout, float origin_y, float top, float bottom) {
    const auto index = [&](float y) {
        const float line = std::floor((y - origin_y) / layout.line_height);
        return static_cast<std::size_t>(std::clamp(line, 0.0F, static_cast<float>(layout.lines.size())));
    };
    return {index(top), std::min(layout.lines.size(), index(bottom) + 1)};
}

}  // namespace

TextLayout lay_out(const RichText& rich, float width) {
    return {break_lines(rich.text, width, Widths(rich)), rich.line_height};
}

void draw_rich_text(ImDrawList& list, const RichText& rich, const TextLayout& layout, ImVec2 origin, Rect clip,
                    Color ink) {
    const Widths widths(rich);
    const auto [first, last] = lines_between(layout, origin.y, clip.min.y, clip.max.y);
    for (std::size_t i = first; i < last; ++i) {
        const TextLine line = layout.lines[i];
        const ImVec2 line_origin{origin.x, origin.y + static_cast<float>(i) * layout.line_height};
        const std::span<const TextMark> marks = marks_on(rich.marks, line);
        const auto for_marks = [&](auto draw) {
            for (const TextMark& mark : marks) {
                if (mark.ground.alpha == 0 && mark.ring.alpha == 0 && mark.underline == Underline::None) continue;
                if (const auto rect = rect_on_line(rich, widths, line, line_origin, mark.begin, mark.end))
                    draw(list, mark, *rect);
            }
        };
        for_marks(draw_mark_ground);
        for_marks(draw_mark_line);
        draw_line_text(list, rich, widths, marks, line, line_origin, ink);
    }
}

std::optional<std::size_t> mark_at(const RichText& rich, const TextLayout& layout, ImVec2 origin, ImVec2 point) {
    const Widths widths(rich);
    const float row = std::floor((point.y - origin.y) / layout.line_height);
    if (row < 0 || row >= static_cast<float>(layout.lines.size())) return std::nullopt;
    const TextLine line = layout.lines[static_cast<std::size_t>(row)];
    std::optional<std::size_t> innermost;
    for (std::size_t i = 0; i < rich.marks.size(); ++i) {
        const TextMark& mark = rich.marks[i];
        if (!mark.pressable || mark.begin >= line.end || mark.end <= line.begin) continue;
        if (innermost && mark.end - mark.begin > rich.marks[*innermost].end - rich.marks[*innermost].begin) continue;
        const auto rect = rect_on_line(rich, widths, line, {origin.x, 0}, mark.begin, mark.end);
        if (rect && rect->min.x <= point.x && point.x < rect->max.x) innermost = i;
    }
    return innermost;
}

std::vector<Rect> rects_of(const RichText& rich, const TextLayout& layout, ImVec2 origin, std::uint32_t begin,
                           std::uint32_t end) {
    const Widths widths(rich);
    std::vector<Rect> rects;
    for (std::size_t i = 0; i < layout.lines.size(); ++i) {
        const ImVec2 line_origin{origin.x, origin.y + static_cast<float>(i) * layout.line_height};
        if (const auto rect = rect_on_line(rich, widths, layout.lines[i], line_origin, begin, end))
            rects.push_back(*rect);
    }
    return rects;
}

float draw_paragraph(ImDrawList* list, Font font, float line_height, ImVec2 top_left, float width, Color ink,
                     std::string_view text, std::size_t max_lines) {
    const RichText rich{text, {}, font, font, line_height};
    const TextLayout layout = lay_out(rich, width);
    const std::size_t shown = std::min(max_lines, layout.lines.size());
    for (std::size_t i = 0; list != nullptr && i < shown; ++i) {
        const TextLine line = layout.lines[i];
        const bool cut = i + 1 == shown && shown < layout.lines.size();
        const ImVec2 position{
            top_left.x, top_left.y + static_cast<float>(i) * line_height + std::floor((line_height - font.size) / 2)};
        const std::string_view rest = text.substr(line.begin, cut ? std::string_view::npos : line.end - line.begin);
        draw_text_elided(*list, font, position, cut ? width : width + 1, ink, rest);
    }
    return static_cast<float>(shown) * line_height;
}

}  // namespace attache
