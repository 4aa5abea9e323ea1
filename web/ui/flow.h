// Flow: chips one after another, in lines if they wrap.
#pragma once

#include <cstdint>

#include <imgui.h>

namespace attache {

enum class ChipFlow : std::uint8_t { OneLine, Wrapped };

class Flow {
public:
    // From ImGui's cursor on, `width` wide.
    Flow(ChipFlow flow, float width)
        : wraps_(flow == ChipFlow::Wrapped), origin_(ImGui::GetCursorScreenPos()), next_(origin_), width_(width) {}

    // Puts the cursor where a thing of this size goes.
    void place(ImVec2 size) {
        constexpr float k_gap = 6;
        const bool begins_line = next_.x == origin_.x;
        if (wraps_ && !begins_line && next_.x + size.x > origin_.x + width_)
            next_ = {origin_.x, next_.y + size.y + k_gap};
        ImGui::SetCursorScreenPos(next_);
        next_.x += size.x + k_gap;
    }

private:
    bool wraps_;
    ImVec2 origin_;
    ImVec2 next_;
    float width_;
};

}  // namespace attache
