// PopupSizes: whether menus and dialogs have come to their size. Dear ImGui uses what it has measured of their contents
// in the next frame, and of what is within those in the one after; until then another frame is due.
#pragma once

#include <vector>

#include <imgui.h>

namespace attache {

class PopupSizes {
public:
    // Once in each frame, after all is drawn: whether any has changed since the last one.
    [[nodiscard]] bool have_changed();

private:
    std::vector<ImVec2> last_;  // of each popup: corner, size and the end of what it holds
};

}  // namespace attache
