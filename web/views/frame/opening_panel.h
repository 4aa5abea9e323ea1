// What lies over the window while a report is being opened: how far the reading is, and the question whether a pasted
// text is to be opened.
#pragma once

#include "app/action.h"
#include "app/state.h"
#include "ui/ui.h"

namespace attache {

void show_opening(Ui& ui, const AppState& state, ActionQueue& actions);
void show_offer(Ui& ui, const AppState& state, ActionQueue& actions);

}  // namespace attache
