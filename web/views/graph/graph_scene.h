// The graph as it is drawn: nodes with their sizes, ties as strands of one sign each. Pure functions of the
// report and the graph; where things stand is not decided here.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/report.h"
#include "graph/relation_graph.h"

namespace attache {

struct SceneNode {
    EntityId entity;
    EntityKind kind = EntityKind::Country;
    bool is_subject = false;
    std::uint32_t relation_count = 0;
    float radius = 0;  // CSS pixels, at every zoom
    std::string label;
};

// The relations of one sign between two actors.
struct Strand {
    EdgeId edge;
    NodeId first;
    NodeId second;
    std::uint8_t sign = 1;  // polarity + 1
    std::uint32_t count = 0;
    bool corrected = false;  // one of them at least, by a person
    bool to_first = false;   // an arrowhead stands there
    bool to_second = false;
    float bend = 0;  // how far its middle lies beside the straight line, as a share of its length
    float width = 1;
};

struct GraphScene {
    std::vector<SceneNode> nodes;       // by NodeId
    std::vector<Strand> strands;        // sorted by edge, then sign
    std::vector<NodeId> by_importance;  // the subject first, then by number of relations
};

[[nodiscard]] GraphScene make_graph_scene(const Report& report, const RelationGraph& graph);

}  // namespace attache
