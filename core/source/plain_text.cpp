#include "source/plain_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "source/ascii.h"
#include "source/html_text.h"
#include "source/markdown_text.h"

namespace attache {

namespace {

constexpr std::string_view k_utf8_mark = "\xEF\xBB\xBF";

// From the last "." of the name on, in lower case; empty if there is none.
std::string extension_of(std::string_view file_name) {
    const std::size_t point = file_name.find_last_of("./\\");
    if (point == std::string_view::npos || file_name[point] != '.') return {};
    return lower_ascii(file_name.substr(point));
}

bool looks_like_html(std::string_view bytes) {
    if (bytes.substr(0, k_utf8_mark.size()) == k_utf8_mark) bytes.remove_prefix(k_utf8_mark.size());
    const std::size_t begin = bytes.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return false;
    bytes.remove_prefix(begin);
    return begins_with_ascii(bytes, "<!doctype html") || begins_with_ascii(bytes, "<html");
}

}  // namespace

TextFormat format_of(std::string_view file_name, std::string_view bytes) {
    if (bytes.substr(0, 5) == "%PDF-") return TextFormat::Pdf;
    if (looks_like_html(bytes)) return TextFormat::Html;
    const std::string extension = extension_of(file_name);
    const auto is_one_of = [&extension](auto... names) { return ((extension == names) || ...); };
    if (is_one_of(".html", ".htm", ".xhtml")) return TextFormat::Html;
    if (is_one_of(".md", ".markdown", ".mkd")) return TextFormat::Markdown;
    return TextFormat::Plain;
}

PlainText to_plain_text(TextFormat format, std::string bytes) {
    switch (format) {
        case TextFormat::Html: return text_of_html(bytes);
        case TextFormat::Markdown: return text_of_markdown(bytes);
        case TextFormat::Plain:
        case TextFormat::Pdf: break;
    }
    return {std::move(bytes), {}};
}

std::string title_of_file(std::string_view file_name) {
    file_name = file_name.substr(file_name.find_last_of("/\\") + 1);
    const std::size_t extension = extension_of(file_name).size();
    return std::string(
        file_name.substr(0, extension < file_name.size() ? file_name.size() - extension : file_name.size()));
}

}  // namespace attache
