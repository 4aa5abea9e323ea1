#include "views/mark_style.h"

#include <cstddef>

#include "lexicon/vocabulary.h"

namespace attache {
namespace {

Color kind_color(const Palette& palette, EntityKind kind) { return palette.kinds[static_cast<std::size_t>(kind)]; }

void style_kind(const Palette& palette, const ReaderMark& mark, TextMark& style) {
    const auto underline = [&style](Underline line, Color color, float width) {
        style.underline = line;
        style.line_color = color;
        style.line_width = width;
    };
    switch (mark.kind) {
        case ReaderMarkKind::Actor: style.ground = palette.mark_actor; break;
        // The subject is named in every other sentence: a ground each time would drown the rest.
        case ReaderMarkKind::Subject: break;
        case ReaderMarkKind::Person: underline(Underline::Dotted, kind_color(palette, EntityKind::Person), 1.2F); break;
        case ReaderMarkKind::Organisation:
            underline(Underline::Dashed, kind_color(palette, EntityKind::Organisation), 1);
            break;
        case ReaderMarkKind::Place: underline(Underline::Solid, kind_color(palette, EntityKind::Place), 1); break;
        case ReaderMarkKind::Date: style.ground = palette.mark_date; break;
        case ReaderMarkKind::Money: style.ground = palette.mark_money; break;
        case ReaderMarkKind::Reference:
            style.ink = palette.accent;
            underline(Underline::Solid, palette.accent, 1);
            break;
        case ReaderMarkKind::Relation: underline(underline_of(mark.sign), palette.signs[mark.sign], 2); break;
    }
}

}  // namespace

Underline underline_of(std::size_t sign) {
    if (sign == 2) return Underline::Solid;
    return sign == 0 ? Underline::Dashed : Underline::Dotted;
}

LinePattern line_pattern_of(std::size_t sign) {
    if (sign == 2) return LinePattern::Solid;
    return sign == 0 ? LinePattern::Dashed : LinePattern::Dotted;
}

TextMark style_mark(const Palette& palette, const ReaderMark& mark, MarkFocus focus) {
    TextMark style;
    style.begin = mark.begin;
    style.end = mark.end;
    style.pressable = true;
    style_kind(palette, mark, style);
    if (focus == MarkFocus::Selected) {
        style.ground = mark.kind == ReaderMarkKind::Relation ? palette.sign_tints[mark.sign] : palette.mark_selected;
    }
    if (focus == MarkFocus::Hovered) style.ring = palette.accent;
    return style;
}

}  // namespace attache
