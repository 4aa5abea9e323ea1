// What everything that lies on the ground of the map is placed by. Part of the map view.
#pragma once

#include <vector>

#include "views/graph/graph_picture.h"
#include "views/map/map_ground.h"
#include "views/map/map_scene.h"
#include "views/view_context.h"

namespace attache {

// Borrows everything; made anew for each frame.
struct MapSheet {
    const ViewContext& context;
    const WorldMap& world;
    const MapScene& scene;
    const MapGround& ground;
    const Canvas& canvas;
    Rect inner;               // names keep within it, and actors beyond it stand at its edge
    std::vector<Rect> taken;  // by controls, which names and actors keep off

    [[nodiscard]] ImVec2 place(LonLat point) const {
        return canvas.to_screen(to_canvas(ground.projected().projection().project(point)));
    }
    [[nodiscard]] bool is_world() const { return ground.projected().projection().is_cut(); }
};

// What belongs to the focus: the pair or the actor itself, and what has a tie with the actor.
[[nodiscard]] inline bool is_near(const Strand& strand, const GraphFocus& focus) {
    if (focus.edge.has_value()) return strand.edge == focus.edge;
    return strand.first == focus.node || strand.second == focus.node;
}
[[nodiscard]] inline bool is_near(const MapSheet& sheet, NodeId node, const GraphFocus& focus) {
    const RelationGraph& graph = sheet.context.derived.graph;
    if (focus.edge.has_value()) return graph.edges[focus.edge].first == node || graph.edges[focus.edge].second == node;
    return node == focus.node || graph.edge_between(node, focus.node).has_value();
}

}  // namespace attache
