// FrameBuffer: an OpenGL frame buffer of any size off the screen, to draw a picture that is read back.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "base/result.h"

namespace attache {

// Rows from top to bottom, 3 bytes a pixel: red, green, blue.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> bytes;
};

struct FrameBufferFunctions;

// Needs a current OpenGL context, also when it is destroyed.
class FrameBuffer {
public:
    // Errors: the graphics driver has no frame buffer of this size.
    static Result<std::unique_ptr<FrameBuffer>> make(int width, int height);
    ~FrameBuffer();
    FrameBuffer(const FrameBuffer&) = delete;
    FrameBuffer& operator=(const FrameBuffer&) = delete;

    // Draws go here from now on, over black.
    void bind();
    [[nodiscard]] Picture read() const;

private:
    FrameBuffer(int width, int height);
    bool allocate();

    std::unique_ptr<FrameBufferFunctions> gl_;
    int width_;
    int height_;
    unsigned int buffer_ = 0;
    unsigned int pixels_ = 0;
};

}  // namespace attache
