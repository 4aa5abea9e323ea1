// Marks made by hand, from the folder that holds them.
#pragma once

#include <string_view>

#include "base/result.h"
#include "eval/gold.h"
#include "eval/gold_lines.h"

namespace attache {

// Reads the gold marks of a text from a folder. Errors, each beginning with the folder's or the file's name: no such
// folder, a folder without any file of gold marks, a file that cannot be read; those of read_gold().
[[nodiscard]] Result<Gold> read_gold_folder(std::string_view path, const GoldLines& lines);

}  // namespace attache
