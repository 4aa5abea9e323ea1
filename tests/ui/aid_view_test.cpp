// The aid view, driven without a screen.
#include <algorithm>
#include <string>
#include <string_view>
#include <variant>

#include <doctest/doctest.h>

#include "ui/headless_window.h"

namespace attache {
namespace {

using testing::HeadlessWindow;

constexpr ImVec2 k_wide{1440, 900};
constexpr ImVec2 k_narrow{390, 844};
constexpr std::string_view k_link = "#/tajikistan-2013/aid";

HeadlessWindow& open_section(HeadlessWindow& window, std::string_view name) {
    REQUIRE(window.click("aid-section:" + std::string(name)));
    return window;
}

const Findings& findings(const HeadlessWindow& window) { return window.state.current()->report->findings; }

std::string first_control(const HeadlessWindow& window, std::string_view prefix) {
    for (const ScreenPlace& control : window.views.screen.controls) {
        if (control.name.rfind(prefix, 0) == 0) return control.name;
    }
    return {};
}

TEST_CASE("the sections of the aid view can be chosen, at every width and text size") {
    for (const ImVec2 size : {k_wide, ImVec2{1024, 768}, k_narrow}) {
        for (const float scale : {1.0F, k_max_text_scale}) {
            Preferences preferences;
            preferences.text_scale = scale;
            HeadlessWindow window(size, std::string(k_link), preferences);
            for (const std::string_view name : {"by-year", "composition", "flows", "other", "checks", "ledger"}) {
                CAPTURE(name);
                open_section(window, name);
                for (const ScreenPlace& control : window.views.screen.controls) {
                    CAPTURE(control.name);
                    CHECK(control.rect.x > -10);
                    CHECK(control.rect.x + control.rect.width < size.x + 10);
                }
                CHECK_FALSE(window.draw());
            }
        }
    }
}

TEST_CASE("a bar of the chart selects its amount") {
    HeadlessWindow window(k_wide, std::string(k_link));
    open_section(window, "by-year");
    const AmountId last = window.views.aid.chart.bars.back().amount;
    REQUIRE(window.click("aid-mark:" + std::to_string(last.index())));
    CHECK(window.state.view.selection == Item(last));
    CHECK(window.views.aid.section == AidSection::ByYear);
}

TEST_CASE("the chart is drawn by year or by total, on a linear or a logarithmic axis") {
    HeadlessWindow window(k_wide, std::string(k_link));
    open_section(window, "by-year");
    const double per_year = window.views.aid.chart.most;
    REQUIRE(window.click("aid-measure:total"));
    CHECK(window.views.aid.chart.most > 10 * per_year);
    const AmountId small = window.views.aid.chart.bars.back().amount;
    const std::string mark = "aid-mark:" + std::to_string(small.index());
    const float linear = window.find(mark)->height;
    REQUIRE(window.click("aid-scale:log"));
    CHECK(window.find(mark)->height > 3 * linear);
    REQUIRE(window.click("aid-measure:per-year"));
    CHECK(window.views.aid.chart.most == per_year);
}

TEST_CASE("the latest request shows its items and leads to the check that adds them up") {
    HeadlessWindow window(k_wide, std::string(k_link));
    open_section(window, "composition");
    const AidComposition composition = window.views.aid.compositions.at(0);
    CHECK(findings(window).amounts[composition.whole].value == 36.4e6);
    CHECK(composition.items.size() == 5);
    CHECK(composition.rest == doctest::Approx(1.22e6));
    REQUIRE(window.click("aid-mark:" + std::to_string(composition.items[1].index())));
    CHECK(window.state.view.selection == Item(composition.items[1]));
    REQUIRE(window.click("aid-check:" + std::to_string(composition.check.index())));
    CHECK(window.state.view.selection == Item(composition.check));
    CHECK(window.views.aid.section == AidSection::Composition);
}

TEST_CASE("a band of the flows selects its amount and brings the reader to its sentence") {
    HeadlessWindow window(k_wide, std::string(k_link));
    open_section(window, "flows");
    CHECK(window.views.aid.flows.money.status == AidStatus::Requested);
    REQUIRE(window.click("aid-flow:1"));
    const AmountId chosen = window.views.aid.flows.money.flows[1].amounts.front();
    CHECK(window.state.view.selection == Item(chosen));
    const SentenceId sentence = findings(window).amounts[chosen].sentence;
    CHECK(window.find(item_name(*window.state.current()->report, sentence)).has_value());
    CHECK(window.views.aid.section == AidSection::Flows);
}

TEST_CASE("the whole of a band answers to the pointer, away from its node too") {
    HeadlessWindow window(k_wide, std::string(k_link));
    open_section(window, "flows");
    const ScreenRect node = *window.find("aid-flow:2");
    const ImVec2 beside{node.x + node.width + 40, node.y + node.height / 2};
    const AmountId expected = window.views.aid.flows.money.flows[2].amounts.front();
    window.point(beside);
    CHECK(window.state.hovered == Item(expected));
    window.click(beside);
    CHECK(window.state.view.selection == Item(expected));
    window.point({node.x + 30, node.y - 400});
    window.click(ImVec2{node.x - 60, node.y + 700});  // no band is there
    CHECK(window.state.view.selection == Item(expected));
}

TEST_CASE("flows show one status at a time, in themes or in the text's words") {
    HeadlessWindow window(k_wide, std::string(k_link));
    open_section(window, "flows");
    REQUIRE(window.click("aid-status:pledged"));
    const MoneyFlows& money = window.views.aid.flows.money;
    REQUIRE(money.flows.size() == 2);
    for (const MoneyFlow& flow : money.flows)
        CHECK(findings(window).amounts[flow.amounts.front()].aid->status == AidStatus::Pledged);
    REQUIRE(window.click("aid-middle:purpose"));
    CHECK(window.views.aid.flows.middle == FlowMiddle::Purpose);
    const std::string actor = first_control(window, "aid-actor:");
    REQUIRE(window.click(actor));
    CHECK(std::holds_alternative<EntityId>(window.state.view.selection));
}

TEST_CASE("other money stands apart from aid, and selects its amounts") {
    HeadlessWindow window(k_wide, std::string(k_link));
    open_section(window, "other");
    for (const OtherMoney& money : window.views.aid.other) {
        for (const AmountId id : money.amounts)
            CHECK(findings(window).amounts[id].role == money.role);
    }
    const AmountId largest = window.views.aid.other.at(0).amounts.at(0);
    REQUIRE(window.click("aid-mark:" + std::to_string(largest.index())));
    CHECK(window.state.view.selection == Item(largest));
}

TEST_CASE("a check selects itself, and one selected elsewhere is brought into view") {
    HeadlessWindow window(k_wide, std::string(k_link));
    open_section(window, "checks");
    const CheckId second = window.views.aid.checks.lines.at(1).check;
    REQUIRE(window.click("aid-check:" + std::to_string(second.index())));
    CHECK(window.state.view.selection == Item(second));
    open_section(window, "ledger");
    const CheckId last = window.views.aid.checks.lines.back().check;
    window.act(SelectItem{last});
    CHECK(window.views.aid.section == AidSection::Checks);
    CHECK(window.find("aid-check:" + std::to_string(last.index())).has_value());
}

TEST_CASE("an amount selected elsewhere opens the section that shows it") {
    HeadlessWindow window(k_wide, std::string(k_link));
    const AmountId trade = window.views.aid.other.at(0).amounts.at(0);
    window.act(SelectItem{trade});
    CHECK(window.views.aid.section == AidSection::OtherMoney);
    const AmountId aid = window.views.aid.ledger.back();
    window.act(SelectItem{aid});
    CHECK(window.views.aid.section == AidSection::Ledger);
    CHECK(window.views.aid.flows.money.status == findings(window).amounts[aid].aid->status);
}

TEST_CASE("what the filter hides is counted in every section") {
    HeadlessWindow window(k_wide, std::string(k_link) + "?actor=CHN");
    REQUIRE(window.views.aid.ledger.size() == 1);
    CHECK(window.views.aid.hidden == 12);
    CHECK(window.views.aid.words.chart.explanation.find("12 amounts are hidden by the filter") != std::string::npos);
    CHECK(window.views.aid.words.flows.explanation.find("12 amounts are hidden by the filter") != std::string::npos);
    CHECK(window.views.aid.compositions.empty());
    for (const std::string_view name : {"by-year", "composition", "flows", "other", "checks"})
        open_section(window, name);
    Filter nobody;
    nobody.actors = {"NGO:NOBODY"};
    window.act(SetFilter{nobody});
    CHECK(window.views.aid.ledger.empty());
    for (const std::string_view name : {"ledger", "by-year", "composition", "flows", "other"})
        open_section(window, name);
}

}  // namespace
}  // namespace attache
