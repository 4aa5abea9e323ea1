#include "views/graph_legend.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "ui/icons.h"
#include "views/graph_picture.h"
#include "views/mark_style.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr float k_sample = 34;  // width of what is explained
constexpr std::array<std::size_t, 3> k_signs{2, 1, 0};
constexpr std::array k_kinds{EntityKind::Country, EntityKind::Igo, EntityKind::Ngo};
constexpr std::string_view k_subject = "Subject of the report";
constexpr std::string_view k_width = "The wider, the more relations";
constexpr std::size_t k_rows = k_signs.size() + k_kinds.size() + 2;

float row_height(const Ui& ui) { return ui.theme.font(TextStyle::Caption).size + grid(1.5F); }

}  // namespace

ImVec2 graph_legend_size(const Ui& ui) {
    const Font font = ui.theme.font(TextStyle::Caption);
    float widest = std::max(text_width(font, k_subject), text_width(font, k_width));
    for (const std::size_t sign : k_signs)
        widest = std::max(widest, text_width(font, sign_label(sign)));
    return {widest + k_sample + grid(8), static_cast<float>(k_rows) * row_height(ui) + grid(5)};
}

void draw_graph_legend(ImDrawList& list, const Ui& ui, ImVec2 top_left) {
    const Palette& palette = ui.palette();
    const Font font = ui.theme.font(TextStyle::Caption);
    const ImVec2 size = graph_legend_size(ui);
    const Rect rect{top_left, {top_left.x + size.x, top_left.y + size.y}};
    list.AddRectFilled(rect.min, rect.max, to_u32(faded(palette.surface, 0.94F)), k_radius);
    list.AddRect(rect.min, rect.max, to_u32(palette.border), k_radius);
    float y = rect.min.y + grid(2);
    const float x = rect.min.x + grid(3);
    const auto row = [&](std::string_view text, auto draw_sample) {
        const float middle = y + row_height(ui) / 2;
        draw_sample(ImVec2{x, middle});
        draw_text(list, font, {x + k_sample + grid(2), middle_y(font, y, y + row_height(ui))}, palette.text, text);
        y += row_height(ui);
    };
    for (const std::size_t sign : k_signs) {
        row(sign_label(sign), [&](ImVec2 at) {
            const ImVec2 ends[] = {{at.x, at.y}, {at.x + k_sample - 8, at.y}};
            draw_polyline(list, ends, palette.signs[sign], 2.5F, line_pattern_of(sign));
            draw_arrowhead(list, {at.x + k_sample, at.y}, {1, 0}, 8, palette.signs[sign]);
        });
    }
    row(k_width, [&](ImVec2 at) {
        list.AddTriangleFilled({at.x, at.y}, {at.x + k_sample, at.y - 4}, {at.x + k_sample, at.y + 4},
                               to_u32(palette.outline));
    });
    y += grid(1);
    const auto shape_at = [](ImVec2 at) { return ImVec2{at.x + k_sample / 2, at.y}; };
    row(k_subject, [&](ImVec2 at) {
        list.AddCircleFilled(shape_at(at), 6, to_u32(palette.accent));
        list.AddCircle(shape_at(at), 3.5F, to_u32(palette.on_accent), 0, 1.2F);
    });
    for (const EntityKind kind : k_kinds) {
        row(label_of(kind), [&](ImVec2 at) {
            draw_kind_shape(list, kind, shape_at(at), 5.5F, palette.kinds[static_cast<std::size_t>(kind)]);
        });
    }
}

}  // namespace attache
