#include <string>

#include <doctest/doctest.h>

#include "io/corrections_json.h"
#include "ui/headless_window.h"
#include "views/correction/correction_fields.h"
#include "views/correction/correction_words.h"

namespace attache {
namespace {

using testing::HeadlessWindow;

constexpr ImVec2 k_wide{1440, 900};

const Report& report_of(const HeadlessWindow& window) { return *window.state.current()->report; }
const CorrectableReport& corrected(const HeadlessWindow& window) { return window.state.current()->report; }

std::string relation_named(const HeadlessWindow& window, std::size_t index) {
    return item_name(report_of(window), RelationId(index));
}

// Opens the inspector of an item by its name.
void select(HeadlessWindow& window, const std::string& name) {
    window.act(SelectItem{*find_item(report_of(window), name)});
}

void undo(HeadlessWindow& window) { window.act(GoToPlace{window.state.history.serial() - 1}); }

TEST_CASE("corrections: a relation is hidden in the inspector, said in its sentence, and taken back there") {
    HeadlessWindow window(k_wide);
    const std::size_t relations = report_of(window).findings.relations.size();
    const std::string name = relation_named(window, 3);
    select(window, name);
    REQUIRE(window.click("edit:hide"));
    CHECK(report_of(window).findings.relations.size() == relations - 1);
    CHECK(window.derived().counts.total == relations - 1);
    CHECK(window.selection_name().substr(0, 2) == "s.");
    undo(window);
    CHECK(report_of(window).findings.relations.size() == relations);
    CHECK(window.selection_name() == name);
    REQUIRE(window.click("edit:hide"));
    REQUIRE(window.click("inspector:take-back:0"));
    CHECK(report_of(window).findings.relations.size() == relations);
}

TEST_CASE("corrections: a dialog that has come to rest moves no more") {
    HeadlessWindow window(k_wide);
    select(window, "UZB");
    const ScreenRect button = *window.find("edit:rename");
    window.point({button.x + button.width / 2, button.y + button.height / 2});
    for (const bool down : {true, false}) {
        ImGui::GetIO().AddMouseButtonEvent(0, down);
        while (window.draw()) {
        }
    }
    REQUIRE(window.find("correct:name").has_value());
    const float y = window.find("correct:name")->y;
    window.settle();
    CHECK(window.find("correct:name")->y == y);
}

TEST_CASE("corrections: on a phone the buttons of the dialog are in sight while its fields scroll") {
    constexpr ImVec2 k_phone{390, 844};
    HeadlessWindow window(k_phone);
    select(window, relation_named(window, 3));
    REQUIRE(window.click("panel:details"));
    REQUIRE(window.click("edit:relation"));
    const auto save = window.find("correct:save");
    REQUIRE(save.has_value());
    CHECK(save->y + save->height <= k_phone.y);
    CHECK(save->y > k_phone.y * 0.8F);
    REQUIRE(window.click("correct:cancel"));
    CHECK_FALSE(window.find("correct:save").has_value());
}

TEST_CASE("corrections: a relation's theme and direction are changed in the dialog, as one place") {
    HeadlessWindow window(k_wide);
    RelationId id(0);
    while (report_of(window).findings.relations[id].mutual)
        id = RelationId(id.index() + 1);
    select(window, relation_named(window, id.index()));
    const Relation before = report_of(window).findings.relations[id];
    const std::size_t places = window.state.history.size();
    REQUIRE(window.click("edit:relation"));
    const std::string theme = before.theme == Theme::Rights ? "migration" : "rights";
    REQUIRE(window.click("correct:theme:" + theme));
    REQUIRE(window.click("correct:swap"));
    REQUIRE(window.click("correct:save"));
    const Relation& now = report_of(window).findings.relations[id];
    CHECK(name_of(now.theme) == theme);
    CHECK(now.source == before.target);
    CHECK(now.corrected);
    CHECK(window.state.history.size() == places + 1);
    CHECK(corrected(window).corrections().size() == 2);
    CHECK_FALSE(window.find("correct:save").has_value());
    undo(window);
    CHECK(report_of(window).findings.relations[id].source == before.source);
}

TEST_CASE("corrections: a dialog that is cancelled changes nothing") {
    HeadlessWindow window(k_wide);
    select(window, relation_named(window, 0));
    REQUIRE(window.click("edit:relation"));
    REQUIRE(window.click("correct:sign:0"));
    REQUIRE(window.click("correct:cancel"));
    CHECK(corrected(window).corrections().empty());
    CHECK_FALSE(window.find("correct:save").has_value());
}

TEST_CASE("corrections: a relation is added to a sentence by typing names") {
    HeadlessWindow window(k_wide);
    const std::size_t relations = report_of(window).findings.relations.size();
    select(window, item_name(report_of(window), SentenceId(4)));
    REQUIRE(window.click("edit:add"));
    window.click("correct:source");
    window.type("uzbek");
    REQUIRE(window.click("correct:source:UZB"));
    window.click("correct:target");
    window.type("china");
    REQUIRE(window.click("correct:target:CHN"));
    REQUIRE(window.click("correct:theme:trade"));
    REQUIRE(window.click("correct:save"));
    REQUIRE(report_of(window).findings.relations.size() == relations + 1);
    REQUIRE(corrected(window).corrections().size() == 1);
    const auto& added = std::get<AddRelation>(corrected(window).corrections().front());
    CHECK(added.parties.source == "UZB");
    CHECK(added.parties.target == "CHN");
    CHECK(added.kind.theme == Theme::Trade);
}

TEST_CASE("corrections: an actor is renamed and merged, a date changed") {
    HeadlessWindow window(k_wide);
    select(window, "UZB");
    REQUIRE(window.click("edit:rename"));
    window.click("correct:name");
    window.type(" (the neighbour)");
    REQUIRE(window.click("correct:save"));
    const EntityId uzbekistan = std::get<EntityId>(*find_item(report_of(window), "UZB"));
    CHECK(report_of(window).findings.entities[uzbekistan].name == "Uzbekistan (the neighbour)");

    const std::size_t entities = report_of(window).findings.entities.size();
    REQUIRE(window.click("edit:merge"));
    window.click("correct:into");
    window.type("russia");
    REQUIRE(window.click("correct:into:RUS"));
    REQUIRE(window.click("correct:save"));
    CHECK(report_of(window).findings.entities.size() == entities - 1);
    CHECK(window.selection_name() == "RUS");

    select(window, item_name(report_of(window), DateId(0)));
    const std::string before = iso_string(report_of(window).findings.dates[DateId(0)].earliest);
    REQUIRE(window.click("edit:date"));
    window.click("correct:first");
    window.press_key(ImGuiKey_End);
    window.type("9");  // no day any more
    REQUIRE(window.click("correct:save"));
    CHECK(corrected(window).corrections().size() == 2);
    CHECK(iso_string(report_of(window).findings.dates[DateId(0)].earliest) == before);
}

TEST_CASE("corrections: their list takes them back one by one and all together") {
    HeadlessWindow window(k_wide);
    window.act(Correct{{HideRelation{relation_named(window, 0)}, RenameEntity{"UZB", "Usbekistan"},
                        HideRelation{relation_named(window, 2)}}});
    window.act(OpenCorrections{});
    REQUIRE(window.click("list:take-back:1"));
    CHECK(corrected(window).corrections().size() == 2);
    REQUIRE(window.click("list:clear-corrections"));
    CHECK(corrected(window).corrections().empty());
}

TEST_CASE("corrections: those of a link can be kept in the list, or taken back there") {
    HeadlessWindow window(k_wide);
    const Corrections lent{HideRelation{relation_named(window, 3)}, RenameEntity{"UZB", "Usbekistan"}};
    window.act(OpenLink{"#/tajikistan-2013/graph?fix=" + linked_corrections(lent).value()});
    window.act(OpenCorrections{});
    REQUIRE(window.click("list:take-back:0"));
    CHECK(corrected(window).layers().lent.size() == 1);
    REQUIRE(window.click("list:keep-linked-corrections"));
    CHECK(corrected(window).layers() == CorrectionLayers{{lent[1]}, {}});
    CHECK_FALSE(window.find("list:keep-linked-corrections").has_value());
}

TEST_CASE("corrections: the words say what was there before") {
    HeadlessWindow window(k_wide);
    const Relation before = report_of(window).findings.relations[RelationId(0)];
    const std::string name = relation_named(window, 0);
    RelationKind kind{before.theme, before.event, before.polarity, before.status};
    kind.theme = before.theme == Theme::Aid ? Theme::Trade : Theme::Aid;
    window.act(Correct{{RetypeRelation{name, kind}, RenameEntity{"UZB", "Usbekistan"}, MergeEntity{"RUS", "CHN"},
                        HideRelation{"r.0000000000.1"}}});
    CHECK(words_of(corrected(window), 0).what.substr(0, 10) == "theme was ");
    CHECK(words_of(corrected(window), 1).what == "was called Uzbekistan");
    CHECK(words_of(corrected(window), 1).about == "Usbekistan");
    CHECK(words_of(corrected(window), 2).what == "is the same as China");
    CHECK(words_of(corrected(window), 3).about.empty());
    CHECK(window.state.current()->report->findings.corrections == 3);
}

TEST_CASE("corrections: actors are found by a part of their names, days by what is written") {
    const HeadlessWindow window(k_wide);
    const Report& report = report_of(window);
    const std::vector<EntityId> found = actors_like(report, "uzb", 3);
    REQUIRE_FALSE(found.empty());
    CHECK(report.findings.entities[found.front()].code == "UZB");
    CHECK(actors_like(report, "qqqqq", 3).empty());
    CHECK(parse_days("2013")->last == CivilDate{2013, 12, 31});
    CHECK(parse_days(" 2012-02 ")->last == CivilDate{2012, 2, 29});
    CHECK(parse_days("2013-05-09")->first == CivilDate{2013, 5, 9});
    for (const std::string_view text : {"", "13", "2013-13", "2013-05-32", "yesterday", "20130"})
        CHECK_FALSE(parse_days(text).has_value());
}

}  // namespace
}  // namespace attache
