#include "platform/native/screenshot.h"

#include <cmath>
#include <memory>

#include "platform/frame_pacer.h"
#include "platform/native/frame_buffer.h"
#include "platform/native/png_file.h"

namespace attache {
namespace {

constexpr float k_frame_seconds = 1.0F / 60;
constexpr int k_most_frames = 1200;

}  // namespace

std::optional<Error> save_screenshot(Window& window, Application& application, const ScreenshotOptions& options,
                                     Surroundings surroundings) {
    CanvasSize size;
    size.pixel_width = static_cast<int>(std::lround(static_cast<float>(options.width) * options.scale));
    size.pixel_height = static_cast<int>(std::lround(static_cast<float>(options.height) * options.scale));
    size.scale = options.scale;

    Result<std::unique_ptr<FrameBuffer>> made = FrameBuffer::make(size.pixel_width, size.pixel_height);
    if (!made) return made.error();
    FrameBuffer& buffer = *made.value();

    // The picture depends on the number of frames, never on the clock.
    FramePacer pacer;
    surroundings.delta_seconds = k_frame_seconds;
    for (int frame = 0; frame < k_most_frames; ++frame) {
        const double now = frame * static_cast<double>(k_frame_seconds);
        if (!pacer.wants_frame(now)) break;
        buffer.bind();
        window.begin_frame(size, k_frame_seconds);
        FrameWish wish = application.draw(surroundings);
        window.end_frame();
        application.drawn();
        wish.another |= window.has_queued_input();
        wish.wake_after_seconds.reset();  // the picture of a moment
        pacer.note_frame(now, wish);
    }
    return write_png(options.path, buffer.read());
}

}  // namespace attache
