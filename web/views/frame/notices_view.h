// Notices: short messages above everything else that go away by themselves or when pressed.
#pragma once

#include <cstdint>
#include <vector>

#include "ui/draw.h"
#include "views/view_context.h"

namespace attache {

struct NoticesState {
    struct Age {
        std::uint32_t serial = 0;
        float seconds = 0;
    };
    std::vector<Age> ages;
};

// Stacked upwards from the bottom of `area`.
void show_notices(Ui& ui, const AppState& state, ActionQueue& actions, NoticesState& notices, Rect area);

}  // namespace attache
