// Markdown as plain text: marks of emphasis, links and code taken away, list items and table rows set apart.
// Line by line, linear in the length; knows CommonMark's common forms and tables, not every corner of it.
#pragma once

#include <string_view>

#include "source/plain_text.h"

namespace attache {

// The title is that of the front matter, or else the first heading of the first level.
[[nodiscard]] PlainText text_of_markdown(std::string_view markdown);

// One line's text without its marks. For tests too.
[[nodiscard]] std::string without_markdown_marks(std::string_view line);

}  // namespace attache
