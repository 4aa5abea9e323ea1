#include "files.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <utility>
#include <vector>

#include <sys/stat.h>

#include "pdf/pdf_pages.h"
#include "printable.h"
#include "source/page_text.h"
#include "source/plain_text.h"

namespace attache {

namespace {

struct CloseFile {
    void operator()(std::FILE* file) const {
        if (file != stdin) std::fclose(file);  // only read: nothing can be lost here
    }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

Error reading_error(int code) {
    switch (code) {
        case ENOENT: return {"there is no such file; check the name"};
        case EISDIR: return {"this is a directory; name a file in it"};
        case EACCES: return {"this file may not be read; check its permissions"};
        default: return {std::string("this file cannot be read: ") + std::strerror(code)};
    }
}

// Stops one byte after what a report may have: enough for read_report() to refuse it.
Result<std::string> read_bytes(const std::string& path) {
    const File file(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
    if (file == nullptr) return reading_error(errno);
    std::string bytes;
    std::vector<char> chunk(std::size_t{256} * 1024);
    while (bytes.size() <= k_max_source_bytes) {
        const std::size_t count = std::fread(chunk.data(), 1, chunk.size(), file.get());
        bytes.append(chunk.data(), count);
        if (count == chunk.size()) continue;
        if (std::ferror(file.get()) != 0) return reading_error(errno);
        break;
    }
    return bytes;
}

constexpr std::string_view k_standard_input = "standard input";

// What the JSON calls the source: the same wherever the file lies.
std::string source_name(std::string_view path) {
    if (path == "-") return std::string(k_standard_input);
    return std::string(path.substr(path.find_last_of('/') + 1));
}

Result<std::string> plain_text_of(std::string_view path, std::string bytes) {
    const TextFormat format = format_of(path, bytes);
    if (format != TextFormat::Pdf) return to_plain_text(format, std::move(bytes)).text;
    const Result<std::string> pages = read_pdf_pages(bytes);
    if (!pages) return pages.error();
    return text_of_pages(parse_pages(pages.value()));
}

}  // namespace

Result<Report> read_report_file(std::string_view path) {
    const std::string shown = path == "-" ? std::string(k_standard_input) : printable(path);
    const auto about_file = [&shown](const Error& error) { return Error{shown + ": " + error.message}; };
    Result<std::string> bytes = read_bytes(std::string(path));
    if (!bytes) return about_file(bytes.error());
    if (bytes.value().size() > k_max_source_bytes) return about_file(too_long_error());
    Result<std::string> text = plain_text_of(path, std::move(bytes).value());
    if (!text) return about_file(text.error());
    Result<Report> report = read_report(source_name(path), std::move(text).value());
    if (!report) return about_file(report.error());
    return report;
}

Result<std::string> read_text_file(const std::string& path) {
    Result<std::string> bytes = read_bytes(path);
    if (!bytes) return Error{printable(path) + ": " + bytes.error().message};
    if (bytes.value().size() > k_max_source_bytes)
        return Error{printable(path) + ": this file is longer than 64 MiB; split it into parts"};
    return bytes;
}

bool file_exists(const std::string& path) {
    struct stat status {};
    return stat(path.c_str(), &status) == 0;
}

bool is_folder(const std::string& path) {
    struct stat status {};
    return stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

std::optional<Error> write_output(std::string_view text) {
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
    if (written) return std::nullopt;
    return Error{std::string("the result cannot be written whole: ") + std::strerror(errno) +
                 "; what has been written of it is incomplete"};
}

void print_error(std::string_view message) {
    std::fprintf(stderr, "attache: %.*s\n", static_cast<int>(message.size()), message.data());
}

}  // namespace attache
