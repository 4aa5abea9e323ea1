#include "views/matrix/matrix_legend.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "views/format.h"
#include "views/matrix/matrix_picture.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr float k_sample = 16;  // side of the squares, at a text scale of 1
constexpr float k_gap = 6;
constexpr float k_entry_gap = 16;

struct Entry {
    std::string label;
    SignCounts signs{};
    std::size_t sign = 1;
    float side = 0;
    bool neutral_color = false;  // tells a size, not a sign
};

std::vector<Entry> entries_of(const Ui& ui, const Matrix& matrix) {
    const float side = ui.theme.scaled(k_sample);
    std::vector<Entry> entries;
    for (const std::size_t sign : {std::size_t{2}, std::size_t{1}, std::size_t{0}}) {
        Entry entry{.label = std::string(sign_label(sign)), .signs = {}, .sign = sign, .side = side - 3};
        entry.signs[sign] = 1;
        entries.push_back(std::move(entry));
    }
    if (matrix.most <= 1) return entries;
    const auto middle = static_cast<std::uint32_t>(std::lround(std::sqrt(static_cast<double>(matrix.most))));
    for (const std::uint32_t count : {std::uint32_t{1}, middle, matrix.most}) {
        if (count == middle && (middle <= 1 || middle == matrix.most)) continue;
        const std::string label = count == matrix.most ? counted(count, "relation", "relations") : count_text(count);
        entries.push_back({.label = label, .side = square_side(count, matrix.most, side), .neutral_color = true});
    }
    return entries;
}

float line_height(const Ui& ui) {
    return std::max(ui.theme.scaled(k_sample), ui.theme.font(TextStyle::Caption).size) + 4;
}

// Calls `place(entry, offset)` for each entry; returns the height that all take.
template <class Place>
float flow(const Ui& ui, const Matrix& matrix, float width, Place place) {
    const Font font = ui.theme.font(TextStyle::Caption);
    float x = 0;
    float y = 0;
    const std::vector<Entry> entries = entries_of(ui, matrix);
    const auto width_of = [&](const Entry& entry) {
        return ui.theme.scaled(k_sample) + k_gap + text_width(font, entry.label);
    };
    float sizes = 0;
    for (const Entry& entry : entries)
        sizes += entry.neutral_color ? width_of(entry) + k_entry_gap : 0;
    bool in_sizes = false;
    for (const Entry& entry : entries) {
        const float needed = width_of(entry);
        // Sizes stand in one line: they are read together.
        const bool begins_sizes = entry.neutral_color && !in_sizes;
        in_sizes = entry.neutral_color;
        if (x > 0 && x + (begins_sizes ? sizes - k_entry_gap : needed) > width) {
            x = 0;
            y += line_height(ui);
        }
        place(entry, ImVec2{x, y});
        x += needed + k_entry_gap;
    }
    return y + line_height(ui);
}

}  // namespace

float matrix_legend_height(const Ui& ui, const Matrix& matrix, float width) {
    return flow(ui, matrix, width, [](const Entry&, ImVec2) {});
}

void draw_matrix_legend(ImDrawList& list, const Ui& ui, const Matrix& matrix, Rect rect) {
    const Palette& palette = ui.palette();
    const Font font = ui.theme.font(TextStyle::Caption);
    const float sample = ui.theme.scaled(k_sample);
    flow(ui, matrix, rect.width(), [&](const Entry& entry, ImVec2 offset) {
        const ImVec2 at{rect.min.x + offset.x, rect.min.y + offset.y};
        const ImVec2 center{at.x + sample / 2, at.y + line_height(ui) / 2};
        if (entry.neutral_color) {
            const float half = entry.side / 2;
            list.AddRectFilled({center.x - half, center.y - half}, {center.x + half, center.y + half},
                               to_u32(faded(palette.muted, 0.6F)), 3);
        } else {
            draw_matrix_square(list, palette, center, entry.side, entry.signs, entry.sign);
        }
        draw_text(list, font, {at.x + sample + k_gap, middle_y(font, at.y, at.y + line_height(ui))}, palette.text,
                  entry.label);
    });
}

}  // namespace attache
