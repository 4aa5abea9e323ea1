#include "views/map/map_pointer.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "ui/keyboard.h"
#include "views/corrected_mark.h"
#include "views/format.h"
#include "views/graph/graph_picture.h"

namespace attache {
namespace {

std::string describe_signs(const SignCounts& signs) {
    std::string text;
    const auto add = [&text](std::uint32_t count, std::string_view what) {
        if (count == 0) return;
        if (!text.empty()) text += ", ";
        text += std::to_string(count) + ' ' + std::string(what);
    };
    add(signs[2], "cooperative");
    add(signs[1], "neutral or mixed");
    add(signs[0], "conflictual");
    return text;
}

std::string remark_on(const ViewContext& context, const MapViewState& map, const MapTarget& target) {
    const RelationGraph& graph = context.derived.graph;
    if (target.place != nullptr) {
        switch (target.place->fit) {
            case PlaceFit::Exact: return {};
            case PlaceFit::NamedAfter: return "Shown at the town of that name";
            case PlaceFit::Within: return "Shown in the middle of the province";
        }
    }
    const GraphFocus focus = focus_on(context.report(), graph, target.item);
    if (!focus.any()) return "No relations that the filter lets through";
    SignCounts signs{};
    std::size_t corrected = 0;
    const auto add = [&](const GraphEdge& edge) {
        corrected += count_corrected(context.report().findings, edge.relations);
        for (std::size_t sign = 0; sign < signs.size(); ++sign)
            signs[sign] += edge.signs[sign];
    };
    if (focus.edge.has_value()) {
        add(graph.edges[focus.edge]);
    } else {
        for (const EdgeId edge : graph.nodes[focus.node].edges)
            add(graph.edges[edge]);
    }
    const std::size_t count = signs[0] + signs[1] + signs[2];
    const std::string remark = corrected_remark(corrected, count);
    const std::string text = counted(count, "relation", "relations") + ": " + describe_signs(signs);
    if (map.fill != MapFillKind::Money || !focus.node.has_value()) return text + remark;
    const MapCountryId country = map.scene.countries[focus.node.index()];
    if (!country.has_value() || !map.scene.received[country.index()].has_value()) return text + remark;
    return text + ". Largest aid received: " +
           amount_text(context.report().findings.amounts[map.scene.received[country.index()]]) + remark;
}

}  // namespace

void follow_pointer(const ViewContext& context, MapViewState& map, const CanvasInput& input, const MapTarget& target) {
    const bool points = !std::holds_alternative<std::monostate>(target.item);
    if (!input.hovered || input.held || (!points && !target.country.has_value())) {
        map.rest.leave();
    } else {
        if (points) {
            ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
            context.hover(target.item);
        }
        // Any number that tells things apart.
        std::uint64_t thing = target.country.index() * 2 + 1;
        if (const auto* entity = std::get_if<EntityId>(&target.item))
            thing = (std::uint64_t{entity->index()} + 1) << 33U;
        if (const auto* pair = std::get_if<Pair>(&target.item))
            thing = ((std::uint64_t{pair->first.index()} + 1) << 34U) + std::uint64_t{pair->second.index()} * 2;
        if (map.rest.rests_on(context.ui, thing)) {
            if (points)
                show_tip(context.ui, title_of(context.report(), target.item), remark_on(context, map, target));
            else
                show_tip(context.ui, map.world->countries[target.country].name, "Not in this report");
        }
    }
    if (input.clicked && context.selection() != target.item) context.select(target.item);
}

void follow_keys(const ViewContext& context, const MapViewState& map) {
    const bool forward = key_pressed(ImGuiKey_Period);
    if (!forward && !key_pressed(ImGuiKey_Comma)) return;
    const auto& order = map.scene.graph.by_importance;
    if (order.empty()) return;
    const auto* selected = std::get_if<EntityId>(&context.selection());
    const auto current = std::find_if(order.begin(), order.end(), [&](NodeId node) {
        return selected != nullptr && map.scene.graph.nodes[node.index()].entity == *selected;
    });
    std::size_t index = 0;
    if (current != order.end())
        index = static_cast<std::size_t>(current - order.begin()) + (forward ? 1 : order.size() - 1);
    context.select(map.scene.graph.nodes[order[index % order.size()].index()].entity);
}

}  // namespace attache
