// TextRecorder: the words of a frame that is written as vectors. Dear ImGui turns text into textured quads; whoever
// wants the text itself sets a recorder for one frame, and draw_text() notes what it draws.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

#include "ui/color.h"
#include "ui/type.h"

namespace attache {

inline constexpr float k_text_edge = 1.4F;  // CSS pixels

struct RecordedText {
    const ImDrawList* list = nullptr;
    int index = 0;  // how many vertex indices the list had before
    Font font;
    ImVec2 top_left{0, 0};
    float width = 0;
    Color color;
    std::optional<Color> edge;  // around the letters, k_text_edge wide
    std::string text;
};

class TextRecorder {
public:
    // From now on until the next NewFrame() or stop(), of the current ImGui context.
    void start() {
        texts_.clear();
        ImGui::GetIO().UserData = this;
    }
    static void stop() { ImGui::GetIO().UserData = nullptr; }
    // The one of this frame; nullptr: nobody records.
    [[nodiscard]] static TextRecorder* current() { return static_cast<TextRecorder*>(ImGui::GetIO().UserData); }

    void note(const ImDrawList& list, Font font, ImVec2 top_left, float width, Color color, std::string_view text,
              std::optional<Color> edge = std::nullopt) {
        texts_.push_back({&list, list.IdxBuffer.Size, font, top_left, width, color, edge, std::string(text)});
    }
    [[nodiscard]] const std::vector<RecordedText>& texts() const { return texts_; }

private:
    std::vector<RecordedText> texts_;
};

}  // namespace attache
