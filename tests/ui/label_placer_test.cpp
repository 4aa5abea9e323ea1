#include <cstdint>

#include <doctest/doctest.h>

#include "ui/label_placer.h"

namespace attache {
namespace {

constexpr Rect k_bounds{{0, 0}, {1000, 800}};

LabelRequest request_at(float x, float y) {
    return {.thing = {{x - 5, y - 5}, {x + 5, y + 5}}, .size = {60, 14}, .preferred = {}, .need = LabelNeed::Optional};
}

bool lies_within(Rect inner, Rect outer) {
    return outer.min.x <= inner.min.x && inner.max.x <= outer.max.x && outer.min.y <= inner.min.y &&
           inner.max.y <= outer.max.y;
}

TEST_CASE("a label alone stands below its thing") {
    const std::vector requests{request_at(100, 100)};
    const auto placed = place_labels(requests, {}, k_bounds);
    REQUIRE(placed[0].has_value());
    CHECK(placed[0]->side == LabelSide::Below);
    CHECK(placed[0]->rect.min.y > requests[0].thing.max.y);
    CHECK(placed[0]->rect.center().x == requests[0].thing.center().x);
}

TEST_CASE("a label goes where it stood before, if there is room") {
    std::vector requests{request_at(100, 100)};
    requests[0].preferred = LabelSide::Left;
    CHECK(place_labels(requests, {}, k_bounds)[0]->side == LabelSide::Left);
    requests.push_back(request_at(60, 100));  // where the label would be
    CHECK(place_labels(requests, {}, k_bounds)[0]->side != LabelSide::Left);
}

TEST_CASE("a label stays in view, and one without room is left out unless it is required") {
    std::vector requests{request_at(100, 796)};
    CHECK(place_labels(requests, {}, k_bounds)[0]->side == LabelSide::Above);
    const Rect tiny{{90, 790}, {110, 800}};
    CHECK_FALSE(place_labels(requests, {}, tiny)[0].has_value());
    requests[0].need = LabelNeed::Required;
    CHECK(place_labels(requests, {}, tiny)[0].has_value());
    requests[0].thing = {{2000, 2000}, {2010, 2010}};
    CHECK_FALSE(place_labels(requests, {}, tiny)[0].has_value());
}

TEST_CASE("labels never overlap one another or another thing, and the first come first") {
    std::vector<LabelRequest> requests;
    std::uint32_t random = 7;
    const auto next = [&random](std::uint32_t limit) {
        random = random * 1664525U + 1013904223U;
        return static_cast<float>((random >> 12) % limit);
    };
    requests.reserve(400);
    for (int i = 0; i < 400; ++i)
        requests.push_back(request_at(next(1000), next(800)));
    const auto placed = place_labels(requests, {}, k_bounds);
    REQUIRE(placed.size() == requests.size());
    std::size_t shown = 0;
    for (std::size_t i = 0; i < placed.size(); ++i) {
        if (!placed[i]) continue;
        ++shown;
        CHECK(lies_within(placed[i]->rect, k_bounds));
        for (std::size_t j = 0; j < placed.size(); ++j) {
            if (i == j) continue;
            CHECK_FALSE(placed[i]->rect.overlaps(requests[j].thing));
            if (placed[j]) CHECK_FALSE(placed[i]->rect.overlaps(placed[j]->rect));
        }
    }
    CHECK(shown > 100);
}

TEST_CASE("a label does not stand where it would name another thing") {
    std::vector requests{request_at(100, 100), request_at(100, 130), request_at(60, 100), request_at(140, 100)};
    requests[0].need = LabelNeed::Wanted;
    const auto placed = place_labels(requests, {}, k_bounds);
    REQUIRE(placed[0].has_value());
    // Below there is room for it, but as much of it belongs to the thing below.
    CHECK((placed[0]->is_apart || placed[0]->side != LabelSide::Below));
    for (const LabelRequest& other : {requests[1], requests[2], requests[3]})
        CHECK_FALSE(placed[0]->rect.shrunk(-5).overlaps(other.thing));
}

TEST_CASE("a label that has to be shown stands apart at the end of a line where there is no room beside its thing") {
    std::vector<LabelRequest> requests;
    for (int row = -2; row <= 2; ++row) {
        for (int column = -2; column <= 2; ++column)
            requests.push_back(
                request_at(500 + 24.0F * static_cast<float>(column), 400 + 24.0F * static_cast<float>(row)));
    }
    for (std::size_t i = 0; i < requests.size(); ++i) {
        if (i != 11) requests[i].size = {0, 0};  // 11: beside the one in the middle
    }
    CHECK_FALSE(place_labels(requests, {}, k_bounds)[11].has_value());
    requests[11].need = LabelNeed::Wanted;
    const auto placed = place_labels(requests, {}, k_bounds)[11];
    REQUIRE(placed.has_value());
    REQUIRE(placed->is_apart);
    CHECK(lies_within(placed->rect, k_bounds));
    for (std::size_t i = 0; i < requests.size(); ++i) {
        if (i != 11) CHECK_FALSE(placed->rect.overlaps(requests[i].thing));
    }
}

TEST_CASE("a label takes the side where it covers least of the lines") {
    const std::vector requests{request_at(100, 100)};
    const std::vector lines{LabelLine{{100, 105}, {100, 300}, 8}, LabelLine{{100, 95}, {100, 0}, 8}};
    CHECK(place_labels(requests, lines, k_bounds)[0]->side == LabelSide::Right);
}

TEST_CASE("no requests, no labels") { CHECK(place_labels({}, {}, k_bounds).empty()); }

}  // namespace
}  // namespace attache
