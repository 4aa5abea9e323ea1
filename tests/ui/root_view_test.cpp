#include <algorithm>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "ui/headless_window.h"
#include "views/frame/root_view.h"

namespace attache {
namespace {

using testing::HeadlessWindow;

constexpr ImVec2 k_wide{1440, 900};
constexpr ImVec2 k_medium{1024, 768};
constexpr ImVec2 k_narrow{390, 844};

bool has_panel(const HeadlessWindow& window, std::string_view name) {
    const auto& panels = window.views.screen.panels;
    return std::any_of(panels.begin(), panels.end(), [&](const ScreenPlace& place) { return place.name == name; });
}

TEST_CASE("each width shows its panels") {
    const HeadlessWindow wide(k_wide);
    for (const std::string_view name : {"top", "filters", "outline", "reader", "tabs", "graph", "inspector"}) {
        CAPTURE(name);
        CHECK(has_panel(wide, name));
    }
    const HeadlessWindow medium(k_medium);
    CHECK(has_panel(medium, "reader"));
    CHECK_FALSE(has_panel(medium, "inspector"));
    const HeadlessWindow narrow(k_narrow);
    CHECK(has_panel(narrow, "graph"));
    CHECK(has_panel(narrow, "bottom"));
    CHECK_FALSE(has_panel(narrow, "reader"));
}

TEST_CASE("controls have names of their own and stand within the window") {
    for (const ImVec2 size : {k_wide, k_medium, k_narrow}) {
        const HeadlessWindow window(size);
        std::set<std::string> names;
        for (const ScreenPlace& control : window.views.screen.controls) {
            CAPTURE(control.name);
            CHECK(names.insert(control.name).second);
            CHECK(control.rect.x > -10);
            CHECK(control.rect.x + control.rect.width < size.x + 10);
        }
        CHECK(names.size() > 12);
    }
}

TEST_CASE("nothing is drawn again when nothing happens") {
    HeadlessWindow window(k_wide);
    for (int i = 0; i < 5; ++i)
        CHECK_FALSE(window.draw());
    CHECK_FALSE(window.last_frame.wake_after_seconds.has_value());
}

TEST_CASE("a press on a node selects its actor, on the ground nothing") {
    HeadlessWindow window(k_wide);
    REQUIRE(window.click("UZB"));
    CHECK(window.selection_name() == "UZB");
    const ScreenRect canvas = *window.find("graph:canvas");
    window.click(ImVec2{canvas.x + canvas.width - 30, canvas.y + 20});
    CHECK(window.selection_name().empty());
}

TEST_CASE("a press on a tie selects the pair") {
    HeadlessWindow window(k_wide);
    const auto& marks = window.views.screen.marks;
    const auto tie =
        std::find_if(marks.begin(), marks.end(), [](const ScreenPlace& mark) { return mark.name == "RUS~TJK"; });
    REQUIRE(tie != marks.end());
    window.click(std::string(tie->name));
    CHECK(window.selection_name().find('~') != std::string::npos);
}

TEST_CASE("what the pointer is on is hovered everywhere, and left again") {
    HeadlessWindow window(k_wide);
    const ScreenRect node = *window.find("RUS");
    window.point({node.x + node.width / 2, node.y + node.height / 2});
    CHECK(std::holds_alternative<EntityId>(window.state.hovered));
    window.point({2, 2});
    CHECK(std::holds_alternative<std::monostate>(window.state.hovered));
}

TEST_CASE("the menu of a thing at the lower edge stays within the window, and says what of a pair it would show") {
    HeadlessWindow window(k_wide, "#/tajikistan-2013/graph?sel=TJK~UZB");
    window.views.item_menu.wanted_at = ImVec2{700, k_wide.y - 20};
    window.settle();
    const std::optional<ScreenRect> only = window.find("item:only");
    REQUIRE(only.has_value());
    const std::optional<ScreenRect> last = window.find("item:clear-selection");
    REQUIRE(last.has_value());
    CHECK(last->y + last->height <= k_wide.y);
    CHECK(last->y > only->y);
}

TEST_CASE("a notice stands over the picture, off what lies along its lower edge") {
    for (const ImVec2 size : {k_wide, ImVec2{1024, 768}, ImVec2{390, 844}}) {
        CAPTURE(size.x);
        HeadlessWindow window(size, "#/atlantis/graph");
        REQUIRE_FALSE(window.state.notices.empty());
        const std::string name = "notice:dismiss:" + std::to_string(window.state.notices.front().serial);
        const std::optional<ScreenRect> dismiss = window.find(name);
        REQUIRE(dismiss.has_value());
        CHECK(dismiss->y + dismiss->height < window.find("zoom:in")->y);
        CHECK(dismiss->y > window.find("layout:ego")->y + window.find("layout:ego")->height);
    }
}

TEST_CASE("the bar of the replay covers neither the buttons for zooming nor an actor") {
    for (const ImVec2 size : {k_wide, ImVec2{390, 844}}) {
        CAPTURE(size.x);
        HeadlessWindow window(size);
        REQUIRE(window.click("graph:replay"));
        const ScreenRect play = *window.find("replay:play");
        CHECK(window.find("zoom:fit")->y + window.find("zoom:fit")->height < play.y);
        const auto& entities = window.state.current()->report->findings.entities;
        for (const SceneNode& node : window.views.graph.scene.nodes) {
            const std::optional<ScreenRect> mark = window.find(entities[node.entity].code);
            REQUIRE(mark.has_value());
            CHECK(mark->y + mark->height < play.y);
        }
    }
}

TEST_CASE("a dragged node stays where it was put, and dragging the ground moves all") {
    HeadlessWindow window(k_wide);
    const ScreenRect node = *window.find("UZB");
    const ScreenRect other = *window.find("RUS");
    window.drag({node.x + node.width / 2, node.y + node.height / 2},
                {node.x + node.width / 2 + 40, node.y + node.height / 2 - 60});
    CHECK(window.find("UZB")->x == doctest::Approx(node.x + 40).epsilon(0.02));
    CHECK(window.find("RUS")->x == doctest::Approx(other.x).epsilon(0.001));
    CHECK(window.selection_name().empty());
    CHECK(window.find("layout:unpin").has_value());
    const ScreenRect canvas = *window.find("graph:canvas");
    window.drag({canvas.x + 20, canvas.y + 120}, {canvas.x + 70, canvas.y + 120});
    CHECK(window.find("RUS")->x == doctest::Approx(other.x + 50).epsilon(0.01));
}

TEST_CASE("the wheel zooms about the pointer") {
    HeadlessWindow window(k_wide);
    const ScreenRect before = *window.find("UZB");
    const ImVec2 middle{before.x + before.width / 2, before.y + before.height / 2};
    const ScreenRect other = *window.find("TJK");
    window.point(middle);
    window.wheel(2);
    const ScreenRect after = *window.find("UZB");
    CHECK(after.x + after.width / 2 == doctest::Approx(middle.x).epsilon(0.002));
    CHECK(std::abs(window.find("TJK")->x - after.x) > 1.3F * std::abs(other.x - before.x));
}

TEST_CASE("a chip filters, and the bar says how many are hidden and shows all again") {
    HeadlessWindow window(k_wide);
    const std::size_t all = window.derived().counts.total;
    REQUIRE(window.click("theme:energy"));
    CHECK(window.state.view.filter.themes.count() == 1);
    CHECK(window.derived().counts.shown < all);
    REQUIRE(window.click("theme:transport"));
    CHECK(window.state.view.filter.themes.count() == 2);
    REQUIRE(window.click("filter:clear"));
    CHECK(window.state.view.filter.is_open());
}

TEST_CASE("words are found, and Enter goes from place to place") {
    HeadlessWindow window(k_wide);
    window.act(FocusFind{});
    window.type("water");
    CHECK(window.state.view.query == "water");
    REQUIRE(window.derived().hits.size() > 1);
    window.press_key(ImGuiKey_Enter);
    CHECK(window.state.view.sentence == window.derived().hits[0].sentence);
    window.press_key(ImGuiKey_Enter);
    CHECK(window.state.view.sentence > window.derived().hits[0].sentence);
    REQUIRE(window.click("find:clear"));
    CHECK(window.state.view.query.empty());
}

TEST_CASE("the outline brings the reader to a section") {
    HeadlessWindow window(k_wide);
    REQUIRE(window.click("outline:2"));
    const Document& document = window.state.current()->report->document;
    CHECK(window.state.view.sentence == document.sections[SectionId(2)].first);
    const SentenceId top = first_sentence_shown(window.views.reader);
    CHECK(document.sentences[top].section == SectionId(2));
}

TEST_CASE("evidence brings the reader to its sentence") {
    HeadlessWindow window(k_wide, "#/tajikistan-2013/graph?sel=TJK~UZB");
    const ScreenRect panel = *window.find("inspector");
    window.point({panel.x + panel.width / 2, panel.y + panel.height / 2});
    window.wheel(-30);
    const auto& controls = window.views.screen.controls;
    const auto card = std::find_if(controls.begin(), controls.end(), [&](const ScreenPlace& place) {
        return place.name.rfind("evidence:", 0) == 0 && place.rect.y > panel.y &&
               place.rect.y + place.rect.height < panel.y + panel.height;
    });
    REQUIRE(card != controls.end());
    const ScreenRect rect = card->rect;
    window.click(ImVec2{rect.x + rect.width / 2, rect.y + rect.height - 14});
    const SentenceId sentence = window.state.view.sentence;
    REQUIRE(sentence.has_value());
    CHECK(window.selection_name() == "TJK~UZB");
    CHECK(window.find(item_name(*window.state.current()->report, sentence)).has_value());
}

TEST_CASE("the reader's marks can be pressed") {
    HeadlessWindow window(k_wide);
    const auto& marks = window.views.screen.marks;
    const auto date =
        std::find_if(marks.begin(), marks.end(), [](const ScreenPlace& mark) { return mark.name.rfind("d.", 0) == 0; });
    REQUIRE(date != marks.end());
    const std::string name = date->name;
    REQUIRE(window.click(name));
    CHECK(window.selection_name() == name);
}

TEST_CASE("the reader scrolls by wheel and keys, to the very end") {
    HeadlessWindow window(k_wide);
    const ScreenRect panel = *window.find("reader");
    window.point({panel.x + panel.width / 2, panel.y + panel.height / 2});
    const std::size_t start = window.views.reader.list.first_row();
    window.wheel(-5);
    const std::size_t below = window.views.reader.list.first_row();
    CHECK(below > start);
    window.wheel(5);
    CHECK(window.views.reader.list.first_row() == start);
    window.wheel(-100000);
    const auto& sentences = window.state.current()->report->document.sentences;
    const SentenceId last(sentences.size() - 1);
    CHECK(window.find(item_name(*window.state.current()->report, last)).has_value());
}

TEST_CASE("with the keyboard in the reader, arrows go by sentence and mark") {
    HeadlessWindow window(k_wide);
    const ScreenRect panel = *window.find("reader");
    window.click(ImVec2{panel.x + 60, panel.y + panel.height - 40});
    const SentenceId here = window.state.view.sentence;
    REQUIRE(here.has_value());
    window.press_key(ImGuiKey_DownArrow);
    CHECK(window.state.view.sentence.index() == here.index() + 1);
    window.press_key(ImGuiKey_UpArrow);
    CHECK(window.state.view.sentence == here);
    window.act(GoToSentence{SentenceId(0), PlaceChange::Step});  // whose words hold marks
    window.press_key(ImGuiKey_RightArrow);
    CHECK(std::holds_alternative<EntityId>(window.state.view.selection));
    CHECK(window.state.view.sentence == SentenceId(0));
}

TEST_CASE("the aid view selects amounts from the ledger and sorts it") {
    HeadlessWindow window(k_wide, "#/tajikistan-2013/aid");
    CHECK(has_panel(window, "aid"));
    REQUIRE(window.click("ledger-row:0"));
    REQUIRE(std::holds_alternative<AmountId>(window.state.view.selection));
    const AmountId largest = std::get<AmountId>(window.state.view.selection);
    const auto& amounts = window.state.current()->report->findings.amounts;
    for (const AmountId id : window.views.aid.ledger)
        CHECK(amounts[id].value <= amounts[largest].value);
    const std::vector<AmountId> before = window.views.aid.ledger;
    REQUIRE(window.click("ledger:amount"));
    CHECK(window.views.aid.ledger.back() == before.front());
}

TEST_CASE("on a medium window, details open with a selection and can be put away") {
    HeadlessWindow window(k_medium);
    CHECK_FALSE(has_panel(window, "inspector"));
    REQUIRE(window.click("UZB"));
    CHECK(has_panel(window, "inspector"));
    REQUIRE(window.click("inspector:close"));
    CHECK_FALSE(has_panel(window, "inspector"));
    REQUIRE(window.click("details"));
    CHECK(has_panel(window, "inspector"));
}

TEST_CASE("on a phone, one panel at a time, and evidence leads to the report") {
    HeadlessWindow window(k_narrow);
    REQUIRE(window.click("UZB"));
    CHECK(has_panel(window, "peek"));
    REQUIRE(window.click("peek:open"));
    CHECK(has_panel(window, "inspector"));
    CHECK_FALSE(has_panel(window, "graph"));
    window.act(GoToSentence{SentenceId(20)});
    CHECK(has_panel(window, "reader"));
    REQUIRE(window.click("panel:picture"));
    CHECK(has_panel(window, "graph"));
    window.act(FocusFind{});
    CHECK(has_panel(window, "reader"));
    CHECK(has_panel(window, "find"));
}

TEST_CASE("a finger gets larger targets") {
    HeadlessWindow window(k_narrow);
    const float fine = window.find("tab:aid")->height;
    window.surroundings.coarse_pointer = true;
    window.settle();
    CHECK(window.find("tab:aid")->height >= 44);
    CHECK(window.find("tab:aid")->height > fine);
}

TEST_CASE("notices can be dismissed, and go by themselves") {
    HeadlessWindow window(k_wide);
    window.act(ShowNotice{"Something happened."});
    REQUIRE(window.state.notices.size() == 1);
    CHECK(window.last_frame.wake_after_seconds.has_value());
    REQUIRE(window.click("notice:dismiss:" + std::to_string(window.state.notices[0].serial)));
    CHECK(window.state.notices.empty());

    window.point({5, 5});  // a notice that is pointed at stays
    window.act(ShowNotice{"Something else happened."});
    window.surroundings.delta_seconds = 30;
    window.draw();
    window.draw();
    CHECK(window.state.notices.empty());
}

TEST_CASE("every text size and both texts can be shown, in every layout") {
    for (const ImVec2 size : {k_wide, k_medium, k_narrow}) {
        for (const float scale : {k_min_text_scale, 1.0F, k_max_text_scale}) {
            Preferences preferences;
            preferences.text_scale = scale;
            preferences.reader_text = ReaderText::Exact;
            preferences.graph_layout = GraphLayoutKind::Force;
            preferences.scheme = ColorScheme::Dark;
            HeadlessWindow window(size, "#/tajikistan-2013/aid?sel=USA", preferences);
            CHECK(has_panel(window, "aid"));
            window.act(ShowView{ViewKind::Graph});
            CHECK(has_panel(window, "graph"));
        }
    }
}

TEST_CASE("with motion wanted, pictures move and come to rest") {
    HeadlessWindow window(k_wide);
    window.surroundings.prefers_reduced_motion = false;
    Preferences preferences;
    preferences.graph_layout = GraphLayoutKind::Force;
    window.act(SetPreferences{preferences});
    CHECK_FALSE(window.draw());
    window.act(GoToSentence{SentenceId(200)});
    CHECK_FALSE(window.draw());
    CHECK(window.find(item_name(*window.state.current()->report, SentenceId(200))).has_value());
}

TEST_CASE("marks of the reader are switched off and on") {
    HeadlessWindow window(k_wide, "#/tajikistan-2013/graph?sel=r.nc0ptmpbg0.2");
    const auto relations_seen = [&] {
        const auto& marks = window.views.screen.marks;
        return std::count_if(marks.begin(), marks.end(),
                             [](const ScreenPlace& mark) { return mark.name.rfind("r.", 0) == 0; });
    };
    REQUIRE(relations_seen() > 0);
    const ScreenRect mark = *window.find("r.nc0ptmpbg0.2");
    REQUIRE(window.click("menu:marks"));
    REQUIRE(window.click("marks:relations"));
    CHECK(window.state.preferences.hidden_marks.count() == 1);
    window.press_key(ImGuiKey_Escape);
    window.act(SelectItem{});
    // Where the mark was there is only the sentence.
    window.click(ImVec2{mark.x + mark.width / 2, mark.y + mark.height / 2});
    CHECK(window.selection_name().rfind("s.", 0) == 0);
}

TEST_CASE("a cross reference leads to what it names") {
    HeadlessWindow window(k_wide);
    const Report& report = *window.state.current()->report;
    const auto& references = report.findings.references;
    const auto leads = std::find_if(references.begin(), references.end(),
                                    [](const Reference& each) { return each.resolved.has_value(); });
    REQUIRE(leads != references.end());
    window.act(GoToSentence{leads->sentence});
    const ScreenRect sentence = *window.find(item_name(report, leads->sentence));
    // Somewhere on the sentence's lines the reference stands: go over them until the reader moves.
    constexpr int k_in_line = 27;
    for (int place = 0; place < 25 * k_in_line && window.state.view.sentence == leads->sentence; ++place) {
        const int line = place / k_in_line;
        const int column = place % k_in_line;
        const ImVec2 at{sentence.x + 12 * static_cast<float>(column), sentence.y + 8 + 12 * static_cast<float>(line)};
        window.point(at);
        if (ImGui::GetMouseCursor() != ImGuiMouseCursor_Hand) continue;
        window.click(at);
        if (window.state.view.sentence != leads->resolved) window.act(GoToSentence{leads->sentence});
    }
    CHECK(window.state.view.sentence == leads->resolved);
}

}  // namespace
}  // namespace attache
