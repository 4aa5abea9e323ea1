// Where the nodes of the graph stand: laid out around one actor, by strength or by kind, or by forces, moved by hand,
// gliding from an old place to a new one. No ImGui.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "app/state.h"
#include "graph/layout.h"
#include "graph/relation_graph.h"

namespace attache {

class GraphPlaces {
public:
    // Lays out anew if the graph, the kind or the center is another one than before. Actors that were there
    // glide from where they stood. Returns whether it was laid out anew.
    // With `keeps_places` each actor stands where it stands in the graph of all dates, so that nothing moves while
    // the filter goes through the years.
    bool follow(const Report& report, const Filter& filter, const RelationGraph& graph, GraphLayoutKind kind,
                EntityId center, bool keeps_places = false);

    // Lets nodes move for some time; `at_once` brings them to rest. Returns whether they still move.
    bool advance(float seconds, bool at_once);

    [[nodiscard]] const Layout& now() const { return now_; }
    [[nodiscard]] const Layout& goal() const;

    // Moves a node by hand; it stays there until it is let go.
    void pin(NodeId node, Point place);
    // Of the rings around the middle on which nodes stand that were not moved by hand, from the inside out.
    [[nodiscard]] std::vector<double> ring_radii() const;
    void unpin_all();
    [[nodiscard]] bool is_pinned(NodeId node) const;
    [[nodiscard]] bool has_pins() const { return !pins_.empty(); }

private:
    struct Request {
        const Report* report = nullptr;
        Filter filter;
        GraphLayoutKind kind = GraphLayoutKind::Ego;
        EntityId center;
        bool keeps_places = false;
        friend bool operator==(const Request&, const Request&) = default;
    };
    struct Pin {
        EntityId entity;
        NodeId node;  // none while a filter hides it
        Point place;
    };

    void lay_out(const Report& report, const RelationGraph& graph, GraphLayoutKind kind, EntityId center);
    void lay_out_within_all_dates(const Report& report, Filter filter, const RelationGraph& graph, GraphLayoutKind kind,
                                  EntityId center);
    void start_from_old_places(const RelationGraph& graph);
    void apply_pins();

    std::optional<Request> request_;
    std::vector<EntityId> entities_;  // by node, of the graph that is laid out
    std::optional<ForceLayout> force_;
    Layout ego_;  // around one actor
    Layout now_;
    std::vector<Pin> pins_;
};

}  // namespace attache
