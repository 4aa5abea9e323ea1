// Writes a picture as a PNG file (libpng).
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "platform/native/frame_buffer.h"

namespace attache {

// Nothing if it was written. Errors: the file cannot be written.
[[nodiscard]] std::optional<Error> write_png(const std::string& path, const Picture& picture);

}  // namespace attache
