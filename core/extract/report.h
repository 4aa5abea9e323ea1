// Report: a text and all that was read from it. The whole way from bytes to findings in one call.
#pragma once

#include <string>

#include "base/result.h"
#include "extract/findings.h"
#include "parse/document.h"
#include "source/readable_text.h"
#include "source/source_text.h"

namespace attache {

struct Report {
    SourceText source;
    Document document;
    Findings findings;
};

// Reads a report. Linear in the length of the text; the same bytes give the same report on every platform.
// Errors: those of make_source_text().
[[nodiscard]] Result<Report> read_report(std::string name, std::string bytes);

// A sentence in true case and detokenised. Linear in the sentence's length.
[[nodiscard]] ReadableText readable_sentence(const Report& report, SentenceId sentence);

// The report's title as far as the text or its subject gives one: "Tajikistan".
[[nodiscard]] std::string report_title(const Report& report);

}  // namespace attache
