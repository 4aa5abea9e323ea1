// Where the cells and labels of a matrix stand: labels stay at the left and the top while the cells are scrolled below
// them. Pure arithmetic. Part of the matrix view: used by its files alone.
#pragma once

#include <cstddef>
#include <optional>

#include "ui/draw.h"

namespace attache {

// Both: a cell. One of them: the label of that row or column.
struct MatrixSpot {
    std::optional<std::size_t> row;
    std::optional<std::size_t> column;

    [[nodiscard]] bool is_cell() const { return row && column; }
    [[nodiscard]] bool any() const { return row || column; }
    friend bool operator==(const MatrixSpot&, const MatrixSpot&) = default;
};

// Half open.
struct SeenRange {
    std::size_t first = 0;
    std::size_t last = 0;
};

struct MatrixPlaces {
    Rect area;                // of labels and cells together
    float row_labels = 0;     // width
    float column_labels = 0;  // height
    std::size_t rows = 0;
    std::size_t columns = 0;
    ImVec2 cell{1, 1};
    ImVec2 scroll{0, 0};

    // The part of the area that cells are seen in.
    [[nodiscard]] Rect cells() const;
    // How far it can be scrolled.
    [[nodiscard]] ImVec2 hidden() const;
    [[nodiscard]] Rect cell_rect(std::size_t row, std::size_t column) const;
    [[nodiscard]] Rect row_label(std::size_t row) const;
    [[nodiscard]] Rect column_label(std::size_t column) const;
    [[nodiscard]] SeenRange rows_seen() const;
    [[nodiscard]] SeenRange columns_seen() const;
    [[nodiscard]] MatrixSpot spot_at(ImVec2 point) const;

    // The scroll that is nearest to the present one with which the cell is seen as a whole.
    [[nodiscard]] ImVec2 scroll_to(const MatrixSpot& spot) const;
    // Nothing but cells is scrolled into view.
    void keep_within();
    // The point that `about` is on stays there.
    void zoom(ImVec2 new_cell, ImVec2 about);
};

}  // namespace attache
