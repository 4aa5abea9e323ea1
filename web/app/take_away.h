// What a person takes away from the explorer: tables and graphs of what the filter lets through, a brief of the
// selection, citations. Files are named after the report.
#pragma once

#include <cstdint>
#include <string>

#include "app/state.h"
#include "base/result.h"
#include "io/citation.h"
#include "io/export.h"

namespace attache {

// A file to be saved where the person keeps such things.
struct SavedFile {
    std::string name;   // "tajikistan-2013-relations.csv"
    std::string media;  // "text/csv;charset=utf-8"
    std::string bytes;
};

enum class PictureFormat : std::uint8_t { Png, Svg };

// All of them require an open report.
[[nodiscard]] Result<SavedFile> export_file(const AppState& state, ExportFormat format, ExportTable table);
[[nodiscard]] SavedFile brief_file(const AppState& state);
[[nodiscard]] SavedFile corrections_file(const AppState& state);
// Of the selection's sentences, the sentence the reader was sent to where nothing is selected, or the whole report.
[[nodiscard]] std::string citation_text(const AppState& state, CitationStyle style);
// "tajikistan-2013-graph.svg"
[[nodiscard]] std::string picture_name(const AppState& state, PictureFormat format);

}  // namespace attache
