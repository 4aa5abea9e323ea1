// How the verdict of a check is drawn: a check mark, a cross, or a question mark.
#pragma once

#include "extract/findings.h"
#include "ui/icons.h"
#include "ui/palette.h"

namespace attache {

void draw_verdict(ImDrawList& list, const Palette& palette, CheckVerdict verdict, ImVec2 middle, float size);

}  // namespace attache
