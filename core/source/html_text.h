// HTML as plain text: headings and paragraphs kept, scripts, styles, menus and comments left out.
// Made for pages as they are found: unclosed tags, wrong nesting, no closing quote. Linear in the length.
#pragma once

#include <string_view>

#include "source/plain_text.h"

namespace attache {

// The title is that of <title>, or else the first heading of the first level. A page that says it is windows-1252 or
// ISO 8859-1 and is no valid UTF-8 is decoded as such.
[[nodiscard]] PlainText text_of_html(std::string_view html);

}  // namespace attache
