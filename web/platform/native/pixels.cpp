#include "platform/native/pixels.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include <SDL_opengl.h>
#include <imgui.h>

namespace attache {

Picture read_frame_pixels(int x, int y, int width, int height) {
    constexpr std::size_t channels = 3;
    const std::size_t row = static_cast<std::size_t>(width) * channels;
    const auto rows = static_cast<std::size_t>(height);
    std::vector<std::uint8_t> upside_down(row * rows);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(x, y, width, height, GL_RGB, GL_UNSIGNED_BYTE, upside_down.data());

    Picture picture{width, height, {}};
    picture.bytes.reserve(upside_down.size());
    for (std::size_t from_top = rows; from_top-- > 0;) {
        const auto begin = upside_down.begin() + static_cast<std::ptrdiff_t>(from_top * row);
        picture.bytes.insert(picture.bytes.end(), begin, begin + static_cast<std::ptrdiff_t>(row));
    }
    return picture;
}

Picture read_pixels(const ScreenRect& rect) {
    const ImGuiIO& io = ImGui::GetIO();
    const float scale = io.DisplayFramebufferScale.x;
    const auto frame_width = static_cast<int>(std::lround(io.DisplaySize.x * scale));
    const auto frame_height = static_cast<int>(std::lround(io.DisplaySize.y * scale));
    const auto pixel = [scale](float length) { return static_cast<int>(std::lround(length * scale)); };
    const int left = std::clamp(pixel(rect.x), 0, frame_width);
    const int right = std::clamp(pixel(rect.x + rect.width), left, frame_width);
    const int top = std::clamp(pixel(rect.y), 0, frame_height);
    const int bottom = std::clamp(pixel(rect.y + rect.height), top, frame_height);
    return read_frame_pixels(left, frame_height - bottom, right - left, bottom - top);
}

}  // namespace attache
