// Who acts on whom, in a line.
#include <string>

#include <doctest/doctest.h>

#include "ui/headless_window.h"
#include "ui/text_recorder.h"
#include "views/direction_line.h"

namespace attache {
namespace {

constexpr ActorNames k_source{"Russia", "Russia"};
constexpr ActorNames k_target{"Commonwealth of Independent States", "CIS"};

struct DrawnLine {
    std::string text;
    float width = 0;
};

DrawnLine drawn(float width, const ActorNames& source, const ActorNames& target) {
    testing::HeadlessWindow window({800, 600});
    const Font font = font_of(window.views.faces, TextStyle::Body, 1);
    ImGui::NewFrame();
    TextRecorder recorder;
    recorder.start();
    DrawnLine line;
    line.width = draw_direction(*ImGui::GetForegroundDrawList(), font, {0, 0}, width, {}, source, target, false);
    TextRecorder::stop();
    for (const RecordedText& each : recorder.texts())
        line.text += each.text;
    ImGui::EndFrame();
    return line;
}

TEST_CASE("a direction names both in full where there is room, and by short names where there is not") {
    CHECK(drawn(1000, k_source, k_target).text == "Russia \u2192 Commonwealth of Independent States");
    CHECK(drawn(150, k_source, k_target).text == "Russia \u2192 CIS");
}

TEST_CASE("where short names do not fit either, both are cut and none is lost") {
    constexpr ActorNames k_long{"A rather long name of an organisation", "A rather long name of an organisation"};
    const DrawnLine line = drawn(200, k_long, k_long);
    CHECK(line.width <= 200);
    const std::size_t arrow = line.text.find("\u2192");
    REQUIRE(arrow != std::string::npos);
    CHECK(line.text.find("A rather") < arrow);
    CHECK(line.text.find("A rather", arrow) != std::string::npos);
    // What a short name leaves, the long one has.
    const std::string uneven = drawn(200, k_source, k_long).text;
    CAPTURE(uneven);
    CHECK(uneven.find("Russia \u2192 A rather") == 0);
    CHECK(uneven.size() - uneven.find("A rather") > line.text.size() - line.text.find("A rather", arrow));
}

}  // namespace
}  // namespace attache
