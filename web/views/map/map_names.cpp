#include "views/map/map_names.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "views/corrected_mark.h"

namespace attache {
namespace {

constexpr double k_room_in_world = 2.5;

}  // namespace

void draw_map_names(ImDrawList& list, const MapSheet& sheet, const MapSpots& spots, const GraphFocus& focus,
                    const GraphFocus& selected, const NameSurroundings& around,
                    std::vector<std::optional<LabelSide>>& sides) {
    const UiTheme& theme = sheet.context.ui.theme;
    const Palette& palette = theme.palette();
    const Font strong = theme.font(TextStyle::Strong);
    const Font usual = theme.font(TextStyle::Caption);
    struct Name {
        std::string_view text;
        Font font;
        Color color;
        ImVec2 inset{0, 0};
        NodeId node = NodeId::none();
    };
    std::vector<Name> names;
    std::vector<LabelRequest> requests;
    constexpr ImVec2 k_padding{2, 0};
    const auto block = [&](Rect rect) {
        names.push_back({});
        requests.push_back({rect});
    };
    const auto ask = [&](const Name& name, ImVec2 at, float reach, std::optional<LabelSide> side, LabelNeed need) {
        names.push_back(name);
        const ImVec2 size{text_width(name.font, name.text) + 2 * k_padding.x, name.font.size + 2 * k_padding.y};
        requests.push_back({{{at.x - reach, at.y - reach}, {at.x + reach, at.y + reach}}, size, side, need});
    };
    for (const Rect& rect : sheet.taken)
        block(rect);
    for (const MapSpot& spot : spots.of_nodes) {
        if (spot.standing == MapStanding::AtEdge) block(spot.pill);
    }
    for (const ImVec2 at : around.badges)
        block(Rect{at, at}.shrunk(-k_corrected_badge_radius));
    std::vector<NodeId> order = sheet.scene.graph.by_importance;
    const auto rank = [&](NodeId id) {
        return id == focus.node || id == selected.node ? 0 : focus.any() && is_near(sheet, id, focus) ? 1 : 2;
    };
    std::stable_sort(order.begin(), order.end(), [&](NodeId a, NodeId b) { return rank(a) < rank(b); });
    for (const NodeId id : order) {
        const MapSpot& spot = spots.of_nodes[id.index()];
        if (spot.standing != MapStanding::OnMap) continue;
        const bool near = !focus.any() || is_near(sheet, id, focus);
        const Font font = id == spots.subject || rank(id) == 0 ? strong : usual;
        ask({sheet.scene.graph.nodes[id.index()].label, font, near ? palette.text : palette.muted, {}, id}, spot.at,
            spot.radius + 1, sides[id.index()],
            id == spots.subject || (rank(id) == 0 && focus.any()) ? LabelNeed::Required : LabelNeed::Wanted);
    }
    const Color place_color =
        readable(palette.kinds[static_cast<std::size_t>(EntityKind::Place)], palette.text, around.grounds);
    const Color quiet_color = readable(palette.muted, palette.text, {&palette.land, 1});
    for (std::size_t i = 0; i < spots.of_places.size(); ++i)
        ask({sheet.scene.places[i].label, usual, place_color, {}, {}}, spots.of_places[i], 3, LabelSide::Right,
            sheet.context.selection() == Item(sheet.scene.places[i].entity) ? LabelNeed::Required
            : sheet.is_world()                                              ? LabelNeed::Optional
                                                                            : LabelNeed::Wanted);
    // Countries that nothing is said of: for finding one's way, where there is room within them.
    const bool in_world = sheet.is_world();
    for (const MeshCountry& shape : sheet.ground.mesh().countries) {
        const std::size_t country = shape.country.index();
        const std::string& code = sheet.world.countries[shape.country].code;
        if (sheet.scene.nodes[country].has_value() || code.empty() || code == "ATA") continue;
        const std::string_view text = sheet.world.countries[shape.country].name;
        // The world's map would fill with names that nobody asked for.
        const double width = static_cast<double>(text_width(usual, text)) * (in_world ? k_room_in_world : 1) + 6;
        if ((shape.box.max.x - shape.box.min.x) * sheet.canvas.pixels_per_unit() * k_map_units < width) continue;
        const ImVec2 at = sheet.place(sheet.world.countries[shape.country].point);
        ask({text, usual, quiet_color, {}, {}}, {at.x, at.y - usual.size / 2 - 3}, 0, LabelSide::Below,
            LabelNeed::Optional);
    }
    const std::vector<std::optional<PlacedLabel>> placed = place_labels(requests, around.ties, sheet.inner.shrunk(-2));
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Name& name = names[i];
        if (name.node.has_value()) sides[name.node.index()] = placed[i] ? std::optional(placed[i]->side) : std::nullopt;
        if (!placed[i] || name.text.empty()) continue;
        const Rect& rect = placed[i]->rect;
        if (placed[i]->is_apart) list.AddLine(placed[i]->leader.begin, placed[i]->leader.end, to_u32(palette.muted), 1);
        draw_text_with_edge(list, name.font, {rect.min.x + k_padding.x, rect.min.y + k_padding.y}, name.color,
                            palette.land, name.text);
    }
}

}  // namespace attache
