// Files that are no plain text, made plain: what a report is read from. Headings become lines that begin with "#", one
// for each level, which find_sections() knows; paragraphs, list items and table rows are set apart by empty lines.
// Offsets of a report count the bytes of the plain text, not those of the file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace attache {

enum class TextFormat : std::uint8_t { Plain, Markdown, Html, Pdf };

// By what the bytes begin with, then by the end of the file's name.
[[nodiscard]] TextFormat format_of(std::string_view file_name, std::string_view bytes);

struct PlainText {
    std::string text;
    std::string title;  // that the file itself gives; empty if it gives none
};

// Linear in the length, whatever the bytes are. A PDF is not for this function: page_text.h.
[[nodiscard]] PlainText to_plain_text(TextFormat format, std::string bytes);

// "Some report" of "/home/me/Some report.html".
[[nodiscard]] std::string title_of_file(std::string_view file_name);

}  // namespace attache
