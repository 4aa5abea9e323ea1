// What a file that is taken away says of its source: the report's name, and that a person corrected what was read.
#pragma once

#include <string>

#include "extract/report.h"

namespace attache {

// "tajikistan-2013.txt", "tajikistan-2013.txt, with 3 corrections by a person".
[[nodiscard]] inline std::string source_note(const Report& report) {
    const std::size_t count = report.findings.corrections;
    if (count == 0) return report.source.name;
    return report.source.name + ", with " + std::to_string(count) + (count == 1 ? " correction" : " corrections") +
           " by a person";
}

}  // namespace attache
