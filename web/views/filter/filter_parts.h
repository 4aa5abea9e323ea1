// The parts of a filter that are set, each with its name and the filter that is left without it: for chips that
// can be removed.
#pragma once

#include <string>
#include <vector>

#include "extract/report.h"
#include "graph/filter.h"

namespace attache {

struct FilterPart {
    std::string name;   // "theme:energy", "years", "actor:UZB": stable, for tests
    std::string label;  // "Energy", "2010 to 2012", "Uzbekistan"
    Filter without;
};

[[nodiscard]] std::vector<FilterPart> parts_of(const Filter& filter, const Report& report);

// "2012", "2010 to 2012", "from 2010", "1 May 2010 to 3 June 2011".
[[nodiscard]] std::string span_text(const std::optional<CivilDate>& from, const std::optional<CivilDate>& to);

}  // namespace attache
