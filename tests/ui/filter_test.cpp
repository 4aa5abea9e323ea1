// The filter in a window without a screen: its menu, its chips, its slider.

#include <doctest/doctest.h>

#include "ui/headless_window.h"
#include "views/filter/filter_parts.h"

namespace attache {
namespace {

using testing::HeadlessWindow;

constexpr ImVec2 k_wide{1440, 900};
constexpr ImVec2 k_narrow{390, 844};

TEST_CASE("each part of a filter is named, and taking all of them away leaves it open") {
    HeadlessWindow window(k_wide,
                          "#/tajikistan-2013/graph?theme=energy&sign=-,%2B&status=fact&kind=country&actor=UZB,RUS"
                          "&from=2010-01-01&to=2012-12-31&confidence=60");
    Filter filter = window.state.view.filter;
    const Report& report = *window.state.current()->report;
    std::vector<FilterPart> parts = parts_of(filter, report);
    REQUIRE(parts.size() == 9);
    CHECK(parts[5].label == "2010 to 2012");
    CHECK(parts[6].label == "Uzbekistan");
    while (!parts.empty()) {
        filter = parts.front().without;
        const std::size_t before = parts.size();
        parts = parts_of(filter, report);
        REQUIRE(parts.size() == before - 1);
    }
    CHECK(filter.is_open());
}

TEST_CASE("spans are said in years where they are whole years") {
    CHECK(span_text(CivilDate{2012, 1, 1}, CivilDate{2012, 12, 31}) == "2012");
    CHECK(span_text(CivilDate{2012, 1, 1}, std::nullopt) == "from 2012");
    CHECK(span_text(std::nullopt, CivilDate{2012, 12, 31}) == "until 2012");
    CHECK(span_text(CivilDate{2012, 5, 1}, CivilDate{2012, 12, 31}).find("May") != std::string::npos);
    CHECK(span_text(std::nullopt, std::nullopt).empty());
}

TEST_CASE("the menu filters by status, kind, actor and confidence, and each can be removed again") {
    for (const std::string_view control : {"status:plan", "kind:igo", "filter:actor:UZB", "confidence:80"}) {
        CAPTURE(control);
        HeadlessWindow window(k_wide);
        REQUIRE(window.click("menu:more-filters"));
        REQUIRE(window.click(control));
        CHECK_FALSE(window.state.view.filter.is_open());
        CHECK(window.derived().counts.hidden() > 0);
        window.press_key(ImGuiKey_Escape);
        const std::string remove =
            "remove:" + parts_of(window.state.view.filter, *window.state.current()->report).front().name;
        REQUIRE(window.click(remove));
        CHECK(window.state.view.filter.is_open());
        CHECK_FALSE(window.find("active-filters").has_value());
    }
}

TEST_CASE("the slider chooses years, as one step back") {
    HeadlessWindow window(k_wide);
    REQUIRE(window.click("menu:more-filters"));
    const ScreenRect handle = *window.find("filter:years:first");
    const ImVec2 at{handle.x + handle.width / 2, handle.y + handle.height / 2};
    const std::size_t places = window.state.history.size();
    window.drag(at, {at.x + 150, at.y});
    REQUIRE(window.state.view.filter.from.has_value());
    CHECK(window.state.view.filter.from->month == 1);
    CHECK(window.state.history.size() == places + 1);
    CHECK(window.derived().counts.hidden() > 0);
}

TEST_CASE("the replay lets the years pass in one step back, and actors keep their places") {
    HeadlessWindow window(k_wide);
    const ScreenRect place = *window.find("TJK");
    const std::size_t all = window.derived().counts.shown;
    REQUIRE(window.click("graph:replay"));
    REQUIRE(window.find("replay:play").has_value());
    const std::size_t places = window.state.history.size();
    REQUIRE(window.click("replay:play"));
    for (int frame = 0; frame < 3000 && window.views.graph.replay.playing; ++frame)
        window.draw();
    CHECK_FALSE(window.views.graph.replay.playing);
    CHECK(window.state.history.size() <= places + 1);
    CHECK(window.find("TJK")->x == doctest::Approx(place.x).epsilon(0.01));
    REQUIRE(window.click("replay:close"));
    CHECK(window.derived().counts.shown == all);
}

TEST_CASE("a replay whose years hide everything can still be moved on") {
    HeadlessWindow window(k_wide, "#/tajikistan-2013/graph?theme=security");
    REQUIRE(window.click("graph:replay"));
    window.act(SetFilter{[&] {
        Filter filter = window.state.view.filter;
        filter.from = CivilDate{1950, 1, 1};
        filter.to = CivilDate{1950, 12, 31};
        return filter;
    }()});
    CHECK(window.derived().counts.shown == 0);
    REQUIRE(window.click("replay:close"));
    CHECK(window.derived().counts.shown > 0);
}

TEST_CASE("a narrow window has the whole filter in its menu and the chips below the bar") {
    HeadlessWindow window(k_narrow, "#/tajikistan-2013/graph?theme=energy");
    CHECK(window.find("remove:theme:energy").has_value());
    REQUIRE(window.click("menu:filter"));
    CHECK(window.find("filter:years:first").has_value());
}

}  // namespace
}  // namespace attache
