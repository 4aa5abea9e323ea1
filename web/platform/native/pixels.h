// Pixels of the frame that was drawn last, read back from the current frame buffer.
#pragma once

#include "platform/native/frame_buffer.h"
#include "ui/screen_map.h"

namespace attache {

// Needs a current OpenGL context and Dear ImGui's, which knows the size and density of the frame. What lies outside
// of the frame is cut off.
[[nodiscard]] Picture read_pixels(const ScreenRect& rect);

// Of the current frame buffer, in its own pixels from the lower left.
[[nodiscard]] Picture read_frame_pixels(int x, int y, int width, int height);

}  // namespace attache
