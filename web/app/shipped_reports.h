// The reports that come with the program, so that it has something to show before a reader opens their own.
// Constant data; everything here lives as long as the program.
#pragma once

#include <span>
#include <string_view>

namespace attache {

struct ShippedReport {
    std::string_view id;     // names the report in links: "tajikistan-2013"
    std::string_view title;  // as its authors called it
    std::string_view publisher;
    std::string_view date;    // year and month: "2013-09"
    std::string_view source;  // where it comes from and on what terms, one sentence
    std::string_view bytes;   // the text, exactly as published
};

// In the order of assets/reports/reports.tsv; the first is opened when a link names none.
std::span<const ShippedReport> shipped_reports();

}  // namespace attache
