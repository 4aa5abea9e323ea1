// The search panel in a window without a screen: opened, typed into, chosen from.

#include <doctest/doctest.h>

#include "ui/headless_window.h"

namespace attache {
namespace {

using testing::HeadlessWindow;

constexpr ImVec2 k_wide{1440, 900};

TEST_CASE("the search panel takes the keyboard, and Enter chooses the first row") {
    HeadlessWindow window(k_wide);
    CHECK_FALSE(window.find("search:field").has_value());
    window.act(OpenSearch{});
    REQUIRE(window.find("search:field").has_value());
    window.type("uzbekistan");
    REQUIRE(window.find("search:row:0").has_value());
    window.press_key(ImGuiKey_Enter);
    CHECK(window.selection_name() == "UZB");
    CHECK_FALSE(window.find("search:field").has_value());
}

TEST_CASE("arrow keys go through the rows, and Escape closes without choosing") {
    HeadlessWindow window(k_wide);
    window.act(OpenSearch{});
    window.type("russia");
    CHECK(window.views.search.current == 0);
    window.press_key(ImGuiKey_DownArrow);
    CHECK(window.views.search.current == 1);
    window.press_key(ImGuiKey_UpArrow);
    window.press_key(ImGuiKey_UpArrow);
    CHECK(window.views.search.current == window.views.search.rows.rows.size() - 1);
    window.press_key(ImGuiKey_Escape);
    CHECK_FALSE(window.find("search:field").has_value());
    CHECK(window.selection_name().empty());
}

TEST_CASE("a completed operator goes on in the field") {
    HeadlessWindow window(k_wide);
    window.act(OpenSearch{});
    window.type("theme:ener");
    window.press_key(ImGuiKey_Enter);
    CHECK(window.views.search.text == "theme:energy");
    window.press_key(ImGuiKey_Enter);
    CHECK(window.state.view.filter.themes.count() == 1);
}

TEST_CASE("a press on a row chooses it") {
    HeadlessWindow window(k_wide);
    window.act(OpenSearch{});
    window.type("rogun dam");
    REQUIRE(window.click("search:row:0"));
    CHECK_FALSE(window.selection_name().empty());
}

TEST_CASE("the field of the top bar opens the panel, and finding in the text has its own row") {
    HeadlessWindow window(k_wide);
    REQUIRE(window.click("search"));
    CHECK(window.find("search:field").has_value());
    window.press_key(ImGuiKey_Escape);
    CHECK_FALSE(window.find("find").has_value());
    window.act(FocusFind{});
    REQUIRE(window.find("find").has_value());
    window.type("gas");
    CHECK(window.state.view.query == "gas");
    REQUIRE(window.click("find:clear"));
    CHECK(window.state.view.query.empty());
    CHECK_FALSE(window.find("find").has_value());
}

}  // namespace
}  // namespace attache
