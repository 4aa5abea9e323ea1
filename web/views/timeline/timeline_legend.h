// What the marks of a timeline mean.
#pragma once

#include "ui/ui.h"

namespace attache {

// A button, and the popover that it opens.
void show_timeline_legend(Ui& ui);

}  // namespace attache
