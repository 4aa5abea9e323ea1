// GEXF 1.3 (https://gexf.net): the relation graph for Gephi and others. A node for each actor, an edge for each
// relation; mutual relations are undirected edges, dates are attributes.
#pragma once

#include <string>

#include "extract/report.h"
#include "graph/filter.h"

namespace attache {

[[nodiscard]] std::string gexf_text(const Report& report, const Filter& filter);

}  // namespace attache
