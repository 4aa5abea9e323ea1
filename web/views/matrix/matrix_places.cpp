#include "views/matrix/matrix_places.h"

#include <algorithm>
#include <cmath>

namespace attache {
namespace {

// Which of `count` stretches of `length` lie within [from, from + seen).
SeenRange range_of(float from, float seen, float length, std::size_t count) {
    const auto bounded = [count](float place) {
        return std::min(count, static_cast<std::size_t>(std::max(0.0F, place)));
    };
    return {bounded(std::floor(from / length)), bounded(std::ceil((from + seen) / length))};
}

float nearest_scroll(float scroll, float begin, float length, float seen) {
    if (begin < scroll) return begin;
    return begin + length > scroll + seen ? begin + length - seen : scroll;
}

}  // namespace

Rect MatrixPlaces::cells() const { return {{area.min.x + row_labels, area.min.y + column_labels}, area.max}; }

ImVec2 MatrixPlaces::hidden() const {
    const Rect seen = cells();
    return {std::max(0.0F, static_cast<float>(columns) * cell.x - seen.width()),
            std::max(0.0F, static_cast<float>(rows) * cell.y - seen.height())};
}

Rect MatrixPlaces::cell_rect(std::size_t row, std::size_t column) const {
    const Rect seen = cells();
    const ImVec2 min{seen.min.x + static_cast<float>(column) * cell.x - scroll.x,
                     seen.min.y + static_cast<float>(row) * cell.y - scroll.y};
    return {min, {min.x + cell.x, min.y + cell.y}};
}

Rect MatrixPlaces::row_label(std::size_t row) const {
    const Rect rect = cell_rect(row, 0);
    return {{area.min.x, rect.min.y}, {area.min.x + row_labels, rect.max.y}};
}

Rect MatrixPlaces::column_label(std::size_t column) const {
    const Rect rect = cell_rect(0, column);
    return {{rect.min.x, area.min.y}, {rect.max.x, area.min.y + column_labels}};
}

SeenRange MatrixPlaces::rows_seen() const { return range_of(scroll.y, cells().height(), cell.y, rows); }

SeenRange MatrixPlaces::columns_seen() const { return range_of(scroll.x, cells().width(), cell.x, columns); }

MatrixSpot MatrixPlaces::spot_at(ImVec2 point) const {
    if (!area.contains(point)) return {};
    const Rect seen = cells();
    const auto index = [](float distance, float length, std::size_t count) -> std::optional<std::size_t> {
        const float place = std::floor(distance / length);
        if (place < 0 || place >= static_cast<float>(count)) return std::nullopt;
        return static_cast<std::size_t>(place);
    };
    const auto row = index(point.y - seen.min.y + scroll.y, cell.y, rows);
    const auto column = index(point.x - seen.min.x + scroll.x, cell.x, columns);
    const bool at_left = point.x < seen.min.x;
    const bool at_top = point.y < seen.min.y;
    if (at_left && at_top) return {};
    if (at_left) return {row, std::nullopt};
    if (at_top) return {std::nullopt, column};
    return row && column ? MatrixSpot{row, column} : MatrixSpot{};
}

ImVec2 MatrixPlaces::scroll_to(const MatrixSpot& spot) const {
    const Rect seen = cells();
    ImVec2 wanted = scroll;
    if (spot.column)
        wanted.x = nearest_scroll(scroll.x, static_cast<float>(*spot.column) * cell.x, cell.x, seen.width());
    if (spot.row) wanted.y = nearest_scroll(scroll.y, static_cast<float>(*spot.row) * cell.y, cell.y, seen.height());
    return wanted;
}

void MatrixPlaces::keep_within() {
    const ImVec2 most = hidden();
    scroll = {std::clamp(scroll.x, 0.0F, most.x), std::clamp(scroll.y, 0.0F, most.y)};
}

void MatrixPlaces::zoom(ImVec2 new_cell, ImVec2 about) {
    const Rect seen = cells();
    const ImVec2 at{std::max(0.0F, about.x - seen.min.x), std::max(0.0F, about.y - seen.min.y)};
    scroll = {(scroll.x + at.x) * new_cell.x / cell.x - at.x, (scroll.y + at.y) * new_cell.y / cell.y - at.y};
    cell = new_cell;
    keep_within();
}

}  // namespace attache
