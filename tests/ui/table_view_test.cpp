// The Table view, driven in a window without a screen.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "ui/headless_window.h"

namespace attache {
namespace {

using testing::HeadlessWindow;

constexpr ImVec2 k_wide{1440, 900};
constexpr ImVec2 k_medium{1024, 768};
constexpr ImVec2 k_narrow{390, 844};
const std::string k_link = "#/tajikistan-2013/table";

const Findings& findings(const HeadlessWindow& window) { return window.state.current()->report->findings; }

// The file may end a row with a line break in a cell: counts the line ends of rows.
std::size_t csv_rows(const std::string& csv) {
    std::size_t rows = 0;
    for (std::size_t at = csv.find("\r\n"); at != std::string::npos; at = csv.find("\r\n", at + 2))
        ++rows;
    return rows;
}

TEST_CASE("the table of relations has a row for each, of which those in view are drawn") {
    HeadlessWindow window(k_wide, k_link);
    CHECK(window.views.table.rows.size() == findings(window).relations.size());
    CHECK(window.find("table-row:0").has_value());
    CHECK_FALSE(window.find("table-row:100").has_value());
    const ScreenRect rows = *window.find("rows");
    window.point({rows.x + 50, rows.y + 50});
    window.wheel(-100000);
    CHECK(window.find("table-row:" + std::to_string(window.views.table.rows.size() - 1)).has_value());
}

TEST_CASE("pressing a column's name sorts by it, again the other way round") {
    HeadlessWindow window(k_wide, k_link);
    const auto& relations = findings(window).relations;
    const auto polarity = [&](std::size_t index) {
        return relations[RelationId(window.views.table.rows[index])].polarity;
    };
    const std::size_t last = window.views.table.rows.size() - 1;
    REQUIRE(window.click("table:sign"));
    CHECK(polarity(0) == -1);
    CHECK(polarity(last) == 1);
    REQUIRE(window.click("table:sign"));
    CHECK(polarity(0) == 1);
    CHECK(polarity(last) == -1);
    // Rows of the same sign keep the order of the text.
    for (std::size_t i = 1; i <= last; ++i) {
        if (polarity(i) == polarity(i - 1)) CHECK(window.views.table.rows[i] > window.views.table.rows[i - 1]);
    }
}

TEST_CASE("where the claims of checks have no room beside the columns, each has a line of its own") {
    HeadlessWindow window(k_wide, k_link + "?show=checks");
    const TableLayout& layout = window.views.table.layout;
    REQUIRE(layout.long_column.has_value());
    CHECK(table_columns(TableKind::Checks)[*layout.long_column].name == "claim");
    CHECK_FALSE(window.find("table:claim").has_value());
}

TEST_CASE("on a phone the claims of checks have two lines") {
    HeadlessWindow window(k_narrow, k_link + "?show=checks");
    CHECK(window.views.table.layout.compact);
    CHECK(window.views.table.layout.title_lines == 2);
}

TEST_CASE("at first money with aid stands before other money, and actors by their names") {
    HeadlessWindow amounts(k_wide, k_link + "?show=amounts");
    const auto is_aid = [&](TableRow row) { return findings(amounts).amounts[AmountId(row)].aid.has_value(); };
    const auto& rows = amounts.views.table.rows;
    CHECK(is_aid(rows.front()));
    CHECK(std::is_partitioned(rows.begin(), rows.end(), is_aid));
    HeadlessWindow entities(k_wide, k_link + "?show=entities");
    const auto name = [&](std::size_t row) {
        return findings(entities).entities[EntityId(entities.views.table.rows[row])].name;
    };
    for (std::size_t i = 1; i < 20; ++i)
        CHECK(name(i - 1) <= name(i));
}

TEST_CASE("the keyboard sorts too") {
    HeadlessWindow window(k_wide, k_link);
    REQUIRE(window.click("table:sign"));
    window.press_key(ImGuiKey_RightArrow);
    window.press_key(ImGuiKey_Enter);
    CHECK(window.views.table.choice().orders == TableOrders{{1, false}, {0, false}});
    window.press_key(ImGuiKey_Enter);
    CHECK(window.views.table.choice().orders == TableOrders{{1, true}, {0, false}});
    REQUIRE(window.click("table-row:1"));
    window.press_key(ImGuiKey_DownArrow);
    window.press_key(ImGuiKey_Enter);
    CHECK(window.state.view.selection == Item(RelationId(window.views.table.rows[2])));
}

TEST_CASE("a press on a row selects its item, and the reader follows") {
    HeadlessWindow window(k_wide, k_link);
    REQUIRE(window.click("table:number"));
    REQUIRE(window.click("table:number"));
    REQUIRE(window.click("table-row:0"));
    REQUIRE(std::holds_alternative<RelationId>(window.state.view.selection));
    const RelationId selected = std::get<RelationId>(window.state.view.selection);
    CHECK(selected.index() == window.views.table.rows[0]);
    const SentenceId sentence = findings(window).relations[selected].sentence;
    CHECK(window.find(item_name(*window.state.current()->report, sentence)).has_value());
}

TEST_CASE("what is selected elsewhere is scrolled into view") {
    HeadlessWindow window(k_wide, k_link);
    const RelationId last(findings(window).relations.size() - 1);
    const std::string name = item_name(*window.state.current()->report, last);
    window.act(SelectItem{last});
    const auto rows = *window.find("rows");
    const auto& marks = window.views.screen.marks;
    CHECK(std::any_of(marks.begin(), marks.end(), [&](const ScreenPlace& mark) {
        return mark.name == name && mark.rect.x > rows.x - 1 &&
               mark.rect.y + mark.rect.height < rows.y + rows.height + 1;
    }));
}

TEST_CASE("a row that is pointed at is hovered everywhere") {
    HeadlessWindow window(k_wide, k_link);
    const ScreenRect row = *window.find("table-row:2");
    window.point({row.x + 60, row.y + row.height / 2});
    CHECK(window.state.hovered == Item(RelationId(window.views.table.rows[2])));
}

TEST_CASE("each kind of mark has its table") {
    HeadlessWindow window(k_wide, k_link);
    const Findings& all = findings(window);
    const std::pair<const char*, std::size_t> kinds[] = {
        {"amounts", all.amounts.size()},   {"dates", all.dates.size()},   {"quantities", all.quantities.size()},
        {"entities", all.entities.size()}, {"checks", all.checks.size()}, {"relations", all.relations.size()}};
    for (const auto& kind : kinds) {
        const std::string name = kind.first;
        CAPTURE(name);
        REQUIRE(window.click("table-kind:" + name));
        CHECK(window.views.table.rows.size() == kind.second);
        REQUIRE(window.click("table-row:0"));
        CHECK(window.state.view.selection == item_of(window.views.table.kind, window.views.table.rows[0]));
        // Every column that has a head can be sorted by.
        for (const std::size_t column : window.views.table.layout.columns) {
            const std::string_view head = table_columns(window.views.table.kind)[column].name;
            CAPTURE(head);
            CHECK(window.click("table:" + std::string(head)));
        }
        CHECK(window.views.table.rows.size() == kind.second);
    }
}

TEST_CASE("the filter of all views holds, words of the table's own beside it") {
    HeadlessWindow window(k_wide, k_link);
    REQUIRE(window.click("theme:energy"));
    const std::size_t passing = window.views.table.rows.size();
    CHECK(passing == window.derived().counts.shown);
    REQUIRE(window.click("table:words"));
    window.type("water");
    CHECK(window.views.table.rows.size() < passing);
    CHECK_FALSE(window.views.table.rows.empty());
    CHECK(window.views.table.counts.passing == passing);
    window.type("qqq");
    CHECK(window.views.table.rows.empty());
    REQUIRE(window.click("table:show-all"));
    CHECK(window.views.table.rows.size() == passing);
}

TEST_CASE("when the filter hides every row, the table says so and offers them again") {
    HeadlessWindow window(k_wide, k_link);
    Filter filter;
    filter.actors = {"NOBODY"};
    window.act(SetFilter{filter});
    CHECK(window.views.table.rows.empty());
    REQUIRE(window.click("table:show-all"));
    CHECK(window.state.view.filter.is_open());
    CHECK_FALSE(window.views.table.rows.empty());
}

TEST_CASE("columns can be chosen, the last one stays") {
    HeadlessWindow window(k_wide, k_link);
    CHECK(window.find("table:theme").has_value());
    CHECK_FALSE(window.find("table:confidence").has_value());
    REQUIRE(window.click("menu:columns"));
    REQUIRE(window.click("column:theme"));
    REQUIRE(window.click("column:confidence"));
    CHECK_FALSE(window.find("table:theme").has_value());
    CHECK(window.find("table:confidence").has_value());
    for (const TableColumn& column : table_columns(TableKind::Relations)) {
        if (window.views.table.choice()
                .shown[static_cast<std::size_t>(&column - table_columns(TableKind::Relations).data())])
            CHECK(window.click("column:" + std::string(column.name)));
    }
    const auto& shown = window.views.table.choice().shown;
    CHECK(std::count(shown.begin(), shown.end(), true) == 1);
}

TEST_CASE("with more columns than fit, the table is scrolled to the side") {
    HeadlessWindow window(k_wide, k_link);
    auto& shown = window.views.table.choice().shown;
    std::fill(shown.begin(), shown.end(), true);
    window.settle();
    const ScreenRect first = *window.find("table:sign");
    REQUIRE(window.views.table.layout.width > window.find("rows")->width);
    const ScreenRect rows = *window.find("rows");
    window.point({rows.x + 50, rows.y + 50});
    ImGui::GetIO().AddMouseWheelEvent(-1, 0);
    window.settle();
    const auto moved = window.find("table:source");
    CHECK(window.views.table.sideways > 0);
    CHECK((!moved || moved->x < first.x + first.width + 100));
}

TEST_CASE("rows are copied as CSV, in the order that they are shown in") {
    HeadlessWindow window(k_wide, k_link);
    REQUIRE(window.click("table:sign"));
    const ScreenRect all = *window.find("table:copy-all");
    window.point({all.x + all.width / 2, all.y + all.height / 2});
    ImGui::GetIO().AddMouseButtonEvent(0, true);
    window.settle();
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    std::string csv;
    for (int i = 0; i < 4 && csv.empty(); ++i) {
        window.draw();
        csv = window.effects.clipboard.value_or("");
    }
    CHECK(csv_rows(csv) == window.views.table.rows.size() + 1);
    const std::string first = item_name(*window.state.current()->report, RelationId(window.views.table.rows[0]));
    CHECK(csv.find("\r\n" + first) == csv.find("\r\n"));
}

TEST_CASE("the table fits every width, in every text size") {
    for (const ImVec2 size : {k_wide, k_medium, k_narrow}) {
        for (const float scale : {k_min_text_scale, 1.0F, k_max_text_scale}) {
            Preferences preferences;
            preferences.text_scale = scale;
            HeadlessWindow window(size, k_link, preferences);
            for (const ScreenPlace& control : window.views.screen.controls) {
                CAPTURE(control.name);
                CHECK(control.rect.x > -10);
                CHECK(control.rect.x + control.rect.width < size.x + 10);
            }
            CHECK(window.find("table-row:0").has_value());
            CHECK_FALSE(window.views.table.layout.row_height > size.y / 3);
        }
    }
}

TEST_CASE("on a phone, rows are sorted and tables chosen by menus") {
    HeadlessWindow window(k_narrow, k_link);
    REQUIRE(window.views.table.layout.compact);
    REQUIRE(window.click("menu:sort"));
    REQUIRE(window.click("sort:number"));
    REQUIRE(window.click("sort:number"));
    window.press_key(ImGuiKey_Escape);
    CHECK(window.views.table.rows.front() > window.views.table.rows.back());
    REQUIRE(window.click("menu:table-kind"));
    REQUIRE(window.click("table-kind:checks"));
    CHECK(window.views.table.kind == TableKind::Checks);
}

TEST_CASE("a table at rest is not drawn again") {
    HeadlessWindow window(k_wide, k_link);
    for (int i = 0; i < 5; ++i)
        CHECK_FALSE(window.draw());
}

}  // namespace
}  // namespace attache
