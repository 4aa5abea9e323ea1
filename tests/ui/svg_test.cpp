// A frame as SVG: its words are text, nothing in it becomes markup, and it carries its source.

#include <string>

#include <doctest/doctest.h>

#include "ui/headless_window.h"
#include "ui/svg.h"

namespace attache {
namespace {

using testing::HeadlessWindow;

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string picture_of(HeadlessWindow& window) {
    TextRecorder recorder;
    set_vector_style(true);
    ImGui::GetIO().DeltaTime = 0.02F;
    ImGui::NewFrame();
    recorder.start();
    ActionQueue actions;
    const RootFrame frame =
        show_root_view({window.state, window.derived(), window.surroundings, true}, window.views, actions);
    TextRecorder::stop();
    ImGui::Render();
    set_vector_style(false);
    REQUIRE(frame.picture.has_value());
    const ScreenRect& rect = *frame.picture;
    return svg_text(*ImGui::GetDrawData(), recorder, window.views.faces,
                    {{rect.x, rect.y}, {rect.x + rect.width, rect.y + rect.height}}, {"A <title>", "From & where"});
}

TEST_CASE("the picture's words are text, with their source, and those of other panels are not there") {
    HeadlessWindow window({1440, 900}, "#/tajikistan-2013/graph?sel=UZB");
    const std::string svg = picture_of(window);
    CHECK(contains(svg, ">Uzbekistan</text>"));
    CHECK(contains(svg, "Congressional Research Service, 2013-09"));
    CHECK(contains(svg, "<title>A &lt;title&gt;</title>"));
    CHECK(contains(svg, "<desc>From &amp; where</desc>"));
    CHECK(contains(svg, "<path "));
    CHECK_FALSE(contains(svg, "Copy link"));
    CHECK_FALSE(contains(svg, ">Outline</text>"));
    CHECK(svg.size() < 2'000'000);
}

TEST_CASE("a name over ties is one text with an edge") {
    HeadlessWindow window({1440, 900}, "#/tajikistan-2013/graph");
    const std::string svg = picture_of(window);
    const std::size_t name = svg.find(">Uzbekistan</text>");
    REQUIRE(name != std::string::npos);
    CHECK(svg.find(">Uzbekistan</text>", name + 1) == std::string::npos);
    const std::string element = svg.substr(svg.rfind("<text ", name), name - svg.rfind("<text ", name));
    CHECK(contains(element, "paint-order=\"stroke\""));
    CHECK(contains(element, "stroke=\"#"));
}

TEST_CASE("the next frame has its controls again") {
    HeadlessWindow window({1440, 900});
    (void)picture_of(window);
    CHECK_FALSE(window.find("tab:graph").has_value());
    window.settle();
    CHECK(window.find("tab:graph").has_value());
}

TEST_CASE("what is taken away is chosen in a menu") {
    HeadlessWindow window({1440, 900}, "#/tajikistan-2013/graph?sel=UZB");
    REQUIRE(window.click("menu:take-away"));
    REQUIRE(window.find("take:save-svg").has_value());
    REQUIRE(window.click("take:save-csv"));
    CHECK_FALSE(window.find("take:save-csv").has_value());
}

}  // namespace
}  // namespace attache
