// What the keys do: an overlay with every command's shortcut and the keys that panels use themselves.
#pragma once

#include "ui/ui.h"

namespace attache {

// Opens the overlay; it closes itself.
void open_keys();
// Call in every frame.
void show_keys(Ui& ui);

}  // namespace attache
