// Where the parts of a flow picture (Sankey diagram) stand: nodes in columns, and strands that run through one node
// of each column. A strand is as high everywhere, so that it can be followed. Columns are ordered by the barycentre
// heuristic of Sugiyama, Tagawa & Toda, "Methods for Visual Understanding of Hierarchical System Structures" (IEEE
// Trans. SMC 11, 1981), weighted by value, in sweeps to and fro; the order with fewest crossings is kept. The same
// input gives the same picture.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace attache {

struct SankeyStrand {
    double value = 0;                  // > 0
    std::vector<std::uint32_t> nodes;  // one of each column, from the first to the last
};

struct SankeyRequest {
    std::size_t columns = 0;
    std::size_t nodes = 0;  // numbered from 0; each stands in one column only
    std::vector<SankeyStrand> strands;
    double height = 0;  // wanted, in the unit of the result
    double gap = 0;     // above each node
    double least = 0;   // no strand is thinner
};

struct SankeyPlace {
    double top = 0;
    double bottom = 0;
};

struct SankeyLayout {
    std::vector<SankeyPlace> nodes;                 // by node
    std::vector<std::vector<SankeyPlace>> strands;  // by strand and column
    double height = 0;                              // more than wanted if gaps and thin strands need it
    double per_unit = 0;                            // height of a value of 1; thin strands are higher
    std::size_t crossings = 0;                      // of strands between columns
};

[[nodiscard]] SankeyLayout lay_out_sankey(const SankeyRequest& request);

}  // namespace attache
