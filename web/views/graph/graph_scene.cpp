#include "views/graph/graph_scene.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "views/format.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr float k_least_radius = 6;
constexpr float k_most_radius = 24;
constexpr float k_bend_step = 0.13F;
constexpr float k_single_bend = 0.05F;

float radius_of(std::uint32_t count, bool is_subject) {
    const float radius = k_least_radius - 1 + 1.9F * std::sqrt(static_cast<float>(count));
    return is_subject ? k_most_radius : std::clamp(radius, k_least_radius, k_most_radius - 5);
}

float width_of(std::uint32_t count) { return std::min(9.0F, 0.6F + 1.1F * std::sqrt(static_cast<float>(count))); }

void add_strands(const Report& report, const RelationGraph& graph, EdgeId edge_id, std::vector<Strand>& strands) {
    const GraphEdge& edge = graph.edges[edge_id];
    const EntityId second = graph.nodes[edge.second].entity;
    std::array<Strand, 3> by_sign;
    for (const RelationId id : edge.relations) {
        const Relation& relation = report.findings.relations[id];
        Strand& strand = by_sign[sign_of(relation)];
        ++strand.count;
        strand.corrected = strand.corrected || relation.corrected;
        if (relation.mutual) continue;
        if (relation.target == second)
            strand.to_second = true;
        else
            strand.to_first = true;
    }
    const auto used =
        std::count_if(by_sign.begin(), by_sign.end(), [](const Strand& strand) { return strand.count > 0; });
    float place = -static_cast<float>(used - 1) / 2;
    for (std::size_t sign = 0; sign < by_sign.size(); ++sign) {
        Strand& strand = by_sign[sign];
        if (strand.count == 0) continue;
        strand.edge = edge_id;
        strand.first = edge.first;
        strand.second = edge.second;
        strand.sign = static_cast<std::uint8_t>(sign);
        strand.bend = used == 1 ? k_single_bend : place * k_bend_step;
        strand.width = width_of(strand.count);
        strands.push_back(strand);
        ++place;
    }
}

}  // namespace

GraphScene make_graph_scene(const Report& report, const RelationGraph& graph) {
    GraphScene scene;
    const Findings& findings = report.findings;
    for (NodeId id(0); id != graph.nodes.end_id(); id = NodeId(id.index() + 1)) {
        const GraphNode& node = graph.nodes[id];
        const Entity& entity = findings.entities[node.entity];
        const bool is_subject = node.entity == findings.subject;
        scene.nodes.push_back({node.entity, entity.kind, is_subject, node.relation_count,
                               radius_of(node.relation_count, is_subject), std::string(short_name(entity))});
        scene.by_importance.push_back(id);
    }
    for (EdgeId id(0); id != graph.edges.end_id(); id = EdgeId(id.index() + 1))
        add_strands(report, graph, id, scene.strands);
    std::stable_sort(scene.by_importance.begin(), scene.by_importance.end(), [&](NodeId a, NodeId b) {
        const SceneNode& one = scene.nodes[a.index()];
        const SceneNode& other = scene.nodes[b.index()];
        if (one.is_subject != other.is_subject) return one.is_subject;
        return one.relation_count > other.relation_count;
    });
    return scene;
}

}  // namespace attache
