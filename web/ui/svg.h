// A frame as SVG 1.1: what Dear ImGui drew within a rectangle as paths, and the words as text that can be searched,
// edited and set in another face. The frame should be drawn without anti-aliasing (set_vector_style), so that each
// shape is its own outline and not a fringe of triangles.
#pragma once

#include <string>
#include <string_view>

#include <imgui.h>

#include "ui/draw.h"
#include "ui/text_recorder.h"
#include "ui/type.h"

namespace attache {

// Before ImGui::NewFrame() of the frame that is to be written; and after it.
void set_vector_style(bool on);

struct SvgAbout {
    std::string title;        // for those who cannot see the picture
    std::string description;  // the citation and the link
};

// After ImGui::Render(). `texts` are of the same frame. Text in the picture cannot become markup.
[[nodiscard]] std::string svg_text(const ImDrawData& data, const TextRecorder& texts, const TypeFaces& faces, Rect rect,
                                   const SvgAbout& about);

}  // namespace attache
