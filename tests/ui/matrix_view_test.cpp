// The Matrix view, driven in a window without a screen.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "ui/headless_window.h"

namespace attache {
namespace {

using testing::HeadlessWindow;

constexpr ImVec2 k_wide{1440, 900};
const std::string k_link = "#/tajikistan-2013/matrix";

TEST_CASE("a cell for who acts on whom selects the pair") {
    HeadlessWindow window(k_wide, k_link);
    REQUIRE(window.click("cell:UZB>TJK"));
    CHECK(window.selection_name() == "TJK~UZB");
    const auto there = *window.find("cell:UZB>TJK");
    const auto back = *window.find("cell:TJK>UZB");
    CHECK(there.x < back.x);  // the subject has most relations: it stands first
    CHECK(there.y > back.y);
    window.click(ImVec2{window.find("matrix")->x + 40, window.find("matrix:canvas")->y + 20});
    CHECK(window.selection_name().empty());
}

TEST_CASE("labels select actors") {
    HeadlessWindow window(k_wide, k_link);
    REQUIRE(window.click("row:RUS"));
    CHECK(window.selection_name() == "RUS");
    REQUIRE(window.click("column:UZB"));
    CHECK(window.selection_name() == "UZB");
}

TEST_CASE("what is pointed at is hovered everywhere, and left again") {
    HeadlessWindow window(k_wide, k_link);
    const ScreenRect cell = *window.find("cell:RUS>TJK");
    window.point({cell.x + cell.width / 2, cell.y + cell.height / 2});
    CHECK(std::holds_alternative<Pair>(window.state.hovered));
    window.point({2, 2});
    CHECK(std::holds_alternative<std::monostate>(window.state.hovered));
}

TEST_CASE("a cell for an actor and a theme filters by both, pressed again it lets go") {
    HeadlessWindow window(k_wide, k_link);
    REQUIRE(window.click("matrix-kind:themes"));
    REQUIRE(window.click("cell:UZB>energy"));
    CHECK(window.state.view.filter.actors == std::vector<std::string>{"UZB"});
    CHECK(window.state.view.filter.themes.count() == 1);
    CHECK(window.state.view.filter.themes.test(static_cast<std::size_t>(Theme::Energy)));
    REQUIRE(window.click("cell:UZB>energy"));
    CHECK(window.state.view.filter.is_open());
    REQUIRE(window.click("column:energy"));
    CHECK(window.state.view.filter.themes.count() == 1);
    CHECK(window.state.view.filter.actors.empty());
}

TEST_CASE("rows and columns stand in the order that was chosen") {
    HeadlessWindow window(k_wide, k_link);
    const Report& report = *window.state.current()->report;
    REQUIRE(window.click("matrix-order:name"));
    const auto& rows = window.views.matrix.matrix.rows;
    CHECK(std::is_sorted(rows.begin(), rows.end(), [&](EntityId a, EntityId b) {
        return report.findings.entities[a].name < report.findings.entities[b].name;
    }));
    CHECK(window.find("row:AFG")->y < window.find("row:TJK")->y);
    REQUIRE(window.click("matrix-order:clustered"));
    CHECK(window.views.matrix.matrix.rows.size() == rows.size());
    REQUIRE(window.click("matrix-order:strength"));
    CHECK(window.find("row:TJK")->y < window.find("row:AFG")->y);
}

TEST_CASE("the keyboard goes from cell to cell and to the labels before the first") {
    HeadlessWindow window(k_wide, k_link);
    REQUIRE(window.click("cell:RUS>TJK"));
    const MatrixSpot start = window.views.matrix.cursor;
    REQUIRE(start.is_cell());
    window.press_key(ImGuiKey_DownArrow);
    CHECK(window.views.matrix.cursor == MatrixSpot{*start.row + 1, start.column});
    window.press_key(ImGuiKey_UpArrow);
    window.press_key(ImGuiKey_LeftArrow);
    CHECK(window.views.matrix.cursor == MatrixSpot{start.row, std::nullopt});
    window.press_key(ImGuiKey_Enter);
    CHECK(window.selection_name() == "RUS");
}

TEST_CASE("a matrix larger than the view is zoomed, dragged and scrolled") {
    HeadlessWindow window(k_wide, k_link);
    REQUIRE(window.find("cell:TJK>USA").has_value());
    for (int i = 0; i < 5; ++i)
        REQUIRE(window.click("matrix:zoom-in"));
    REQUIRE(window.find("matrix:canvas").has_value());
    const ScreenRect canvas = *window.find("matrix:canvas");
    const float before = window.views.matrix.scroll.y;
    window.drag({canvas.x + 300, canvas.y + 400}, {canvas.x + 300, canvas.y + 300});
    CHECK(window.views.matrix.scroll.y == doctest::Approx(before + 100).epsilon(0.05));
    CHECK(window.selection_name().empty());
    window.wheel(1);
    CHECK(window.views.matrix.scroll.y < before + 100);
    window.act(SelectItem{*find_item(*window.state.current()->report, "UKR")});
    CHECK(window.find("row:UKR").has_value());
    REQUIRE(window.click("matrix:zoom-fit"));
    CHECK(window.views.matrix.zoom == doctest::Approx(1));
}

TEST_CASE("when the filter hides every relation, the matrix says so and offers them again") {
    HeadlessWindow window(k_wide, k_link);
    Filter filter;
    filter.actors = {"NOBODY"};
    window.act(SetFilter{filter});
    REQUIRE(window.click("matrix:clear-filter"));
    CHECK(window.state.view.filter.is_open());
    CHECK(window.find("cell:UZB>TJK").has_value());
}

TEST_CASE("the matrix fits every width, in every text size, and is not drawn again at rest") {
    for (const ImVec2 size : {k_wide, ImVec2{1024, 768}, ImVec2{390, 844}}) {
        for (const float scale : {k_min_text_scale, 1.0F, k_max_text_scale}) {
            Preferences preferences;
            preferences.text_scale = scale;
            HeadlessWindow window(size, k_link, preferences);
            CHECK(window.find("row:TJK").has_value());
            CHECK(window.find("cell:USA>TJK").has_value());
            CHECK_FALSE(window.draw());
            for (const ScreenPlace& control : window.views.screen.controls) {
                CAPTURE(control.name);
                CHECK(control.rect.x > -10);
                CHECK(control.rect.x + control.rect.width < size.x + 30);
            }
        }
    }
}

}  // namespace
}  // namespace attache
