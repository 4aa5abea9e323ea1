// Ui: what every widget needs - how to look, what the frame allows, where to note its place.
// Made anew for each frame; borrows all three.
#pragma once

#include "ui/frame.h"
#include "ui/screen_map.h"
#include "ui/theme.h"

namespace attache {

struct Ui {
    const UiTheme& theme;
    Frame& frame;
    ScreenMap& screen;

    [[nodiscard]] const Palette& palette() const { return theme.palette(); }
};

}  // namespace attache
