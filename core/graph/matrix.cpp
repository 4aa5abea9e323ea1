#include "graph/matrix.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>
#include <tuple>

#include "base/utf8.h"
#include "graph/seriation.h"

namespace attache {

namespace {

constexpr std::size_t k_themes = static_cast<std::size_t>(Theme::Count_);

// One relation in one cell, rows and columns by their numbers before they are put in order.
struct Hit {
    std::uint32_t row;
    std::uint32_t column;
    std::uint8_t sign;
    bool mutual;
};

std::vector<EntityId> actors_of(const Report& report, const std::vector<RelationId>& relations) {
    std::vector<EntityId> actors;
    actors.reserve(2 * relations.size());
    for (const RelationId id : relations) {
        actors.push_back(report.findings.relations[id].source);
        actors.push_back(report.findings.relations[id].target);
    }
    std::sort(actors.begin(), actors.end());
    actors.erase(std::unique(actors.begin(), actors.end()), actors.end());
    return actors;
}

std::uint32_t number_in(const std::vector<EntityId>& actors, EntityId actor) {
    return static_cast<std::uint32_t>(std::lower_bound(actors.begin(), actors.end(), actor) - actors.begin());
}

std::vector<Hit> find_hits(const Report& report, const std::vector<RelationId>& relations,
                           const std::vector<EntityId>& actors, MatrixKind kind) {
    std::vector<Hit> hits;
    hits.reserve(2 * relations.size());
    for (const RelationId id : relations) {
        const Relation& relation = report.findings.relations[id];
        const std::uint32_t source = number_in(actors, relation.source);
        const std::uint32_t target = number_in(actors, relation.target);
        const auto sign = static_cast<std::uint8_t>(relation.polarity + 1);
        const bool within_one = source == target;
        if (kind == MatrixKind::ActorByActor) {
            hits.push_back({source, target, sign, relation.mutual});
            if (relation.mutual && !within_one) hits.push_back({target, source, sign, true});
        } else {
            const auto theme = static_cast<std::uint32_t>(relation.theme);
            hits.push_back({source, theme, sign, relation.mutual});
            if (!within_one) hits.push_back({target, theme, sign, relation.mutual});
        }
    }
    return hits;
}

std::vector<std::uint32_t> by_name(const std::vector<std::string>& names) {
    std::vector<std::uint32_t> order(names.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return names[a] < names[b]; });
    return order;
}

// Puts the stronger first; equally strong ones stay as they are.
void sort_by_strength(std::vector<std::uint32_t>& order, const std::vector<std::uint32_t>& strengths) {
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return strengths[a] > strengths[b]; });
}

// By number, of `count` numbers; those that are not in the order have rank 0.
std::vector<std::uint32_t> ranks_of(const std::vector<std::uint32_t>& order, std::size_t count) {
    std::vector<std::uint32_t> ranks(count);
    for (std::uint32_t i = 0; i < order.size(); ++i)
        ranks[order[i]] = i;
    return ranks;
}

// The orders of both sides of a matrix, each a list of the numbers in `hits`.
struct Sides {
    std::vector<std::uint32_t> rows;
    std::vector<std::uint32_t> columns;
};

// Seriates both sides; nodes are numbered as the sides stand now, so that ties keep that order. Rows and columns are
// the same nodes if the matrix is square, else columns are numbered after rows.
void cluster(Sides& sides, const std::vector<Hit>& hits, bool square) {
    const std::vector<std::uint32_t> row_ranks = ranks_of(sides.rows, sides.rows.size());
    const std::vector<std::uint32_t> column_ranks = square ? row_ranks : ranks_of(sides.columns, k_themes);
    const auto first_column = square ? 0 : static_cast<std::uint32_t>(sides.rows.size());
    std::vector<Tie> ties;
    ties.reserve(hits.size());
    for (const Hit& hit : hits)
        ties.push_back({row_ranks[hit.row], first_column + column_ranks[hit.column], 1});
    const std::size_t nodes = square ? sides.rows.size() : sides.rows.size() + sides.columns.size();
    Sides sorted;
    for (const std::uint32_t node : seriate(nodes, ties)) {
        if (node < sides.rows.size())
            sorted.rows.push_back(sides.rows[node]);
        else
            sorted.columns.push_back(sides.columns[node - first_column]);
    }
    sides = std::move(sorted);
}

Sides put_in_order(const Report& report, const std::vector<EntityId>& actors, const std::vector<Hit>& hits,
                   MatrixKind kind, MatrixOrder order) {
    const bool square = kind == MatrixKind::ActorByActor;
    std::vector<std::string> names;
    names.reserve(actors.size());
    for (const EntityId actor : actors)
        names.push_back(without_case(report.findings.entities[actor].name));
    Sides sides;
    sides.rows = by_name(names);
    std::vector<std::uint32_t> row_strengths(actors.size());
    std::vector<std::uint32_t> column_strengths(square ? actors.size() : k_themes);
    for (const Hit& hit : hits) {
        ++row_strengths[hit.row];
        ++column_strengths[hit.column];
    }
    if (square) {
        for (std::size_t i = 0; i < actors.size(); ++i)
            row_strengths[i] += column_strengths[i];
    } else {
        names.clear();
        for (std::size_t theme = 0; theme < k_themes; ++theme)
            names.emplace_back(name_of(static_cast<Theme>(theme)));
        sides.columns = by_name(names);
        std::erase_if(sides.columns, [&](std::uint32_t theme) { return column_strengths[theme] == 0; });
    }
    if (order != MatrixOrder::Name) {
        sort_by_strength(sides.rows, row_strengths);
        sort_by_strength(sides.columns, column_strengths);
    }
    if (order == MatrixOrder::Clustered) cluster(sides, hits, square);
    return sides;
}

std::vector<MatrixCell> make_cells(const std::vector<Hit>& hits) {
    std::vector<MatrixCell> cells;
    for (const Hit& hit : hits) {
        if (cells.empty() || cells.back().row != hit.row || cells.back().column != hit.column)
            cells.push_back({.row = hit.row, .column = hit.column, .signs = {}, .mutual = 0});
        ++cells.back().signs[hit.sign];
        if (hit.mutual) ++cells.back().mutual;
    }
    return cells;
}

}  // namespace

const MatrixCell* Matrix::at(std::size_t row, std::size_t column) const {
    if (row >= rows.size()) return nullptr;
    const std::size_t index = first_cell(row, column);
    return index < row_begins[row + 1] && cells[index].column == column ? &cells[index] : nullptr;
}

std::size_t Matrix::first_cell(std::size_t row, std::size_t column) const {
    const MatrixCell* const begin = cells.data() + row_begins[row];
    const MatrixCell* const end = cells.data() + row_begins[row + 1];
    const MatrixCell* const found = std::lower_bound(
        begin, end, column, [](const MatrixCell& cell, std::size_t wanted) { return cell.column < wanted; });
    return static_cast<std::size_t>(found - cells.data());
}

Matrix make_matrix(const Report& report, const std::vector<RelationId>& relations, MatrixKind kind, MatrixOrder order) {
    const std::vector<EntityId> actors = actors_of(report, relations);
    std::vector<Hit> hits = find_hits(report, relations, actors, kind);
    const Sides sides = put_in_order(report, actors, hits, kind, order);

    Matrix matrix;
    matrix.kind = kind;
    for (const std::uint32_t row : sides.rows)
        matrix.rows.push_back(actors[row]);
    for (const std::uint32_t column : sides.columns)
        matrix.themes.push_back(static_cast<Theme>(column));

    const std::vector<std::uint32_t> row_ranks = ranks_of(sides.rows, sides.rows.size());
    std::vector<std::uint32_t> column_ranks = row_ranks;
    if (kind == MatrixKind::ActorByTheme) {
        column_ranks.assign(k_themes, 0);
        for (std::uint32_t i = 0; i < sides.columns.size(); ++i)
            column_ranks[sides.columns[i]] = i;
    }
    for (Hit& hit : hits) {
        hit.row = row_ranks[hit.row];
        hit.column = column_ranks[hit.column];
    }
    std::sort(hits.begin(), hits.end(),
              [](const Hit& a, const Hit& b) { return std::tie(a.row, a.column) < std::tie(b.row, b.column); });
    matrix.cells = make_cells(hits);
    matrix.row_begins.assign(matrix.rows.size() + 1, 0);
    for (const MatrixCell& cell : matrix.cells) {
        ++matrix.row_begins[cell.row + 1];
        matrix.most = std::max(matrix.most, cell.count());
    }
    std::partial_sum(matrix.row_begins.begin(), matrix.row_begins.end(), matrix.row_begins.begin());
    return matrix;
}

}  // namespace attache
