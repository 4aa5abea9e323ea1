#include "views/corrected_mark.h"

#include <algorithm>

#include "ui/icons.h"
#include "views/curve.h"
#include "views/format.h"

namespace attache {
namespace {

constexpr float k_bar = 3;
constexpr float k_pencil = 12;

}  // namespace

void draw_corrected_row(ImDrawList& list, const Ui& ui, Rect row) {
    list.AddRectFilled(row.min, {row.min.x + k_bar, row.max.y - 1}, to_u32(ui.palette().accent));
    draw_icon(list, Icon::PencilFilled, {row.min.x + k_bar + k_pencil / 2 + 1, row.center().y}, k_pencil,
              ui.palette().accent);
}

void draw_corrected_line(ImDrawList& list, const Ui& ui, ImVec2 center) {
    draw_icon(list, Icon::PencilFilled, center, k_pencil, ui.palette().accent);
}

void draw_corrected_badge(ImDrawList& list, const Ui& ui, ImVec2 center, Color ground) {
    list.AddCircleFilled(center, k_corrected_badge_radius, to_u32(ground));
    list.AddCircle(center, k_corrected_badge_radius, to_u32(ui.palette().accent), 0, 1.2F);
    draw_corrected_line(list, ui, center);
}

std::optional<ImVec2> corrected_badge_place(std::span<const ImVec2> line) {
    if (distance_between(line.front(), line.back()) < 4 * k_corrected_badge_radius) return std::nullopt;
    return line[line.size() / 2];
}

std::size_t count_corrected(const Findings& findings, const std::vector<RelationId>& relations) {
    const auto is_corrected = [&](RelationId id) { return findings.relations[id].corrected; };
    return static_cast<std::size_t>(std::count_if(relations.begin(), relations.end(), is_corrected));
}

std::string corrected_remark(std::size_t corrected, std::size_t of) {
    if (corrected == 0) return {};
    return of == 1 ? "\nCorrected by a person" : '\n' + count_text(corrected) + " of them corrected by a person";
}

}  // namespace attache
