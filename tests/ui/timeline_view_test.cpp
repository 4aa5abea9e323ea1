#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/report_builder.h"
#include "ui/headless_window.h"

namespace attache {
namespace {

using testing::HeadlessWindow;

constexpr ImVec2 k_wide{1440, 900};
constexpr ImVec2 k_narrow{390, 844};
constexpr const char* k_link = "#/tajikistan-2013/timeline";

ImVec2 middle_of(const ScreenRect& rect) { return {rect.x + rect.width / 2, rect.y + rect.height / 2}; }

// The marks of statements on the timeline, in the order they are drawn in.
std::vector<ScreenPlace> statements_on(const HeadlessWindow& window) {
    const ScreenRect canvas = *window.find("timeline:canvas");
    std::vector<ScreenPlace> found;
    for (const ScreenPlace& mark : window.views.screen.marks) {
        const ImVec2 at = middle_of(mark.rect);
        const bool inside = at.x >= canvas.x && at.x < canvas.x + canvas.width && at.y >= canvas.y;
        if (inside && mark.name.rfind("r.", 0) == 0) found.push_back(mark);
    }
    return found;
}

const Filter& filter_of(const HeadlessWindow& window) { return window.state.view.filter; }

TEST_CASE("timeline: a link opens it, and the tab does") {
    const HeadlessWindow window(k_wide, k_link);
    CHECK(window.state.view.view == ViewKind::Timeline);
    CHECK(window.find("timeline").has_value());
    CHECK(statements_on(window).size() > 40);
    HeadlessWindow graph(k_wide);
    REQUIRE(graph.click("tab:timeline"));
    CHECK(graph.find("timeline:canvas").has_value());
}

TEST_CASE("timeline: at rest nothing is drawn") {
    HeadlessWindow window(k_wide, k_link);
    for (int i = 0; i < 5; ++i)
        CHECK_FALSE(window.draw());
}

TEST_CASE("timeline: with the keyboard in it nothing is drawn either") {
    HeadlessWindow window(k_wide, k_link);
    const ScreenRect lanes = *window.find("timeline:canvas");
    window.click(ImVec2{lanes.x + lanes.width / 2, lanes.y + lanes.height - 4});
    for (int i = 0; i < 5; ++i)
        CHECK_FALSE(window.draw());
}

TEST_CASE("timeline: a brush whose moves and release come in one frame") {
    HeadlessWindow window(k_wide, k_link);
    const ScreenRect strip = *window.find("timeline:years");
    window.point({strip.x + strip.width * 0.2F, strip.y + 10});
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseButtonEvent(0, true);
    window.settle();
    io.AddMousePosEvent(strip.x + strip.width * 0.4F, strip.y + 10);
    io.AddMouseButtonEvent(0, false);
    window.settle();
    REQUIRE(filter_of(window).from.has_value());
    CHECK(filter_of(window).from->year < filter_of(window).to->year);
}

TEST_CASE("timeline: a press on a statement selects it, and the reader goes there") {
    HeadlessWindow window(k_wide, k_link);
    const ScreenPlace mark = statements_on(window).front();
    const std::uint32_t requests = window.state.reader_requests;
    window.click(middle_of(mark.rect));
    CHECK(window.selection_name() == mark.name);
    CHECK(window.state.reader_requests == requests + 1);
    CHECK(window.state.view.sentence.has_value());
    // Beside every mark: below the last lane or in a gap, nothing is selected.
    const ScreenRect canvas = *window.find("timeline:canvas");
    window.click(ImVec2{canvas.x + 4, canvas.y + 3});
    CHECK(window.selection_name().empty());
}

TEST_CASE("timeline: what is pointed at is hovered everywhere") {
    HeadlessWindow window(k_wide, k_link);
    window.point(middle_of(statements_on(window).front().rect));
    CHECK(std::holds_alternative<RelationId>(window.state.hovered));
    window.point({2, 2});
    CHECK(std::holds_alternative<std::monostate>(window.state.hovered));
}

TEST_CASE("timeline: the wheel zooms about the pointer, a drag moves it, fit puts it back") {
    HeadlessWindow window(k_wide, k_link);
    const DaySpan before = window.views.timeline.window.span();
    const ScreenRect canvas = *window.find("timeline:canvas");
    window.point({canvas.x + canvas.width / 4, canvas.y + 5});
    window.wheel(3);
    const DaySpan zoomed = window.views.timeline.window.span();
    CHECK(zoomed.days() == doctest::Approx(before.days() / 2).epsilon(0.01));
    CHECK(zoomed.first + zoomed.days() / 4 == doctest::Approx(before.first + before.days() / 4).epsilon(0.001));

    window.drag({canvas.x + 300, canvas.y + 5}, {canvas.x + 200, canvas.y + 5});
    const DaySpan moved = window.views.timeline.window.span();
    CHECK(moved.days() == doctest::Approx(zoomed.days()));
    CHECK(moved.first - zoomed.first ==
          doctest::Approx(zoomed.days() * 100 / static_cast<double>(canvas.width)).epsilon(0.1));

    REQUIRE(window.click("zoom:fit"));
    CHECK(window.views.timeline.window.span() == before);
}

TEST_CASE("timeline: keys move and zoom it, and go through the statements in order of time") {
    HeadlessWindow window(k_wide, k_link);
    const ScreenRect canvas = *window.find("timeline:canvas");
    window.click(ImVec2{canvas.x + 4, canvas.y + 3});
    const DaySpan before = window.views.timeline.window.span();
    window.press_key(ImGuiKey_RightArrow);
    CHECK(window.views.timeline.window.span().first > before.first);
    window.press_key(ImGuiKey_Equal);
    CHECK(window.views.timeline.window.span().days() < before.days());
    window.press_key(ImGuiKey_F);
    CHECK(window.views.timeline.window.span() == before);

    const Report& report = *window.state.current()->report;
    const auto date_of_selection = [&] {
        const auto& relation = report.findings.relations[std::get<RelationId>(window.state.view.selection)];
        return report.findings.dates[relation.date].earliest;
    };
    window.press_key(ImGuiKey_Period);
    const CivilDate first = date_of_selection();
    window.press_key(ImGuiKey_Period);
    CHECK(date_of_selection() >= first);
    window.press_key(ImGuiKey_Comma);
    CHECK(date_of_selection() == first);
}

TEST_CASE("timeline: a brush over the years is one step, sets the filter and is taken back") {
    HeadlessWindow window(k_wide, k_link);
    const std::size_t places = window.state.history.size();
    const ScreenRect strip = *window.find("timeline:years");
    const auto at = [&](float share) { return ImVec2{strip.x + strip.width * share, strip.y + 10}; };
    window.drag(at(0.2F), at(0.4F));
    REQUIRE(filter_of(window).from.has_value());
    REQUIRE(filter_of(window).to.has_value());
    CHECK(filter_of(window).from->month == 1);
    CHECK(filter_of(window).to->month == 12);
    CHECK(filter_of(window).from->year < filter_of(window).to->year);
    CHECK(window.state.history.size() == places + 1);
    // The lanes now show these years.
    const DaySpan seen = window.views.timeline.window.span();
    CHECK(seen.first < day_number(*filter_of(window).from));
    CHECK(seen.end > day_number(*filter_of(window).to));
    CHECK(seen.days() < 1.2 * (day_number(*filter_of(window).to) - day_number(*filter_of(window).from)));

    // A second one is a step of its own.
    const Filter first = filter_of(window);
    window.drag(at(0.6F), at(0.7F));
    CHECK(filter_of(window) != first);
    CHECK(window.state.history.size() == places + 2);

    REQUIRE(window.click("timeline:all-years"));
    CHECK(filter_of(window).is_open());
}

TEST_CASE("timeline: a press on a year chooses it, and arrow keys move the choice") {
    HeadlessWindow window(k_wide, k_link);
    const ScreenRect strip = *window.find("timeline:years");
    window.click(ImVec2{strip.x + strip.width * 0.3F, strip.y + 10});
    REQUIRE(filter_of(window).from.has_value());
    const std::int32_t year = filter_of(window).from->year;
    CHECK(filter_of(window).to->year == year);
    window.press_key(ImGuiKey_RightArrow);
    CHECK(filter_of(window).from->year == year + 1);
    CHECK(filter_of(window).to->year == year + 1);
}

TEST_CASE("timeline: a link with years shows these, and says how many others there are") {
    const HeadlessWindow window(k_wide, std::string(k_link) + "?from=2009-01-01&to=2011-12-31");
    REQUIRE(filter_of(window).from.has_value());
    CHECK(window.find("timeline:all-years").has_value());
    const Timeline& timeline = window.views.timeline.timeline;
    CHECK(timeline.statements > 0);
    CHECK(timeline.statements < timeline.dated.size());
    for (const TimelineMark& mark : timeline.marks)
        CHECK(mark.days.overlaps({day_number({2009, 1, 1}), day_number({2011, 12, 31})}));
}

TEST_CASE("timeline: where the filter leaves only other dates, that is said and can be undone") {
    HeadlessWindow window(k_wide, std::string(k_link) + "?theme=security,diplomacy&sign=-");
    CHECK(window.views.timeline.timeline.statements == 0);
    REQUIRE(window.click("timeline:clear-filter"));
    CHECK(filter_of(window).is_open());
    CHECK(statements_on(window).size() > 40);
}

TEST_CASE("timeline: one stray date does not squeeze the rest, and a button shows it") {
    HeadlessWindow window(k_wide, k_link);
    const DaySpan bulk = window.views.timeline.window.span();
    CHECK(bulk.end < day_number({2030, 1, 1}));  // a lease runs until 2042
    REQUIRE(window.click("timeline:later"));
    CHECK(window.views.timeline.window.span().end > day_number({2042, 12, 31}));
    CHECK_FALSE(window.find("timeline:later").has_value());
}

TEST_CASE("timeline: statements without a date are listed, and can be selected there") {
    HeadlessWindow window(k_wide, k_link);
    REQUIRE(window.click("timeline:undated"));
    REQUIRE(window.find("statements").has_value());
    const Timeline& timeline = window.views.timeline.timeline;
    CHECK(window.views.timeline.list.statements == timeline.undated);
    REQUIRE(window.click("statement:" + std::to_string(timeline.undated.front().index())));
    CHECK(window.state.view.selection == Item(timeline.undated.front()));
    REQUIRE(window.click("statements:close"));
    CHECK_FALSE(window.find("statements").has_value());
}

TEST_CASE("timeline: lanes by actor, and without other dates") {
    HeadlessWindow window(k_wide, k_link);
    CHECK(window.views.timeline.timeline.lanes.back().kind == LaneKind::OtherDates);
    const float height = window.views.timeline.scene.height;
    REQUIRE(window.click("timeline:other-dates"));
    CHECK(window.views.timeline.scene.height < height);
    REQUIRE(window.click("lanes:actor"));
    CHECK(window.views.timeline.timeline.lanes.front().kind == LaneKind::Actor);
    CHECK(statements_on(window).size() > 40);
}

TEST_CASE("timeline: a statement that is selected elsewhere is brought into view") {
    HeadlessWindow window(k_wide, k_link);
    const Timeline& timeline = window.views.timeline.timeline;
    const auto last =
        std::max_element(timeline.marks.begin(), timeline.marks.end(),
                         [](const TimelineMark& a, const TimelineMark& b) { return a.days.last < b.days.last; });
    REQUIRE(last->days.first > window.views.timeline.window.span().end);
    window.act(SelectItem{last->relation});
    CHECK(window.views.timeline.window.span().end > last->days.first);
}

TEST_CASE("timeline: a telephone shows it too") {
    HeadlessWindow window(k_narrow, k_link);
    const ScreenRect canvas = *window.find("timeline:canvas");
    CHECK(canvas.width == doctest::Approx(390));
    CHECK(canvas.height > 250);
    CHECK(window.find("timeline:years").has_value());
    REQUIRE(window.click("timeline:undated"));
    CHECK(window.find("statements")->width == doctest::Approx(390));
    REQUIRE(window.click("statements:close"));
    CHECK(window.find("timeline:canvas").has_value());
}

// Many statements on the same few days, opened in place of the shipped report.
TEST_CASE("timeline: where there is no room statements are counted, and listed when pressed") {
    testing::ReportBuilder builder("russia aided tajikistan in may 2012 .");
    const EntityId rus = builder.country("RUS", "Russia");
    const EntityId tjk = builder.country("TJK", "Tajikistan");
    const DateId may = builder.date("may 2012", {2012, 5, 1}, {2012, 5, 31});
    builder.findings().subject = tjk;
    for (int i = 0; i < 60; ++i) {
        const RelationId id = builder.relation(rus, tjk, "aided", Theme::Aid, 1);
        builder.findings().relations[id].date = may;
    }
    HeadlessWindow window(k_wide);
    window.state.reports.push_back({.id = "many",
                                    .title = "Many",
                                    .publisher = "",
                                    .date = "",
                                    .report = std::make_unique<const Report>(builder.report())});
    window.act(OpenLink{"#/many/timeline"});
    CHECK(statements_on(window).empty());
    const TimelineScene& scene = window.views.timeline.scene;
    REQUIRE(scene.lanes.size() == 1);
    CHECK(scene.lanes[0].dense);
    REQUIRE(scene.lanes[0].bins.size() >= 1);
    CHECK(scene.most_in_bin == 60);

    const ScreenRect canvas = *window.find("timeline:canvas");
    const DaySpan seen = window.views.timeline.window.span();
    const double middle = day_number({2012, 5, 16});
    const auto share = static_cast<float>((middle - seen.first) / seen.days());
    window.click(ImVec2{canvas.x + canvas.width * share, canvas.y + scene.lanes[0].height - 12});
    CHECK(window.views.timeline.list.statements.size() == 60);
    CHECK(window.find("statements").has_value());
}

}  // namespace
}  // namespace attache
