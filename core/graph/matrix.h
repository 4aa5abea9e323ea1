// Matrix: relations counted by who acts on whom, or by actor and theme. Rows and columns stand in a chosen order; only
// cells that hold a relation are kept. A matrix holds ids into the report it was made from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/ids.h"
#include "extract/report.h"
#include "graph/relation_graph.h"

namespace attache {

enum class MatrixKind : std::uint8_t {
    ActorByActor,  // the row does it, the column is what it is done to; a mutual relation counts both ways
    ActorByTheme,  // a relation counts for each of its actors
    Count_
};

enum class MatrixOrder : std::uint8_t {
    Strength,   // most relations first
    Name,       // by name without case; themes by their names in lexicon/vocabulary.h
    Clustered,  // what is tied stands together: graph/seriation.h
    Count_
};

struct MatrixCell {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    SignCounts signs{};
    std::uint32_t mutual = 0;  // how many of them are mutual

    [[nodiscard]] std::uint32_t count() const { return signs[0] + signs[1] + signs[2]; }
    // Polarity + 1: 0 if more is conflictual than cooperative, 2 if less, else 1.
    [[nodiscard]] std::size_t sign() const { return signs[0] > signs[2] ? 0 : signs[2] > signs[0] ? 2 : 1; }
};

struct Matrix {
    MatrixKind kind = MatrixKind::ActorByActor;
    std::vector<EntityId> rows;
    std::vector<Theme> themes;              // the columns of ActorByTheme; those of ActorByActor are its rows
    std::vector<MatrixCell> cells;          // sorted by row, then column
    std::uint32_t most = 0;                 // relations in one cell
    std::vector<std::uint32_t> row_begins;  // into cells, one more than rows

    [[nodiscard]] std::size_t column_count() const {
        return kind == MatrixKind::ActorByActor ? rows.size() : themes.size();
    }
    // nullptr if it holds no relation. O(log n).
    [[nodiscard]] const MatrixCell* at(std::size_t row, std::size_t column) const;
    // The first cell of a row at or after a column; row_begins[row + 1] if there is none. O(log n).
    [[nodiscard]] std::size_t first_cell(std::size_t row, std::size_t column) const;
};

// O(r log r) in the number of relations; r * rounds when clustered.
[[nodiscard]] Matrix make_matrix(const Report& report, const std::vector<RelationId>& relations, MatrixKind kind,
                                 MatrixOrder order);

}  // namespace attache
