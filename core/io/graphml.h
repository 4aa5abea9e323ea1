// GraphML 1.0 (http://graphml.graphdrawing.org): the relation graph for Gephi, yEd, NetworkX, igraph and others.
// A node for each actor, an edge for each relation; mutual relations are undirected edges.
#pragma once

#include <string>

#include "extract/report.h"
#include "graph/filter.h"

namespace attache {

[[nodiscard]] std::string graphml_text(const Report& report, const Filter& filter);

}  // namespace attache
