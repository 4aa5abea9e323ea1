// Gold marks from the files that hold them, one JSON object a line.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "eval/gold.h"
#include "eval/gold_lines.h"

namespace attache {

// The files of a folder of gold marks; any of them may be missing, but not all.
inline constexpr std::array<std::string_view, 10> k_gold_files = {
    "countries.jsonl", "entities.jsonl", "dates.jsonl",      "amounts.jsonl",       "quantities.jsonl",
    "relations.jsonl", "sections.jsonl", "references.jsonl", "abbreviations.jsonl", "checks.jsonl"};

struct GoldFile {
    std::string_view name;  // of k_gold_files
    std::string text;
};

// Errors begin with file and line, "dates.jsonl:3: ...": not JSON; a field that is missing or of the wrong kind; a
// sentence that the text does not have; words that are not in their sentence.
[[nodiscard]] Result<Gold> read_gold(const std::vector<GoldFile>& files, const GoldLines& lines);

}  // namespace attache
