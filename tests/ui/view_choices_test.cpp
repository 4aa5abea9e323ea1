// What is chosen within a view is in the link, and a link brings it back.

#include <string>

#include <doctest/doctest.h>

#include "app/route.h"
#include "headless_window.h"
#include "views/choice_words.h"

namespace attache {
namespace {

using testing::HeadlessWindow;

constexpr ImVec2 k_wide{1440, 900};
const std::string k_report = "#/tajikistan-2013/";

std::string fragment(const HeadlessWindow& window) { return fragment_of(window.state); }

}  // namespace

TEST_CASE("choices: words and values say the same in both ways") {
    enum class Shape { Round, Square, Long };
    constexpr std::array<std::string_view, 3> k_shapes{"round", "square", "long"};
    const auto exchange = [&](ChoiceWords& words, Shape& shape, bool& bold, std::string& unit) {
        words.choice(shape, k_shapes);
        words.flag(bold, "bold");
        words.text(unit, "unit:");
    };
    Shape shape = Shape::Long;
    bool bold = true;
    std::string unit = "EUR";
    ChoiceWords written = ChoiceWords::writing();
    exchange(written, shape, bold, unit);
    CHECK(written.words() == std::vector<std::string>{"long", "bold", "unit:EUR"});

    ChoiceWords read = ChoiceWords::reading({"unit:", "bold", "square", "tall"});
    exchange(read, shape, bold, unit);
    CHECK(shape == Shape::Square);
    CHECK(bold);
    CHECK(unit.empty());
    CHECK(read.words() == std::vector<std::string>{"unit:", "tall"});

    ChoiceWords nothing = ChoiceWords::reading({});
    exchange(nothing, shape, bold, unit);
    CHECK(shape == Shape::Round);
    CHECK_FALSE(bold);
}

TEST_CASE("choices: a link shows each view as it was chosen, and says so again") {
    for (const std::string each :
         {"graph?show=around:UZB", "map?show=world,money", "matrix?show=themes,name", "timeline?show=actors,statements",
          "aid?show=flows,purpose", "aid?show=by-year,total,log", "aid?show=checks", "table?show=amounts"}) {
        CAPTURE(each);
        const HeadlessWindow window(k_wide, k_report + each);
        CHECK(fragment(window) == k_report + each);
        CHECK(window.state.notices.empty());
    }
    CHECK(HeadlessWindow(k_wide, k_report + "aid?show=flows").find("aid-middle:purpose").has_value());
}

TEST_CASE("choices: what is pressed changes the link and makes no step of its own; Back brings the old one") {
    HeadlessWindow window(k_wide, k_report + "aid");
    REQUIRE(window.click("aid-section:by-year"));
    CHECK(fragment(window) == k_report + "aid?show=by-year");
    CHECK(window.state.history.size() == 1);
    REQUIRE(window.click("tab:map"));
    CHECK(fragment(window) == k_report + "map");
    REQUIRE(window.click("fill:money"));
    CHECK(fragment(window) == k_report + "map?show=money");
    REQUIRE(window.click("tab:aid"));
    CHECK(fragment(window) == k_report + "aid?show=by-year");  // as it was left
    window.state.view = {};
    window.settle();
    REQUIRE(window.click("tab:aid"));
    CHECK(fragment(window) == k_report + "aid");
    CHECK(window.find("ledger:amount").has_value());
}

TEST_CASE("choices: a word that a view does not know is named and left out") {
    const HeadlessWindow window(k_wide, k_report + "aid?show=flows,upside-down");
    CHECK(fragment(window) == k_report + "aid?show=flows");
    REQUIRE(window.state.notices.size() == 1);
    CHECK(window.state.notices.front().text.find("upside-down") != std::string::npos);
}

TEST_CASE("choices: the copied link says how the graph is laid out") {
    HeadlessWindow window(k_wide, k_report + "graph?show=network");
    CHECK(window.state.preferences.graph_layout == GraphLayoutKind::Force);
    CHECK(fragment(window) == k_report + "graph");
    CHECK(link_to_share(window.state).fragment == k_report + "graph?show=network");
    REQUIRE(window.click("layout:kinds"));
    CHECK(window.state.preferences.graph_layout == GraphLayoutKind::Kinds);
    CHECK(link_to_share(window.state).fragment == k_report + "graph?show=kinds");
    const HeadlessWindow again(k_wide, k_report + "graph?show=kinds");
    CHECK(again.state.preferences.graph_layout == GraphLayoutKind::Kinds);
    CHECK(again.state.notices.empty());
}

}  // namespace attache
