#include "platform/native/file_content.h"

#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

#include "pdf/pdf_pages.h"
#include "source/source_text.h"

namespace attache {

Result<FileContent> load_file(const std::string& path) {
    const std::filesystem::path file(path);
    FileContent content{file.filename().string(), {}, false};
    const auto error = [&](const std::string& message) {
        return Error{"\u201c" + content.name + "\u201d: " + message};
    };

    std::error_code code;
    if (std::filesystem::is_directory(file, code)) return error("this is a folder; name a file in it");
    const auto size = std::filesystem::file_size(file, code);
    if (code) return error("there is no such file, or it may not be read");
    if (size > k_max_source_bytes) return error(too_long_error().message);
    std::ifstream stream(file, std::ios::binary);
    content.bytes.resize(static_cast<std::size_t>(size));
    stream.read(content.bytes.data(), static_cast<std::streamsize>(content.bytes.size()));
    if (!stream) return error("it cannot be read; check its permissions");

    if (content.bytes.compare(0, 5, "%PDF-") != 0) return content;
    Result<std::string> pages = read_pdf_pages(content.bytes);
    if (!pages) return error(pages.error().message);
    content.bytes = std::move(pages).value();
    content.is_pages = true;
    return content;
}

}  // namespace attache
