// The graph on its canvas: strands, nodes, labels and legend, and what stands under the pointer.
// Part of the graph view: used by graph_view.cpp alone.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "graph/layout.h"
#include "ui/canvas.h"
#include "ui/label_placer.h"
#include "views/graph/graph_scene.h"
#include "views/view_context.h"

namespace attache {

// What of the graph is in focus: an actor with its neighbours, or a tie.
struct GraphFocus {
    NodeId node = NodeId::none();
    EdgeId edge = EdgeId::none();
    [[nodiscard]] bool any() const { return node.has_value() || edge.has_value(); }
};

[[nodiscard]] GraphFocus focus_on(const Report& report, const RelationGraph& graph, const Item& item);

// The scene on the screen: where nodes and strands are in pixels.
class GraphPicture {
public:
    // `center`: the actor that the picture is around; ties that do not touch it stand back. None: no such actor.
    GraphPicture(const ViewContext& context, const GraphScene& scene, const Layout& places, const Canvas& canvas,
                 NodeId center);

    [[nodiscard]] NodeId node_at(ImVec2 point, float reach) const;
    [[nodiscard]] EdgeId edge_at(ImVec2 point, float reach) const;

    // `focus`: the rest is dimmed. `selected` has a ring. `controls`: what lies over the canvas; no name goes there.
    void draw(const GraphFocus& focus, const GraphFocus& selected, const std::vector<bool>& pinned,
              std::span<const Rect> controls, std::vector<std::optional<LabelSide>>& sides);

    // Notes where nodes and ties are, for the ScreenMap.
    void note_places(ScreenMap& screen) const;

private:
    struct Curve {
        std::vector<ImVec2> points;  // trimmed where nodes and arrowheads are
        ImVec2 first_tip{0, 0};
        ImVec2 second_tip{0, 0};
    };

    [[nodiscard]] Curve make_curve(const Strand& strand) const;
    [[nodiscard]] float radius_of(NodeId node) const { return scene_.nodes[node.index()].radius * size_; }
    [[nodiscard]] float opacity_of(const Strand& strand, const GraphFocus& focus) const;
    [[nodiscard]] std::optional<LabelSide> outward_side(NodeId node) const;
    [[nodiscard]] bool is_near(NodeId node, const GraphFocus& focus) const;
    [[nodiscard]] static bool is_near(const Strand& strand, const GraphFocus& focus);
    [[nodiscard]] bool is_in_view(const Curve& curve) const;
    void draw_strand(ImDrawList& list, std::size_t index, const GraphFocus& focus) const;
    // Where a pencil says that a person corrected a tie.
    [[nodiscard]] std::vector<ImVec2> corrected_places(const GraphFocus& focus) const;
    void draw_node(ImDrawList& list, NodeId id, const GraphFocus& focus, const GraphFocus& selected, bool pinned) const;
    [[nodiscard]] std::vector<LabelLine> lines_for_labels(const GraphFocus& selected) const;
    void draw_labels(ImDrawList& list, const GraphFocus& focus, const GraphFocus& selected, std::span<const Rect> taken,
                     std::vector<std::optional<LabelSide>>& sides) const;

    const ViewContext& context_;
    const GraphScene& scene_;
    const Canvas& canvas_;
    NodeId center_;
    float size_;                   // of nodes: smaller in a small view
    std::vector<ImVec2> centers_;  // by node
    std::vector<Curve> curves_;    // by strand
};

// The shape of a kind of actor.
void draw_kind_shape(ImDrawList& list, EntityKind kind, ImVec2 center, float radius, Color color);

}  // namespace attache
