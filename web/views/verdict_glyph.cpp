#include "views/verdict_glyph.h"

namespace attache {

void draw_verdict(ImDrawList& list, const Palette& palette, CheckVerdict verdict, ImVec2 middle, float size) {
    if (verdict == CheckVerdict::Consistent) draw_icon(list, Icon::Check, middle, size, palette.signs[2]);
    if (verdict == CheckVerdict::Inconsistent) draw_icon(list, Icon::Close, middle, size, palette.signs[0]);
    if (verdict == CheckVerdict::CannotTell) draw_icon(list, Icon::Help, middle, size, palette.muted);
}

}  // namespace attache
