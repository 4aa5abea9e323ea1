#include "platform/native/png_file.h"

#include <png.h>

namespace attache {

std::optional<Error> write_png(const std::string& path, const Picture& picture) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(picture.width);
    image.height = static_cast<png_uint_32>(picture.height);
    image.format = PNG_FORMAT_RGB;
    if (png_image_write_to_file(&image, path.c_str(), 0, picture.bytes.data(), 0, nullptr) != 0) return std::nullopt;
    return Error{"The picture cannot be written to " + path + ": " + image.message};
}

}  // namespace attache
