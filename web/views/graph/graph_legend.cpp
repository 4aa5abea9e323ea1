#include "views/graph/graph_legend.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "ui/icons.h"
#include "views/graph/graph_picture.h"
#include "views/mark_style.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr float k_line_sample = 30;  // width of what is explained
constexpr float k_shape_sample = 14;
constexpr float k_sample_gap = 6;
constexpr float k_entry_gap = 18;
constexpr float k_padding = 12;

enum class EntryKind : std::uint8_t { Sign, Width, Subject, Actor };

struct Entry {
    EntryKind kind;
    std::size_t sign = 1;
    EntityKind actor = EntityKind::Country;
};

constexpr std::array k_entries{
    Entry{EntryKind::Sign, 2, {}},
    Entry{EntryKind::Sign, 1, {}},
    Entry{EntryKind::Sign, 0, {}},
    Entry{EntryKind::Width, 1, {}},
    Entry{EntryKind::Subject, 1, {}},
    Entry{EntryKind::Actor, 1, EntityKind::Country},
    Entry{EntryKind::Actor, 1, EntityKind::Igo},
    Entry{EntryKind::Actor, 1, EntityKind::Ngo},
};

std::string_view label_of_entry(const Entry& entry) {
    switch (entry.kind) {
        case EntryKind::Sign: return sign_label(entry.sign);
        case EntryKind::Width: return "Width: relations";
        case EntryKind::Subject: return "Subject";
        case EntryKind::Actor: break;
    }
    return label_of(entry.actor);
}

float sample_width(const Entry& entry) {
    return entry.kind == EntryKind::Sign || entry.kind == EntryKind::Width ? k_line_sample : k_shape_sample;
}

float entry_width(const Ui& ui, const Entry& entry) {
    return sample_width(entry) + k_sample_gap + text_width(ui.theme.font(TextStyle::Caption), label_of_entry(entry));
}

float line_height(const Ui& ui) { return ui.theme.font(TextStyle::Caption).size + grid(1.5F); }

void draw_sample(ImDrawList& list, const Palette& palette, const Entry& entry, ImVec2 at) {
    const ImVec2 middle{at.x + sample_width(entry) / 2, at.y};
    switch (entry.kind) {
        case EntryKind::Sign: {
            const ImVec2 ends[] = {at, {at.x + k_line_sample - 7, at.y}};
            draw_polyline(list, ends, palette.signs[entry.sign], 2.5F, line_pattern_of(entry.sign));
            draw_arrowhead(list, {at.x + k_line_sample, at.y}, {1, 0}, 8, palette.signs[entry.sign]);
            break;
        }
        case EntryKind::Width:
            list.AddTriangleFilled(at, {at.x + k_line_sample, at.y - 4}, {at.x + k_line_sample, at.y + 4},
                                   to_u32(faded(palette.muted, 0.7F)));
            break;
        case EntryKind::Subject:
            list.AddCircleFilled(middle, 6, to_u32(palette.accent));
            list.AddCircle(middle, 3.5F, to_u32(palette.on_accent), 0, 1.2F);
            break;
        case EntryKind::Actor:
            draw_kind_shape(list, entry.actor, middle, 5.5F, palette.kinds[static_cast<std::size_t>(entry.actor)]);
            break;
    }
}

bool occurs(const GraphScene& scene, const Entry& entry) {
    switch (entry.kind) {
        case EntryKind::Sign:
            return std::any_of(scene.strands.begin(), scene.strands.end(),
                               [&](const Strand& strand) { return strand.sign == entry.sign; });
        case EntryKind::Width: return true;
        case EntryKind::Subject: return scene.nodes[scene.by_importance.front().index()].is_subject;
        case EntryKind::Actor: break;
    }
    return std::any_of(scene.nodes.begin(), scene.nodes.end(),
                       [&](const SceneNode& node) { return node.kind == entry.actor && !node.is_subject; });
}

// Calls `place(entry, offset)` for each entry; returns the size that all take.
template <class Place>
ImVec2 flow(const Ui& ui, const GraphScene& scene, float width, Place place) {
    const float room = width - 2 * k_padding;
    float x = 0;
    float y = 0;
    float widest = 0;
    for (const Entry& entry : k_entries) {
        if (!occurs(scene, entry)) continue;
        const float needed = entry_width(ui, entry);
        if (x > 0 && x + needed > room) {
            x = 0;
            y += line_height(ui);
        }
        place(entry, ImVec2{x, y});
        widest = std::max(widest, x + needed);
        x += needed + k_entry_gap;
    }
    return {widest + 2 * k_padding, y + line_height(ui) + grid(2)};
}

}  // namespace

ImVec2 graph_legend_size(const Ui& ui, const GraphScene& scene, float width) {
    return flow(ui, scene, width, [](const Entry&, ImVec2) {});
}

void draw_graph_legend(ImDrawList& list, const Ui& ui, const GraphScene& scene, ImVec2 top_left, float width) {
    const Palette& palette = ui.palette();
    const Font font = ui.theme.font(TextStyle::Caption);
    const ImVec2 size = graph_legend_size(ui, scene, width);
    const ImVec2 end{top_left.x + size.x, top_left.y + size.y};
    list.AddRectFilled(top_left, end, to_u32(faded(palette.surface, 0.94F)), k_radius);
    list.AddRect(top_left, end, to_u32(palette.border), k_radius);
    flow(ui, scene, width, [&](const Entry& entry, ImVec2 offset) {
        const float x = top_left.x + k_padding + offset.x;
        const float y = top_left.y + grid(1) + offset.y;
        draw_sample(list, palette, entry, {x, y + line_height(ui) / 2});
        draw_text(list, font, {x + sample_width(entry) + k_sample_gap, middle_y(font, y, y + line_height(ui))},
                  palette.text, label_of_entry(entry));
    });
}

}  // namespace attache
