// The brief: one page of HTML about what is selected - its relations, money and sentences, each with its number and a
// link - to be printed, mailed or pasted into a memo. It loads nothing and runs nothing.
#pragma once

#include <string>

#include "extract/report.h"
#include "graph/filter.h"
#include "graph/item.h"
#include "io/citation.h"

namespace attache {

// For std::monostate: about the report's subject, or the whole report if it has none. `work.link` opens the view.
[[nodiscard]] std::string brief_html(const Report& report, const CitedWork& work, const Item& item,
                                     const Filter& filter);

}  // namespace attache
