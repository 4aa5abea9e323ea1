#include <vector>

#include <doctest/doctest.h>

#include "ui/fonts.h"
#include "ui/type.h"

namespace attache {
namespace {

TEST_CASE("the embedded faces stand as high as their designers made them") {
    CHECK(height_per_em(font_inter_regular()) == doctest::Approx(1.21).epsilon(0.01));
    CHECK(height_per_em(font_inter_semibold()) == doctest::Approx(1.21).epsilon(0.01));
    CHECK(height_per_em(font_noto_serif_regular()) == doctest::Approx(1.362).epsilon(0.01));
}

TEST_CASE("bytes that are no font are taken as they are") {
    CHECK(height_per_em({}) == 1);
    const std::vector<unsigned char> noise(200, 0xFF);
    CHECK(height_per_em(noise) == 1);
    const auto font = font_inter_regular();
    for (const std::size_t size : {std::size_t{4}, std::size_t{20}, std::size_t{100}})
        CHECK(height_per_em(font.first(size)) == 1);
}

TEST_CASE("sizes are whole pixels and grow with the scale") {
    const TypeFaces faces{{nullptr, 1.21F}, {nullptr, 1.21F}, {nullptr, 1.362F}};
    CHECK(font_of(faces, TextStyle::Body, 1).size == 16);     // 13 px to the em
    CHECK(font_of(faces, TextStyle::Reading, 1).size == 22);  // 16 px to the em
    CHECK(font_of(faces, TextStyle::Body, 2).size == 31);
    CHECK(font_of(faces, TextStyle::Caption, 1).size < font_of(faces, TextStyle::Body, 1).size);
}

}  // namespace
}  // namespace attache
