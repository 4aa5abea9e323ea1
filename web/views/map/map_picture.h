// What lies on the ground of the map: ties, the actors' points, those beyond the edge, places, names; and what stands
// under the pointer. Part of the map view.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/label_placer.h"
#include "views/graph/graph_picture.h"
#include "views/map/map_fill.h"
#include "views/map/map_ground.h"
#include "views/map/map_rail.h"
#include "views/map/map_scene.h"
#include "views/view_context.h"

namespace attache {

// What the pointer is on.
struct MapTarget {
    Item item;
    MapCountryId country;  // where it is on land
    const MapPlace* place = nullptr;
};

// The scene on the screen; made anew for each frame, borrows everything.
class MapPicture {
public:
    // `inner`: names keep within it, and actors beyond it stand at its edge. `taken`: by controls, which names and
    // actors keep off. `rail`: where ties of actors without territory begin.
    MapPicture(const ViewContext& context, const WorldMap& world, const MapScene& scene, const MapGround& ground,
               const Canvas& canvas, Rect inner, std::vector<Rect> taken, const std::vector<RailAnchor>& rail);

    [[nodiscard]] MapTarget target_at(ImVec2 point, float reach) const;

    // `focus`: ties that do not belong to it stand back. `selected` has a ring.
    void draw(const MapFill& fill, const GraphFocus& focus, const GraphFocus& selected,
              std::vector<std::optional<LabelSide>>& sides) const;

    void note_places(ScreenMap& screen) const;
    // Related countries that are neither in the view nor named at its edge.
    [[nodiscard]] std::size_t unnamed_beyond() const { return unnamed_beyond_; }

private:
    enum class Standing : std::uint8_t { Nowhere, OnMap, AtEdge, InRail };
    struct Spot {
        Standing standing = Standing::Nowhere;
        ImVec2 at{0, 0};
        float radius = 0;       // of what ties stop at
        bool is_small = false;  // too small to be hit by its outline: a circle stands for it
        bool is_true = false;   // at the country's own point
        Rect pill;              // at the edge
    };
    struct Curve {
        std::size_t strand = 0;
        bool from_rail = false;  // drawn only while its body is in focus
        std::vector<ImVec2> points;
        ImVec2 first_tip{0, 0};
        ImVec2 second_tip{0, 0};
    };

    [[nodiscard]] ImVec2 place(LonLat point) const;
    [[nodiscard]] float width_of(const Strand& strand) const;
    [[nodiscard]] float arrow_size(const Strand& strand) const { return 5 + width_of(strand) * 1.2F; }
    [[nodiscard]] std::optional<ImVec2> seen_middle(const MeshCountry& shape, Rect inner) const;
    void place_nodes(Rect inner);
    void place_at_edge(Rect inner);
    void make_curves();
    [[nodiscard]] std::vector<ImVec2> make_way(const Strand& strand) const;
    [[nodiscard]] bool is_near(const Strand& strand, const GraphFocus& focus) const;
    [[nodiscard]] bool is_near(NodeId node, const GraphFocus& focus) const;
    [[nodiscard]] bool is_drawn(const Curve& curve, const GraphFocus& focus) const;
    [[nodiscard]] float opacity_of(const Strand& strand, const GraphFocus& focus) const;
    void draw_curve(ImDrawList& list, const Curve& curve, const GraphFocus& focus) const;
    void draw_spot(ImDrawList& list, NodeId node, const MapFill& fill, const GraphFocus& focus,
                   const GraphFocus& selected) const;
    void draw_pill(ImDrawList& list, NodeId node, const GraphFocus& focus, const GraphFocus& selected) const;
    void draw_places(ImDrawList& list) const;
    void draw_names(ImDrawList& list, const GraphFocus& focus, const GraphFocus& selected,
                    std::vector<std::optional<LabelSide>>& sides) const;

    const ViewContext& context_;
    const WorldMap& world_;
    const MapScene& scene_;
    const MapGround& ground_;
    const Canvas& canvas_;
    Rect inner_;
    std::vector<Rect> taken_;
    float size_;  // of dots and ties: smaller in a small view and on the world's map
    NodeId subject_;
    std::vector<Spot> spots_;  // by node
    std::vector<Curve> curves_;
    std::vector<ImVec2> place_spots_;  // by place
    std::size_t unnamed_beyond_ = 0;
};

}  // namespace attache
