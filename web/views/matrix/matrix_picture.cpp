#include "views/matrix/matrix_picture.h"

#include <algorithm>
#include <cmath>

#include "views/wording.h"

namespace attache {
namespace {

constexpr float k_label_gap = 8;           // between a label and the cells
constexpr float k_number_from_width = 44;  // a cell so wide has room for a number beside its square
constexpr float k_least_glyph = 10;        // side of a square: in a smaller one a plus would be a dot
constexpr float k_glyph_edge = 1.5F;       // what a glyph leaves of its square

class MatrixDrawer {
public:
    MatrixDrawer(const ViewContext& context, const MatrixState& state, const MatrixPlaces& places,
                 const MatrixFocus& focus)
        : context_(context),
          ui_(context.ui),
          palette_(context.ui.palette()),
          state_(state),
          matrix_(state.matrix),
          places_(places),
          focus_(focus),
          rows_(places.rows_seen()),
          columns_(places.columns_seen()),
          is_square_(state.matrix.kind == MatrixKind::ActorByActor),
          list_(*ImGui::GetWindowDrawList()) {}

    void draw() {
        const Rect seen = places_.cells();
        draw_ground();
        ImGui::PushClipRect(seen.min, seen.max, true);
        draw_cells();
        draw_rings();
        ImGui::PopClipRect();
        ImGui::PushClipRect({places_.area.min.x, seen.min.y}, seen.max, true);
        draw_row_labels();
        ImGui::PopClipRect();
        ImGui::PushClipRect({seen.min.x, places_.area.min.y}, seen.max, true);
        draw_column_labels();
        ImGui::PopClipRect();
    }

private:
    [[nodiscard]] EntityId column_actor(std::size_t column) const {
        return is_square_ ? matrix_.rows[column] : EntityId::none();
    }
    [[nodiscard]] const std::string& code(std::size_t row) const {
        return context_.report().findings.entities[matrix_.rows[row]].code;
    }
    [[nodiscard]] std::string column_code(std::size_t column) const {
        return is_square_ ? code(column) : std::string(name_of(matrix_.themes[column]));
    }
    [[nodiscard]] static bool is_of(const Item& item, EntityId actor) {
        if (const auto* entity = std::get_if<EntityId>(&item)) return *entity == actor;
        const auto* pair = std::get_if<Pair>(&item);
        return pair != nullptr && (pair->first == actor || pair->second == actor);
    }
    [[nodiscard]] bool has_focus(const MatrixSpot& spot) const {
        return (spot.row && spot.row == focus_.pointed.row) || (spot.column && spot.column == focus_.pointed.column);
    }

    [[nodiscard]] Rect row_band(std::size_t row) const {
        const Rect label = places_.row_label(row);
        return {label.min, {std::min(places_.cell_rect(row, places_.columns).min.x, places_.area.max.x), label.max.y}};
    }
    [[nodiscard]] Rect column_band(std::size_t column) const {
        const Rect label = places_.column_label(column);
        return {label.min, {label.max.x, std::min(places_.cell_rect(places_.rows, column).min.y, places_.area.max.y)}};
    }

    // Bands below everything: of selected actors, and of the row and column that are pointed at.
    void draw_ground() {
        const Rect seen = places_.cells();
        const Rect end = places_.cell_rect(places_.rows, places_.columns);
        const Rect field{seen.min, {std::min(end.min.x, seen.max.x), std::min(end.min.y, seen.max.y)}};
        list_.AddRectFilled(field.min, field.max, to_u32(palette_.surface));
        const auto* selected = std::get_if<EntityId>(&focus_.selected);
        const auto fill = [&](const Rect& band, bool is_selected, bool is_pointed, const Rect& clip) {
            ImGui::PushClipRect(clip.min, clip.max, true);
            if (is_selected) list_.AddRectFilled(band.min, band.max, to_u32(palette_.selection));
            if (is_pointed) list_.AddRectFilled(band.min, band.max, to_u32(palette_.hover));
            ImGui::PopClipRect();
        };
        const Rect rows_clip{{places_.area.min.x, seen.min.y}, places_.area.max};
        const Rect columns_clip{{seen.min.x, places_.area.min.y}, places_.area.max};
        for (std::size_t row = rows_.first; row < rows_.last; ++row) {
            const EntityId actor = matrix_.rows[row];
            fill(row_band(row), selected != nullptr && *selected == actor,
                 focus_.pointed.row == row || is_of(focus_.hovered, actor), rows_clip);
        }
        for (std::size_t column = columns_.first; column < columns_.last; ++column) {
            const EntityId actor = column_actor(column);
            fill(column_band(column), selected != nullptr && *selected == actor,
                 focus_.pointed.column == column || (actor.has_value() && is_of(focus_.hovered, actor)), columns_clip);
        }
        draw_lines(field);
    }

    void draw_lines(Rect field) {
        ImGui::PushClipRect(field.min, {field.max.x + 1, field.max.y + 1}, true);
        const ImU32 color = to_u32(palette_.border);
        if (is_square_) {
            for (std::size_t i = std::max(rows_.first, columns_.first); i < std::min(rows_.last, columns_.last); ++i) {
                const Rect cell = places_.cell_rect(i, i);
                list_.AddRectFilled(cell.min, cell.max, to_u32(palette_.sunken));
            }
        }
        for (std::size_t row = rows_.first; row <= rows_.last; ++row) {
            const float y = places_.cell_rect(row, 0).min.y;
            list_.AddLine({field.min.x, y}, {field.max.x, y}, color);
        }
        for (std::size_t column = columns_.first; column <= columns_.last; ++column) {
            const float x = places_.cell_rect(0, column).min.x;
            list_.AddLine({x, field.min.y}, {x, field.max.y}, color);
        }
        ImGui::PopClipRect();
    }

    void draw_cells() {
        for (std::size_t row = rows_.first; row < rows_.last; ++row) {
            const std::size_t end = matrix_.row_begins[row + 1];
            for (std::size_t i = matrix_.first_cell(row, columns_.first); i < end; ++i) {
                const MatrixCell& cell = matrix_.cells[i];
                if (cell.column >= columns_.last) break;
                draw_cell(cell);
            }
        }
    }

    void draw_cell(const MatrixCell& cell) {
        const Rect rect = places_.cell_rect(cell.row, cell.column);
        const float side = square_side(cell.count(), matrix_.most, places_.cell.y);
        const bool has_number = places_.cell.x >= k_number_from_width * ui_.theme.text_scale;
        ImVec2 center = rect.center();
        if (has_number) center.x = rect.min.x + places_.cell.y / 2 + grid(1);
        draw_matrix_square(list_, palette_, center, side, cell.signs, cell.sign());
        if (has_number) {
            const Font font = ui_.theme.font(TextStyle::Caption);
            draw_number(list_, font, {rect.max.x - grid(2), middle_y(font, rect.min.y, rect.max.y)}, palette_.muted,
                        std::to_string(cell.count()));
        }
        note(cell, rect);
    }

    void note(const MatrixCell& cell, const Rect& rect) {
        const Rect seen = places_.cells();
        if (!seen.contains(rect.center())) return;
        const std::string column = column_code(cell.column);
        ui_.screen.add_control("cell:" + code(cell.row) + '>' + column, rect.on_screen());
        if (!is_square_ || cell.row == cell.column) return;
        const bool in_order = matrix_.rows[cell.row] < matrix_.rows[cell.column];
        ui_.screen.add_mark(in_order ? code(cell.row) + '~' + column : column + '~' + code(cell.row), rect.on_screen());
    }

    // Around the selected pair's cells, and the cell that is pointed at.
    void draw_rings() {
        const auto ring = [&](std::size_t row, std::size_t column, Color color, float width) {
            const Rect rect = places_.cell_rect(row, column);
            list_.AddRect(rect.min, {rect.max.x + 1, rect.max.y + 1}, to_u32(color), k_radius_small / 2, 0, width);
        };
        for (std::size_t row = rows_.first; row < rows_.last && is_square_; ++row) {
            const auto* pair = std::get_if<Pair>(&focus_.selected);
            if (pair == nullptr) break;
            const EntityId actor = matrix_.rows[row];
            if (actor != pair->first && actor != pair->second) continue;
            for (std::size_t column = columns_.first; column < columns_.last; ++column) {
                const EntityId other = matrix_.rows[column];
                if (other != actor && (other == pair->first || other == pair->second))
                    ring(row, column, palette_.accent, 2);
            }
        }
        if (focus_.pointed.is_cell()) ring(*focus_.pointed.row, *focus_.pointed.column, palette_.text, 1.5F);
    }

    // Only every so many labels have room where cells are lower than text; what is in focus is always named.
    [[nodiscard]] std::size_t label_step(float cell) const {
        const float line = ui_.theme.font(TextStyle::Caption).size;
        return std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(line / cell)));
    }

    [[nodiscard]] Color label_color(EntityId actor, const MatrixSpot& spot) const {
        const bool in_focus = has_focus(spot) || (actor.has_value() && is_of(focus_.hovered, actor));
        if (in_focus || (actor.has_value() && is_of(focus_.selected, actor))) return palette_.accent;
        return palette_.text;
    }

    void draw_row_labels() {
        const Font font = ui_.theme.font(TextStyle::Caption);
        const std::size_t step = label_step(places_.cell.y);
        for (std::size_t row = rows_.first; row < rows_.last; ++row) {
            const Rect rect = places_.row_label(row);
            const MatrixSpot spot{row, std::nullopt};
            const bool stands_out = has_focus(spot) || is_of(focus_.selected, matrix_.rows[row]);
            if (row % step != 0 && !stands_out) continue;
            const float room = rect.width() - grid(4) - k_label_gap;
            const float width = std::min(room, text_width(font, state_.row_names[row]));
            const ImVec2 at{rect.max.x - k_label_gap - width, middle_y(font, rect.min.y, rect.max.y)};
            if (step > 1 && stands_out)
                list_.AddRectFilled({at.x - 2, at.y}, {rect.max.x, at.y + font.size}, to_u32(palette_.window));
            draw_text_elided(list_, font, at, width + 1, label_color(matrix_.rows[row], spot), state_.row_names[row]);
            if (places_.cells().min.y <= rect.center().y && rect.center().y < places_.area.max.y)
                ui_.screen.add_control("row:" + code(row), rect.on_screen());
        }
    }

    void draw_column_labels() {
        const Font font = ui_.theme.font(TextStyle::Caption);
        const bool lies = names_lie(state_, places_.cell.x);
        const std::size_t step = lies ? 1 : label_step(places_.cell.x);
        for (std::size_t column = columns_.first; column < columns_.last; ++column) {
            const Rect rect = places_.column_label(column);
            const MatrixSpot spot{std::nullopt, column};
            const EntityId actor = column_actor(column);
            const bool stands_out = has_focus(spot) || (actor.has_value() && is_of(focus_.selected, actor));
            if (column % step != 0 && !stands_out) continue;
            const std::string& name = state_.column_names[column];
            const Color color = label_color(actor, spot);
            if (lies) {
                const float width = std::min(rect.width(), text_width(font, name));
                draw_text_elided(list_, font, {rect.center().x - width / 2, rect.max.y - k_label_gap / 2 - font.size},
                                 width + 1, color, name);
            } else {
                const float x = middle_y(font, rect.min.x, rect.max.x);
                if (step > 1 && stands_out)
                    list_.AddRectFilled({x, rect.min.y}, {x + font.size, rect.max.y}, to_u32(palette_.window));
                draw_text_upwards(list_, font, {x, rect.max.y - k_label_gap}, rect.height() - k_label_gap - grid(1),
                                  color, name);
            }
            if (places_.cells().min.x <= rect.center().x && rect.center().x < places_.area.max.x)
                ui_.screen.add_control("column:" + column_code(column), rect.on_screen());
        }
    }

    const ViewContext& context_;
    Ui& ui_;
    const Palette& palette_;
    const MatrixState& state_;
    const Matrix& matrix_;
    const MatrixPlaces& places_;
    const MatrixFocus& focus_;
    SeenRange rows_;
    SeenRange columns_;
    bool is_square_;
    ImDrawList& list_;
};

}  // namespace

void draw_matrix(const ViewContext& context, const MatrixState& matrix, const MatrixPlaces& places,
                 const MatrixFocus& focus) {
    MatrixDrawer(context, matrix, places, focus).draw();
}

bool names_lie(const MatrixState& matrix, float cell_width) {
    return matrix.matrix.kind == MatrixKind::ActorByTheme && matrix.longest_column_name + grid(2) <= cell_width;
}

float square_side(std::uint32_t count, std::uint32_t most, float cell_height) {
    const float greatest = std::max(3.0F, cell_height - 3);
    const float least = greatest * 0.6F;
    if (most <= 1) return greatest * 0.75F;
    const float share = std::log(static_cast<float>(count)) / std::log(static_cast<float>(most));
    return std::sqrt(least * least + (greatest * greatest - least * least) * share);
}

void draw_matrix_square(ImDrawList& list, const Palette& palette, ImVec2 center, float side, const SignCounts& signs,
                        std::size_t sign) {
    const auto total = static_cast<float>(signs[0] + signs[1] + signs[2]);
    const ImVec2 min{std::round(center.x - side / 2), std::round(center.y - side / 2)};
    const ImVec2 max{min.x + std::round(side), min.y + std::round(side)};
    const float radius = std::min(3.0F, side / 4);
    list.AddRectFilled(min, max, to_u32(palette.signs[sign]), radius);
    // The other signs as bands from the bottom up, so that the prevailing one keeps its glyph.
    float bottom = max.y;
    for (const std::size_t other : {std::size_t{0}, std::size_t{1}, std::size_t{2}}) {
        if (other == sign || signs[other] == 0) continue;
        const float top = bottom - side * static_cast<float>(signs[other]) / total;
        list.AddRectFilled({min.x, top}, {max.x, bottom}, to_u32(palette.signs[other]), bottom == max.y ? radius : 0,
                           ImDrawFlags_RoundCornersBottom);
        bottom = top;
    }
    if (side < k_least_glyph) return;
    draw_sign_glyph(list, static_cast<int>(sign), {(min.x + max.x) / 2, (min.y + max.y) / 2},
                    std::min((side - 2 * k_glyph_edge) / 1.04F, 9.0F), palette.surface);
}

}  // namespace attache
