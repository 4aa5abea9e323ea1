// What is taken away says of its source: the report's name, and that a person corrected what was read.
#pragma once

#include <cstddef>
#include <string>

#include "extract/report.h"

namespace attache {

// "with 3 corrections by a person"; empty for none.
[[nodiscard]] inline std::string corrections_note(std::size_t count) {
    if (count == 0) return {};
    return "with " + std::to_string(count) + (count == 1 ? " correction" : " corrections") + " by a person";
}

// "tajikistan-2013.txt", "tajikistan-2013.txt, with 3 corrections by a person".
[[nodiscard]] inline std::string source_note(const Report& report) {
    const std::string note = corrections_note(report.findings.corrections);
    return note.empty() ? report.source.name : report.source.name + ", " + note;
}

}  // namespace attache
