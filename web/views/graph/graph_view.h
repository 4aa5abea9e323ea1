// The graph: who acts on whom. Around one actor or as the whole network; pan, zoom, drag, hover, select.
#pragma once

#include <optional>
#include <vector>

#include "ui/canvas.h"
#include "ui/controls.h"
#include "ui/label_placer.h"
#include "views/graph/graph_places.h"
#include "views/graph/graph_replay.h"
#include "views/graph/graph_scene.h"
#include "views/view_context.h"

namespace attache {

struct GraphState {
    // What the scene was made for.
    const Report* report = nullptr;
    const Report* text = nullptr;  // the same without corrections
    std::size_t actors = 0;        // entities of the report
    std::optional<Filter> filter;

    GraphScene scene;
    GraphPlaces places;
    Canvas canvas;
    EntityId center = EntityId::none();  // whom the picture is around; none: the subject
    NodeId dragged = NodeId::none();
    std::vector<std::optional<LabelSide>> label_sides;  // where labels stood, by node
    // What the view was like when the whole was last fitted into it.
    struct Fitted {
        ImVec2 size{0, 0};
        bool has_replay = false;
        bool operator==(const Fitted& other) const {
            return size.x == other.size.x && size.y == other.size.y && has_replay == other.has_replay;
        }
    };
    Fitted fitted;
    std::vector<Rect> controls;       // over the canvas, as the last frame had them
    std::optional<bool> legend_open;  // none: as the room allows
    GraphReplay replay;
    RestTimer rest;
};

void show_graph(const ViewContext& context, GraphState& graph, Rect rect);

}  // namespace attache
