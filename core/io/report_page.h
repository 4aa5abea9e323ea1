// The report as one page of HTML: its text with headings and marks, who does what to whom, its money and its checks as
// tables and bars. It loads nothing and runs nothing: for a browser that cannot run the explorer, for search engines,
// for printing.
#pragma once

#include <string>

#include "extract/report.h"
#include "io/citation.h"

namespace attache {

// `work.link` leads to the explorer; empty: none.
[[nodiscard]] std::string report_page_html(const Report& report, const CitedWork& work);

}  // namespace attache
