// Report: a text and all that was read from it. The whole way from bytes to findings in one call.
#pragma once

#include <string>
#include <string_view>
#include <vector>

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

// The short forms that a report introduces, for those who make many of its sentences readable. Refers to the report.
class IntroducedShortForms {
public:
    explicit IntroducedShortForms(const Report& report);
    [[nodiscard]] bool has(std::string_view word) const;

private:
    std::vector<std::string_view> sorted_;
};

// A sentence in true case and detokenised. Linear in the sentence's length; without `short_forms` each name in it is
// sought among all abbreviations of the report.
[[nodiscard]] ReadableText readable_sentence(const Report& report, SentenceId sentence);
[[nodiscard]] ReadableText readable_sentence(const Report& report, const IntroducedShortForms& short_forms,
                                             SentenceId sentence);

// The report's title as far as the text or its subject gives one: "Tajikistan".
[[nodiscard]] std::string report_title(const Report& report);

}  // namespace attache
