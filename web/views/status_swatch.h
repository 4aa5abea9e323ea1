// How the status of an amount of aid is told wherever it is drawn: by pattern, and by its name beside it.
#pragma once

#include "lexicon/vocabulary.h"
#include "ui/draw.h"
#include "ui/ui.h"

namespace attache {

[[nodiscard]] FillPattern fill_pattern_of(AidStatus status);

// A small field filled as the chart fills the status.
void draw_status_swatch(ImDrawList& list, const Ui& ui, AidStatus status, Rect rect, Color ground);

}  // namespace attache
