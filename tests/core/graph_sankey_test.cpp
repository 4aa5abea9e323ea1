#include <algorithm>
#include <cstdint>
#include <vector>

#include <doctest/doctest.h>

#include "graph/sankey.h"

namespace attache {
namespace {

// Payers 0..2, purposes 3..5, payees 6..8.
SankeyRequest crossed_request() {
    SankeyRequest request{3, 9, {}, 300, 10, 2};
    request.strands = {{50, {0, 5, 8}}, {30, {1, 4, 7}}, {40, {2, 3, 6}}, {10, {0, 4, 8}}};
    return request;
}

TEST_CASE("strands keep their height from column to column and fill the height that is given") {
    const SankeyLayout layout = lay_out_sankey(crossed_request());
    CHECK(layout.height == 300);
    double sum = 0;
    for (const auto& strand : layout.strands) {
        REQUIRE(strand.size() == 3);
        const double height = strand[0].bottom - strand[0].top;
        CHECK(strand[1].bottom - strand[1].top == doctest::Approx(height));
        CHECK(strand[2].bottom - strand[2].top == doctest::Approx(height));
        sum += height;
    }
    CHECK(sum == doctest::Approx(270));  // three gaps of ten
    CHECK((layout.strands[0][0].bottom - layout.strands[0][0].top) / 50 == doctest::Approx(layout.per_unit));
}

TEST_CASE("nodes of a column stand apart and hold their strands one below the other") {
    const SankeyRequest request = crossed_request();
    const SankeyLayout layout = lay_out_sankey(request);
    for (std::size_t column = 0; column < 3; ++column) {
        std::vector<SankeyPlace> places;
        for (const auto& strand : layout.strands)
            places.push_back(strand[column]);
        std::sort(places.begin(), places.end(),
                  [](const SankeyPlace& a, const SankeyPlace& b) { return a.top < b.top; });
        for (std::size_t i = 1; i < places.size(); ++i)
            CHECK(places[i].top >= places[i - 1].bottom - 1e-9);
    }
    for (std::size_t i = 0; i < request.strands.size(); ++i) {
        for (std::size_t column = 0; column < 3; ++column) {
            const SankeyPlace node = layout.nodes[request.strands[i].nodes[column]];
            CHECK(layout.strands[i][column].top >= node.top - 1e-9);
            CHECK(layout.strands[i][column].bottom <= node.bottom + 1e-9);
        }
    }
    CHECK(layout.nodes[0].top == 10);
}

TEST_CASE("the order of nodes takes crossings away that the order by size has") {
    // By size the columns stand as 0 2 1, 5 4 3 and 8 6 7: the strand through 3 crosses both others.
    SankeyRequest request{3, 9, {}, 300, 10, 2};
    request.strands = {{50, {0, 5, 8}}, {30, {1, 4, 7}}, {40, {2, 3, 6}}, {15, {1, 4, 8}}};
    const SankeyLayout layout = lay_out_sankey(request);
    CHECK(layout.crossings <= 1);
    SankeyRequest straight{2, 6, {}, 300, 10, 2};
    straight.strands = {{30, {0, 5}}, {20, {1, 4}}, {10, {2, 3}}, {25, {2, 3}}};
    CHECK(lay_out_sankey(straight).crossings == 0);
}

TEST_CASE("thin strands stay visible, and the picture grows if it must") {
    SankeyRequest request{2, 4, {}, 100, 10, 3};
    request.strands = {{1e9, {0, 2}}, {1, {1, 3}}};
    const SankeyLayout layout = lay_out_sankey(request);
    CHECK(layout.strands[1][0].bottom - layout.strands[1][0].top == doctest::Approx(3));
    CHECK(layout.height == 100);
    CHECK(std::max(layout.nodes[2].bottom, layout.nodes[3].bottom) == doctest::Approx(100));
    request.height = 5;
    CHECK(lay_out_sankey(request).height == doctest::Approx(26));
    CHECK(lay_out_sankey({}).strands.empty());
}

}  // namespace
}  // namespace attache
