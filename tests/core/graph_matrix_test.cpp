#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/report_builder.h"
#include "graph/filter.h"
#include "graph/matrix.h"
#include "graph/seriation.h"

namespace attache {

namespace {

using testing::ReportBuilder;

struct Example {
    ReportBuilder builder{"alpha helps beta. beta threatens alpha. gamma and alpha agree. alpha talks to itself."};
    // By code, as the extraction sorts them; their names stand the other way round.
    EntityId alpha = builder.country("AAA", "Zeta");
    EntityId beta = builder.country("BBB", "yota");
    EntityId gamma = builder.country("CCC", "Xi");
    RelationId helps = builder.relation(alpha, beta, "helps", Theme::Aid, 1);
    RelationId threatens = builder.relation(beta, alpha, "threatens", Theme::Security, -1);
    RelationId agree = builder.relation(alpha, gamma, "agree", Theme::Aid, 0);
    RelationId talks = builder.relation(alpha, alpha, "talks", Theme::Rights, 1);
    Example() { builder.findings().relations[agree].mutual = true; }

    [[nodiscard]] Matrix make(MatrixKind kind, MatrixOrder order) const {
        return make_matrix(builder.report(), filter_relations({}, builder.report()), kind, order);
    }
};

const MatrixCell* cell_of(const Matrix& matrix, EntityId row, EntityId column) {
    const auto index = [&](EntityId actor) {
        return static_cast<std::size_t>(std::find(matrix.rows.begin(), matrix.rows.end(), actor) - matrix.rows.begin());
    };
    return matrix.at(index(row), index(column));
}

// What an order is good for: ties that lead far away are bad.
std::uint64_t length_of(const std::vector<std::uint32_t>& order, const std::vector<Tie>& ties) {
    std::vector<std::uint32_t> places(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        places[order[i]] = i;
    std::uint64_t length = 0;
    for (const Tie& tie : ties)
        length += static_cast<std::uint64_t>(
            std::abs(static_cast<int>(places[tie.first]) - static_cast<int>(places[tie.second])));
    return length;
}

// Every node tied to every other of its group; nodes of the groups alternate.
std::vector<Tie> interleaved_groups(std::uint32_t groups, std::uint32_t size) {
    std::vector<Tie> ties;
    for (std::uint32_t a = 0; a < groups * size; ++a) {
        for (std::uint32_t b = a + groups; b < groups * size; b += groups)
            ties.push_back({a, b, 1});
    }
    return ties;
}

std::size_t changes_of_group(const std::vector<std::uint32_t>& order, std::uint32_t groups) {
    std::size_t changes = 0;
    for (std::size_t i = 1; i < order.size(); ++i)
        changes += order[i] % groups != order[i - 1] % groups ? 1U : 0U;
    return changes;
}

}  // namespace

TEST_CASE("a matrix keeps who acts and on whom apart, and mutual relations stand on both sides") {
    const Example example;
    const Matrix matrix = example.make(MatrixKind::ActorByActor, MatrixOrder::Strength);
    REQUIRE(matrix.rows.size() == 3);
    CHECK(matrix.column_count() == 3);

    const MatrixCell* helps = cell_of(matrix, example.alpha, example.beta);
    REQUIRE(helps != nullptr);
    CHECK(helps->count() == 1);
    CHECK(helps->sign() == 2);
    CHECK(cell_of(matrix, example.beta, example.alpha)->sign() == 0);

    CHECK(cell_of(matrix, example.alpha, example.gamma)->mutual == 1);
    CHECK(cell_of(matrix, example.gamma, example.alpha)->mutual == 1);
    CHECK(cell_of(matrix, example.alpha, example.gamma)->sign() == 1);

    CHECK(cell_of(matrix, example.alpha, example.alpha)->count() == 1);
    CHECK(cell_of(matrix, example.beta, example.gamma) == nullptr);
    CHECK(matrix.at(7, 7) == nullptr);
    CHECK(matrix.cells.size() == 5);
    CHECK(matrix.most == 1);
}

TEST_CASE("by theme, a relation counts once for each of its actors") {
    const Example example;
    const Matrix matrix = example.make(MatrixKind::ActorByTheme, MatrixOrder::Strength);
    CHECK(matrix.themes.front() == Theme::Aid);
    CHECK(matrix.column_count() == 3);
    std::uint32_t sum = 0;
    for (const MatrixCell& cell : matrix.cells)
        sum += cell.count();
    CHECK(sum == 7);
    CHECK(matrix.rows.front() == example.alpha);
    CHECK(matrix.at(0, 0)->count() == 2);
    CHECK(matrix.most == 2);
}

TEST_CASE("rows and columns stand by strength or by name without case") {
    const Example example;
    const Matrix by_strength = example.make(MatrixKind::ActorByActor, MatrixOrder::Strength);
    CHECK(by_strength.rows == std::vector{example.alpha, example.gamma, example.beta});
    const Matrix by_name = example.make(MatrixKind::ActorByActor, MatrixOrder::Name);
    CHECK(by_name.rows == std::vector{example.gamma, example.beta, example.alpha});
    const Matrix themes = example.make(MatrixKind::ActorByTheme, MatrixOrder::Name);
    CHECK(themes.themes == std::vector{Theme::Aid, Theme::Rights, Theme::Security});
}

TEST_CASE("every order holds the same relations") {
    const Example example;
    for (const MatrixKind kind : {MatrixKind::ActorByActor, MatrixKind::ActorByTheme}) {
        for (const MatrixOrder order : {MatrixOrder::Strength, MatrixOrder::Name, MatrixOrder::Clustered}) {
            const Matrix matrix = example.make(kind, order);
            CHECK(matrix.rows.size() == 3);
            CHECK(matrix.cells.size() == (kind == MatrixKind::ActorByActor ? 5U : 6U));
            CHECK(
                std::is_sorted(matrix.cells.begin(), matrix.cells.end(), [](const MatrixCell& a, const MatrixCell& b) {
                    return a.row != b.row ? a.row < b.row : a.column < b.column;
                }));
            CHECK(matrix.row_begins.back() == matrix.cells.size());
        }
    }
}

TEST_CASE("an empty matrix has no cells") {
    const ReportBuilder builder("nothing.");
    const Matrix matrix = make_matrix(builder.report(), {}, MatrixKind::ActorByTheme, MatrixOrder::Clustered);
    CHECK(matrix.rows.empty());
    CHECK(matrix.column_count() == 0);
    CHECK(matrix.at(0, 0) == nullptr);
}

TEST_CASE("seriation brings groups together that stood mixed") {
    const std::vector<Tie> apart = interleaved_groups(3, 8);
    CHECK(changes_of_group(seriate(24, apart), 3) == 2);

    // The same with a node in each group that is tied to the next: one connected part.
    std::vector<Tie> joined = apart;
    joined.push_back({0, 1, 1});
    joined.push_back({4, 5, 1});
    const std::vector<std::uint32_t> order = seriate(24, joined);
    CHECK(changes_of_group(order, 3) == 2);
    std::vector<std::uint32_t> mixed(24);
    for (std::uint32_t i = 0; i < 24; ++i)
        mixed[i] = i;
    CHECK(2 * length_of(order, joined) < length_of(mixed, joined));
}

TEST_CASE("seriation finds the way along a path") {
    // 0 - 5 - 1 - 6 - 2 - 7 - 3 - 8 - 4
    const std::vector<Tie> path{{0, 5, 1}, {5, 1, 1}, {1, 6, 1}, {6, 2, 1}, {2, 7, 1}, {7, 3, 1}, {3, 8, 1}, {8, 4, 1}};
    CHECK(seriate(9, path) == std::vector<std::uint32_t>{0, 5, 1, 6, 2, 7, 3, 8, 4});
}

TEST_CASE("seriation keeps the order of what ties do not tell apart") {
    CHECK(seriate(3, {}) == std::vector<std::uint32_t>{0, 1, 2});
    const std::vector<std::uint32_t> star = seriate(6, {{2, 0, 1}, {2, 1, 1}, {2, 3, 1}, {2, 4, 1}, {2, 5, 1}});
    std::vector<std::uint32_t> leaves = star;
    std::erase(leaves, 2U);
    CHECK(leaves == std::vector<std::uint32_t>{0, 1, 3, 4, 5});
    // Stronger parts first.
    CHECK(seriate(4, {{0, 1, 1}, {2, 3, 5}}) == std::vector<std::uint32_t>{2, 3, 0, 1});
}

}  // namespace attache
