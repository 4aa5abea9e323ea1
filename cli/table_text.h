// A table for a terminal: columns under one another, long cells wrapped inside their column.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "io/table.h"

namespace attache {

// Lines of at most `width` characters where the words allow it, each indented by two. Columns that say nothing in any
// row are left out, long cells are cut and end in "..."; everything is made printable. Empty for a table without rows.
[[nodiscard]] std::string table_text(const Table& table, std::size_t width);

// A text in lines of at most `width` characters, all of them but the first indented by `indent`; broken at spaces,
// longer words inside. Made printable.
[[nodiscard]] std::string wrapped_text(std::string_view text, std::size_t width, std::size_t indent);

}  // namespace attache
