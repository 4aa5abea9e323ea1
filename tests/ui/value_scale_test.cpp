#include <doctest/doctest.h>

#include "views/aid/value_scale.h"

namespace attache {
namespace {

TEST_CASE("ticks are round numbers") {
    CHECK(tick_step(50, 5) == 10);
    CHECK(tick_step(52, 5) == 20);
    CHECK(tick_step(7, 5) == 2);
    CHECK(tick_step(0.3, 5) == doctest::Approx(0.1));
    CHECK(tick_step(0, 5) == 1);
    double most = 0.013;
    while (most < 1e12) {
        CHECK(most / tick_step(most, 5) <= 5.0001);
        CHECK(most / tick_step(most, 5) > 1.9);
        most *= 3.7;
    }
}

TEST_CASE("a linear axis begins at nothing and keeps proportions") {
    const ValueScale scale = make_value_scale(ScaleKind::Linear, 4, 52);
    CHECK(scale.least == 0);
    CHECK(scale.most == 60);
    CHECK(scale.ticks.front() == 0);
    CHECK(scale.ticks.back() == 60);
    CHECK(scale.share(30) == doctest::Approx(0.5));
    CHECK(scale.share(-3) == 0);
    CHECK(scale.share(900) == 1);
}

TEST_CASE("a logarithmic axis gives each power of ten the same room") {
    const ValueScale scale = make_value_scale(ScaleKind::Log, 4e6, 900e6);
    CHECK(scale.least == doctest::Approx(1e6));
    CHECK(scale.most == doctest::Approx(1e9));
    CHECK(scale.share(1e7) == doctest::Approx(1.0 / 3));
    CHECK(scale.share(1e8) == doctest::Approx(2.0 / 3));
    CHECK(scale.share(0) == 0);
    REQUIRE(scale.ticks.size() == 4);
    CHECK(scale.ticks[1] == doctest::Approx(1e7));
    // Few decades have ticks between; an axis ends soon above its largest value.
    const ValueScale narrow = make_value_scale(ScaleKind::Log, 30e6, 45e6);
    CHECK(narrow.least == doctest::Approx(10e6));
    CHECK(narrow.most == doctest::Approx(50e6));
    CHECK(narrow.ticks.size() == 3);
    CHECK(narrow.share(30e6) > 0.5);
}

TEST_CASE("a value on a power of ten keeps a height, and very small ones stand at the begin") {
    CHECK(make_value_scale(ScaleKind::Log, 1e6, 1e6).share(1e6) > 0.2);
    const ValueScale wide = make_value_scale(ScaleKind::Log, 1e-9, 1e9);
    CHECK(wide.least >= 1e-3);
    CHECK(make_value_scale(ScaleKind::Log, 0, 0).kind == ScaleKind::Linear);
}

}  // namespace
}  // namespace attache
