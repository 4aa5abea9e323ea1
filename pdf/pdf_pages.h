// PDF files natively: their pages, as core/source/page_text.h takes them.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace attache {

// A longer document is not read: 64 MiB of text would not fill as many pages.
inline constexpr int k_max_pdf_pages = 20000;

// Runs of all pages, for parse_pages(). Errors: no PDF or a damaged one, locked by a password, without any text (a
// scan), too many pages; built without poppler.
[[nodiscard]] Result<std::string> read_pdf_pages(std::string_view pdf);

}  // namespace attache
