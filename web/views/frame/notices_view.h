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

enum class NoticeEdge : std::uint8_t { Top, Bottom };

// Where they stand: in the middle of an area, stacked from one of its edges.
struct NoticePlace {
    Rect area;
    NoticeEdge edge = NoticeEdge::Bottom;
};

void show_notices(Ui& ui, const AppState& state, ActionQueue& actions, NoticesState& notices, const NoticePlace& place);

}  // namespace attache
