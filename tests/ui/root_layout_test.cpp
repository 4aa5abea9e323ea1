#include <vector>

#include <doctest/doctest.h>

#include "views/frame/root_layout.h"

namespace attache {
namespace {

RootMeasures measures(float width, float height, float text_scale = 1) {
    return {.size = {width, height},
            .text_scale = text_scale,
            .top_bar = 50,
            .filter_bar = 42,
            .tabs = 42,
            .outline_header = 38,
            .bottom_bar = 56,
            .peek = 42};
}

std::vector<Rect> panels(const RootLayout& layout) {
    std::vector<Rect> all{layout.top_bar};
    for (const auto& panel : {layout.filter_bar, layout.find_row, layout.outline, layout.reader, layout.tabs,
                              layout.picture, layout.inspector, layout.bottom_bar, layout.peek}) {
        if (panel) all.push_back(*panel);
    }
    return all;
}

void check_tiled(const RootLayout& layout, const RootMeasures& measures) {
    const std::vector<Rect> all = panels(layout);
    for (std::size_t i = 0; i < all.size(); ++i) {
        CHECK(all[i].width() > 0);
        CHECK(all[i].height() > 0);
        CHECK(all[i].min.x >= 0);
        CHECK(all[i].min.y >= 0);
        CHECK(all[i].max.x <= measures.size.x);
        CHECK(all[i].max.y <= measures.size.y);
        for (std::size_t j = 0; j < i; ++j)
            CHECK_FALSE(all[i].overlaps(all[j]));
    }
}

TEST_CASE("the width, less what larger text takes of it, decides the layout") {
    CHECK(layout_kind(1440, 1) == LayoutKind::Wide);
    CHECK(layout_kind(1200, 1) == LayoutKind::Wide);
    CHECK(layout_kind(1199, 1) == LayoutKind::Medium);
    CHECK(layout_kind(700, 1) == LayoutKind::Medium);
    CHECK(layout_kind(699, 1) == LayoutKind::Narrow);
    CHECK(layout_kind(1440, 1.5F) == LayoutKind::Medium);
    CHECK(layout_kind(1440, 0.75F) == LayoutKind::Wide);
    CHECK(layout_kind(1100, 0.75F) == LayoutKind::Medium);
}

TEST_CASE("panels fill the window without overlapping, at every size") {
    for (int width = 320; width <= 2600; width += 97) {
        for (int height = 480; height <= 1600; height += 160) {
            for (const bool folded : {false, true}) {
                for (const NarrowPanel panel : {NarrowPanel::Report, NarrowPanel::Picture, NarrowPanel::Details}) {
                    CAPTURE(width);
                    CAPTURE(height);
                    RootProportions proportions;
                    proportions.outline_folded = folded;
                    proportions.drawer_open = folded;
                    proportions.narrow_panel = panel;
                    const RootMeasures given = measures(static_cast<float>(width), static_cast<float>(height));
                    check_tiled(lay_out_root(given, proportions), given);
                }
            }
        }
    }
}

TEST_CASE("each layout has its panels") {
    const RootLayout wide = lay_out_root(measures(1440, 900), {});
    CHECK(wide.inspector.has_value());
    CHECK(wide.reader.has_value());
    CHECK_FALSE(wide.bottom_bar.has_value());

    const RootLayout medium = lay_out_root(measures(1024, 768), {});
    CHECK_FALSE(medium.inspector.has_value());
    RootProportions with_drawer;
    with_drawer.drawer_open = true;
    const RootLayout drawer = lay_out_root(measures(1024, 768), with_drawer);
    REQUIRE(drawer.inspector.has_value());
    CHECK(drawer.inspector->min.y > drawer.picture->max.y);

    RootProportions report;
    report.narrow_panel = NarrowPanel::Report;
    const RootLayout narrow = lay_out_root(measures(390, 844), report);
    CHECK(narrow.reader.has_value());
    CHECK(narrow.find_row.has_value());
    CHECK_FALSE(narrow.picture.has_value());
    CHECK(narrow.peek.has_value());
    report.narrow_panel = NarrowPanel::Details;
    CHECK_FALSE(lay_out_root(measures(390, 844), report).peek.has_value());
}

TEST_CASE("edges can be dragged as far as every panel stays usable") {
    const RootMeasures given = measures(1440, 900);
    const RootProportions start;
    const RootLayout before = lay_out_root(given, start);
    const RootLayout after = lay_out_root(given, dragged_reader_edge(start, given, 60));
    CHECK(after.reader->width() == doctest::Approx(before.reader->width() + 60).epsilon(0.01));
    for (const float far : {-5000.0F, 5000.0F}) {
        check_tiled(lay_out_root(given, dragged_reader_edge(start, given, far)), given);
        check_tiled(lay_out_root(given, dragged_inspector_edge(start, given, far)), given);
        check_tiled(lay_out_root(given, dragged_outline_edge(start, before, far)), given);
    }
    RootProportions with_drawer;
    with_drawer.drawer_open = true;
    const RootMeasures medium = measures(1024, 768);
    const RootLayout drawer = lay_out_root(medium, with_drawer);
    check_tiled(lay_out_root(medium, dragged_drawer_edge(with_drawer, drawer, 5000)), medium);
    check_tiled(lay_out_root(medium, dragged_drawer_edge(with_drawer, drawer, -5000)), medium);
}

}  // namespace
}  // namespace attache
