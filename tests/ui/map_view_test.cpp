#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "ui/headless_window.h"
#include "views/frame/root_view.h"

namespace attache {
namespace {

using testing::HeadlessWindow;

constexpr ImVec2 k_wide{1440, 900};
constexpr ImVec2 k_medium{1024, 768};
constexpr ImVec2 k_narrow{390, 844};
constexpr const char* k_map = "#/tajikistan-2013/map";

ImVec2 middle_of(const ScreenRect& rect) { return {rect.x + rect.width / 2, rect.y + rect.height / 2}; }

TEST_CASE("map: a link opens it, and its file comes when it is shown") {
    HeadlessWindow graph(k_wide);
    CHECK(graph.state.map.stage == MapState::Stage::Unasked);
    REQUIRE(graph.click("tab:map"));
    CHECK(graph.state.view.view == ViewKind::Map);
    CHECK(graph.state.map.stage == MapState::Stage::There);
    const HeadlessWindow map(k_wide, k_map);
    for (const char* code : {"TJK", "UZB", "AFG", "RUS", "USA"}) {
        CAPTURE(code);
        CHECK(map.find(code).has_value());
    }
}

TEST_CASE("map: it waits for its file, says why there is none, and tries again") {
    HeadlessWindow window(k_wide);
    window.files = HeadlessWindow::Files::Slow;
    window.act(ShowView{ViewKind::Map});
    CHECK(window.state.map.stage == MapState::Stage::OnItsWay);
    CHECK_FALSE(window.find("map:canvas").has_value());
    for (int i = 0; i < 3; ++i)
        CHECK_FALSE(window.draw());  // waiting draws nothing
    window.files = HeadlessWindow::Files::Missing;
    window.take_map();
    window.settle();
    CHECK(window.state.map.stage == MapState::Stage::Failed);
    CHECK(window.state.map.error.find("404") != std::string::npos);
    window.files = HeadlessWindow::Files::There;
    REQUIRE(window.click("map:retry"));
    CHECK(window.state.map.stage == MapState::Stage::There);
    CHECK(window.find("map:canvas").has_value());
}

TEST_CASE("map: bytes that are no map are refused") {
    HeadlessWindow window(k_wide);
    window.act(NeedMap{});
    window.act(TakeMap{std::string("ATTMAP\x02 and nothing more")});
    CHECK(window.state.map.stage == MapState::Stage::Failed);
    CHECK(window.state.map.world == nullptr);
    CHECK_FALSE(window.state.map.error.empty());
}

TEST_CASE("map: a press on a country's land, on its point, at the edge or in the rail selects it") {
    HeadlessWindow window(k_wide, k_map);
    REQUIRE(window.click("AFG"));
    CHECK(window.selection_name() == "AFG");
    const ScreenRect point = *window.find("AFG");
    window.click(ImVec2{middle_of(point).x - 22, middle_of(point).y + 24});  // land beside the point
    CHECK(window.selection_name() == "AFG");
    REQUIRE(window.click("USA"));
    CHECK(window.selection_name() == "USA");
    REQUIRE(window.click("rail:IGO:CSTO"));
    CHECK(window.selection_name() == "IGO:CSTO");
    REQUIRE(window.click("PLC:TALOQAN"));
    CHECK(window.selection_name() == "PLC:TALOQAN");
}

TEST_CASE("map: a press on a tie selects the pair, hover is followed") {
    HeadlessWindow window(k_wide, k_map);
    const auto& marks = window.views.screen.marks;
    const auto tie = std::find_if(marks.begin(), marks.end(), [](const ScreenPlace& mark) {
        return mark.name == "IRN~TJK" || mark.name == "TJK~IRN";
    });
    REQUIRE(tie != marks.end());
    const ImVec2 at = middle_of(tie->rect);
    window.click(at);
    CHECK(window.selection_name().find('~') != std::string::npos);
    window.point(middle_of(*window.find("KAZ")));
    CHECK(std::holds_alternative<EntityId>(window.state.hovered));
    window.point({2, 2});
    CHECK(std::holds_alternative<std::monostate>(window.state.hovered));
}

TEST_CASE("map: the whole world, every fill, every width, without a control out of its place") {
    for (const ImVec2 size : {k_wide, k_medium, k_narrow}) {
        HeadlessWindow window(size, k_map);
        for (const char* control : {"extent:world", "fill:sign", "fill:money", "fill:relations", "zoom:in", "zoom:out",
                                    "zoom:fit", "legend", "extent:region"}) {
            CAPTURE(control);
            REQUIRE(window.click(control));
            for (const ScreenPlace& place : window.views.screen.controls) {
                CAPTURE(place.name);
                CHECK(place.rect.x > -10);
                CHECK(place.rect.x + place.rect.width < size.x + 10);
            }
        }
        CHECK_FALSE(window.draw());
    }
}

TEST_CASE("map: on the whole world's map every related country stands at its own place") {
    HeadlessWindow window(k_wide, k_map);
    REQUIRE(window.click("extent:world"));
    const auto x_of = [&](const char* code) { return middle_of(*window.find(code)).x; };
    const auto y_of = [&](const char* code) { return middle_of(*window.find(code)).y; };
    CHECK(x_of("USA") < x_of("FRA"));
    CHECK(x_of("FRA") < x_of("TJK"));
    CHECK(x_of("TJK") < x_of("CHN"));
    CHECK(y_of("RUS") < y_of("TJK"));
    CHECK(y_of("TJK") < y_of("IRN"));
}

TEST_CASE("map: the wheel zooms about the pointer, a drag moves, F brings all back") {
    HeadlessWindow window(k_wide, k_map);
    const ImVec2 before = middle_of(*window.find("TJK"));
    const ImVec2 other = middle_of(*window.find("AFG"));
    window.point(before);
    window.wheel(1);
    CHECK(middle_of(*window.find("TJK")).x == doctest::Approx(before.x).epsilon(0.003));
    CHECK(middle_of(*window.find("AFG")).x - before.x == doctest::Approx((other.x - before.x) * 1.26F).epsilon(0.02));
    const ScreenRect canvas = *window.find("map:canvas");
    const ImVec2 sea{canvas.x + canvas.width / 2, canvas.y + canvas.height * 0.7F};
    window.drag(sea, {sea.x + 30, sea.y - 20});
    CHECK(middle_of(*window.find("TJK")).x == doctest::Approx(before.x + 30).epsilon(0.003));
    window.press_key(ImGuiKey_F);
    CHECK(middle_of(*window.find("TJK")).x == doctest::Approx(before.x).epsilon(0.003));
}

TEST_CASE("map: the filter decides which ties and bodies are there") {
    HeadlessWindow window(k_wide, k_map);
    const auto pairs = [&] {
        const auto& marks = window.views.screen.marks;
        return std::count_if(marks.begin(), marks.end(),
                             [](const ScreenPlace& mark) { return mark.name.find('~') != std::string::npos; });
    };
    const auto all = pairs();
    const ImVec2 place = middle_of(*window.find("TJK"));
    REQUIRE(window.click("theme:energy"));
    CHECK(pairs() < all);
    CHECK(pairs() > 0);
    CHECK_FALSE(window.find("rail:IGO:CSTO").has_value());
    CHECK(middle_of(*window.find("TJK")).x == doctest::Approx(place.x));  // a filter does not move the map
}

TEST_CASE("map: far in, the ground is made anew and stays within what a draw list holds") {
    HeadlessWindow window(k_wide, k_map);
    window.point(middle_of(*window.find("TJK")));
    for (int i = 0; i < 14; ++i) {
        window.wheel(i < 8 ? 2.0F : -3.0F);
        const auto& lists = ImGui::GetDrawData()->CmdLists;
        for (const ImDrawList* list : lists)
            CHECK(list->VtxBuffer.Size < 65'000);
    }
}

}  // namespace
}  // namespace attache
