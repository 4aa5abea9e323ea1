#include "ui/popup_sizes.h"

#include <algorithm>
#include <utility>

#include <imgui_internal.h>

namespace attache {

bool PopupSizes::have_changed() {
    std::vector<ImVec2> now;
    for (const ImGuiPopupData& popup : ImGui::GetCurrentContext()->OpenPopupStack) {
        const ImGuiWindow* window = popup.Window;
        if (window != nullptr) now.insert(now.end(), {window->Pos, window->SizeFull, window->DC.CursorMaxPos});
    }
    const auto is_same = [](ImVec2 a, ImVec2 b) { return a.x == b.x && a.y == b.y; };
    const std::vector<ImVec2> before = std::exchange(last_, std::move(now));
    return !std::equal(before.begin(), before.end(), last_.begin(), last_.end(), is_same);
}

}  // namespace attache
