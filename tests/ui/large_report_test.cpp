// Tables, matrices and graphs draw what is seen, however much there is.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "ui/large_report.h"

namespace attache {
namespace {

using testing::HeadlessWindow;

constexpr ImVec2 k_wide{1440, 900};

std::size_t controls_named(const HeadlessWindow& window, std::string_view prefix) {
    const auto& controls = window.views.screen.controls;
    return static_cast<std::size_t>(std::count_if(controls.begin(), controls.end(), [&](const ScreenPlace& control) {
        return std::string_view(control.name).substr(0, prefix.size()) == prefix;
    }));
}

TEST_CASE("of ten thousand rows those in view are drawn, to the very end") {
    HeadlessWindow window(k_wide);
    open_report(window, testing::large_report(2000, 10000), ViewKind::Table);
    CHECK(window.views.table.rows.size() == 10000);
    REQUIRE(window.click("table:source"));
    CHECK(controls_named(window, "table-row:") < 30);
    const ScreenRect rows = *window.find("rows");
    window.point({rows.x + 50, rows.y + 50});
    for (int i = 0; i < 50; ++i) {
        window.wheel(-40);
        CHECK(controls_named(window, "table-row:") < 30);
    }
    CHECK(window.views.table.cells.size() <= 601);
    window.wheel(-1000000);
    CHECK(window.find("table-row:9999").has_value());
}

TEST_CASE("of two thousand actors the cells in view are drawn, in every order") {
    HeadlessWindow window(k_wide);
    open_report(window, testing::large_report(2000, 10000), ViewKind::Matrix);
    for (const std::string order : {"strength", "name", "clustered"}) {
        window.click("matrix-order:" + order);
        CHECK(window.views.matrix.matrix.rows.size() == 2000);
        CHECK(controls_named(window, "row:") < 60);
        CHECK(controls_named(window, "cell:") < 1500);
    }
    const ScreenRect canvas = *window.find("matrix:canvas");
    window.point({canvas.x + 300, canvas.y + 300});
    for (int i = 0; i < 50; ++i) {
        window.wheel(-10);
        CHECK(controls_named(window, "row:") < 60);
    }
    window.wheel(-1000000);
    const EntityId last = window.views.matrix.matrix.rows.back();
    CHECK(window.find("row:" + window.state.current()->report->findings.entities[last].code).has_value());
}

TEST_CASE("a graph of two thousand actors is drawn whole by a driver that counts corners from the list's beginning") {
    HeadlessWindow window(k_wide);
    REQUIRE((ImGui::GetIO().BackendFlags & ImGuiBackendFlags_RendererHasVtxOffset) == 0);
    open_report(window, testing::large_report(2000, 8000), ViewKind::Graph);
    const ImDrawData& drawn = *ImGui::GetDrawData();
    CHECK(drawn.TotalVtxCount > 65536);  // else this says nothing
    CHECK(drawn.TotalVtxCount < 400000);
    for (const ImDrawList* list : drawn.CmdLists) {
        std::size_t last = 0;
        for (const ImDrawIdx index : list->IdxBuffer)
            last = std::max<std::size_t>(last, index);
        CHECK(last + 1 == static_cast<std::size_t>(list->VtxBuffer.Size));
    }
}

TEST_CASE("all of two thousand actors fit into the view") {
    HeadlessWindow window(k_wide);
    open_report(window, testing::large_report(2000, 8000), ViewKind::Graph);
    const ScreenRect canvas = *window.find("graph:canvas");
    const auto is_actor = [&](const ScreenPlace& mark) {
        return mark.name.size() == 6 && mark.name.front() == 'C' && mark.rect.y > canvas.y;
    };
    const auto& marks = window.views.screen.marks;
    CHECK(std::count_if(marks.begin(), marks.end(), is_actor) == 2000);
}

}  // namespace
}  // namespace attache
