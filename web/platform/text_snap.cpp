#include "platform/text_snap.h"

#include <cmath>

#include <imgui.h>

namespace attache {
namespace {

// The corners of a quad as ImDrawList::PrimRectUV() writes it: indices 0 1 2 0 2 3.
bool is_quad(const ImDrawIdx* at) {
    return at[3] == at[0] && at[4] == at[2] && at[1] == at[0] + 1 && at[2] == at[0] + 2 && at[5] == at[0] + 3;
}

// A glyph stands upright and shows a part of the atlas; plain shapes show one white point of it.
bool is_glyph(const ImDrawVert* corner) {
    return corner[0].pos.y == corner[1].pos.y && corner[2].pos.y == corner[3].pos.y &&
           corner[0].pos.x == corner[3].pos.x && corner[1].pos.x == corner[2].pos.x &&
           corner[0].uv.y != corner[2].uv.y && corner[0].uv.x != corner[2].uv.x;
}

void snap(ImDrawList& list, float scale) {
    const ImDrawIdx* indices = list.IdxBuffer.Data;
    for (const ImDrawCmd& command : list.CmdBuffer) {
        if (command.UserCallback != nullptr) continue;
        const unsigned int end = command.IdxOffset + command.ElemCount;
        for (unsigned int at = command.IdxOffset; at + 6 <= end;) {
            if (!is_quad(indices + at)) {
                at += 3;
                continue;
            }
            ImDrawVert* corner = list.VtxBuffer.Data + command.VtxOffset + indices[at];
            at += 6;
            if (!is_glyph(corner)) continue;
            const float pixel = corner[0].pos.y * scale;
            const float shift = (std::round(pixel) - pixel) / scale;
            for (int i = 0; i < 4; ++i)
                corner[i].pos.y += shift;
        }
    }
}

}  // namespace

void snap_text_to_pixels(ImDrawData& draw_data) {
    const float scale = draw_data.FramebufferScale.y;
    if (scale == std::round(scale)) return;
    for (ImDrawList* list : draw_data.CmdLists)
        snap(*list, scale);
}

}  // namespace attache
