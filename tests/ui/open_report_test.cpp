#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "app/reports.h"
#include "ui/headless_window.h"
#include "views/frame/compare_panel.h"

namespace attache {
namespace {

using testing::HeadlessWindow;

constexpr ImVec2 k_wide{1440, 900};
constexpr ImVec2 k_narrow{390, 844};
constexpr std::string_view k_old = "Uzbekistan cut off gas to Tajikistan.\n\nRussia pledged help to Tajikistan.\n";
constexpr std::string_view k_new = "Uzbekistan supported Tajikistan.\n\nChina lent money to Tajikistan.\n";

void open(HeadlessWindow& window, std::string name, std::string_view text) {
    window.act(OpenText{{std::move(name), std::string(text)}});
}

TEST_CASE("the title opens a menu of the reports: one is shown, one is closed") {
    for (const ImVec2 size : {k_wide, k_narrow}) {
        HeadlessWindow window(size);
        open(window, "old.txt", k_old);
        CHECK(window.state.current()->title == "old");
        REQUIRE(window.click("report-title"));
        CHECK(window.find("open-file").has_value());
        CHECK(window.find("paste-text").has_value());
        REQUIRE(window.click("report:0"));
        CHECK(window.state.current_report == 0);
        CHECK_FALSE(window.find("report:0").has_value());

        REQUIRE(window.click("report-title"));
        REQUIRE(window.click("close:1"));
        CHECK(window.state.reports.size() == 1);
        CHECK_FALSE(window.find("close:0").has_value());  // the last one stays
    }
}

TEST_CASE("a report is compared with another, and a row leads to its tie") {
    for (const ImVec2 size : {k_wide, k_narrow}) {
        HeadlessWindow window(size);
        open(window, "old.txt", k_old);
        open(window, "new.txt", k_new);
        window.click("report-title");
        REQUIRE(window.click("compare:1"));
        REQUIRE(window.find("compare").has_value());
        REQUIRE(window.views.compare.rows.size() > 3);
        CHECK(window.views.compare.rows[0].title == "Changed sign");
        REQUIRE(window.click("compare:row:1"));
        CHECK(window.selection_name() == "TJK~UZB");
        CHECK_FALSE(window.find("compare").has_value());
        CHECK(window.state.current()->title == "new");

        // What only the other one has is shown there.
        window.click("report-title");
        window.click("compare:1");
        const auto& rows = window.views.compare.rows;
        const auto only = std::find_if(rows.begin(), rows.end(), [](const CompareRow& row) { return row.only_second; });
        REQUIRE(only != rows.end());
        REQUIRE(window.click("compare:row:" + std::to_string(only - rows.begin())));
        CHECK(window.state.current()->title == "old");
        CHECK(window.selection_name() == "RUS~TJK");
    }
}

TEST_CASE("rows of a comparison stand in groups, the ties with most relations first") {
    Comparison comparison;
    const auto tie = [](const char* source, SignCounts first, SignCounts second) {
        ComparedTie made;
        made.source = source;
        made.target = "TJK";
        made.source_name = source;
        made.target_name = "Tajikistan";
        made.signs = {first, second};
        return made;
    };
    comparison.ties = {tie("AAA", {1, 0, 0}, {0, 0, 2}), tie("BBB", {1, 0, 0}, {0, 0, 0}),
                       tie("CCC", {3, 0, 0}, {0, 0, 0}), tie("DDD", {1, 0, 0}, {5, 0, 0})};
    const std::vector<CompareRow> rows = make_compare_rows(comparison, "one: a title", "two: another");
    REQUIRE(rows.size() == 7);
    CHECK(rows[0].title == "Changed sign");
    CHECK(rows[1].item == "AAA~TJK");
    CHECK(rows[1].signs[0] == -1);
    CHECK(rows[1].signs[1] == 1);
    CHECK(rows[2].title == "Relations only in one");
    CHECK(rows[3].item == "CCC~TJK");
    CHECK(rows[2].count == 2);
    CHECK_FALSE(rows[3].signs[1].has_value());
    CHECK(rows[4].item == "BBB~TJK");
    CHECK(rows[5].title == "In both, with the same sign");
    CHECK(rows[6].relations == std::array<std::size_t, 2>{1, 5});
}

TEST_CASE("reports are called by their titles up to a colon, where that tells them apart") {
    CHECK(short_titles("Tajikistan: 2013", "Gas and water") ==
          std::array<std::string, 2>{"Tajikistan", "Gas and water"});
    CHECK(short_titles("Iran: 2013", "Iran: 2014") == std::array<std::string, 2>{"Iran: 2013", "Iran: 2014"});
}

TEST_CASE("a pasted text is asked about") {
    HeadlessWindow window(k_wide);
    window.act(OfferText{pasted_text(std::string(k_old))});
    REQUIRE(window.click("offer:leave"));
    CHECK(window.state.reports.size() == 1);
    window.act(OfferText{pasted_text(std::string(k_old))});
    REQUIRE(window.click("offer:open"));
    CHECK(window.state.reports.size() == 2);
}

TEST_CASE("while a long report is read the window says so, and can stop it") {
    HeadlessWindow window(k_wide);
    std::string text;
    while (text.size() <= k_read_at_once_bytes)
        text += k_old;
    open(window, "long.txt", text);
    REQUIRE(window.find("opening").has_value());
    window.act(ContinueOpening{});
    CHECK(window.find("graph").has_value());
    REQUIRE(window.click("cancel-opening"));
    CHECK_FALSE(window.state.opening.has_value());
    CHECK_FALSE(window.find("opening").has_value());
}

TEST_CASE("a text without relations, or without anything, has its empty states") {
    for (const ImVec2 size : {k_wide, k_narrow}) {
        for (const std::string_view text : {"Roses are red.\n", "1\n", "# Title\n", "...\n"}) {
            HeadlessWindow window(size);
            open(window, "poem.txt", text);
            CHECK(window.state.current()->title == "poem");
            window.act(ShowView{ViewKind::Aid});
            CHECK(window.find("aid").has_value());
            window.act(ShowView{ViewKind::Graph});
            CHECK(window.find("graph").has_value());
        }
    }
}

TEST_CASE("closing a report forgets nothing of the others") {
    HeadlessWindow window(k_wide);
    open(window, "old.txt", k_old);
    open(window, "new.txt", k_new);
    window.act(SelectItem{*find_item(*window.state.current()->report, "CHN")});
    window.act(CloseReport{1});
    CHECK(window.state.current()->title == "new");
    CHECK(window.selection_name() == "CHN");
    window.act(CloseReport{1});
    CHECK(window.state.current_report == 0);
    CHECK(window.selection_name().empty());
}

}  // namespace
}  // namespace attache
