// The window's picture, drawn off the screen.
#pragma once

#include <optional>

#include "base/result.h"
#include "platform/application.h"
#include "platform/native/options.h"
#include "platform/window.h"

namespace attache {

// Draws until the application wants no other frame (at most some seconds of its own time) and writes the last
// one. Nothing if that succeeded. Errors: those of FrameBuffer::make() and write_png().
[[nodiscard]] std::optional<Error> save_screenshot(Window& window, Application& application,
                                                   const ScreenshotOptions& options, Surroundings surroundings);

}  // namespace attache
