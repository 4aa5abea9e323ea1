#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "app/reports.h"
#include "app/route.h"
#include "app/small_state.h"
#include "io/linked_text.h"

namespace attache {
namespace {

using testing::small_state;
using testing::SmallState;

constexpr std::string_view k_text =
    "Uzbekistan cut off gas supplies to Tajikistan in 2010.\n\nRussia pledged $5 million to Tajikistan.\n";
constexpr std::string_view k_other = "China lent money to Tajikistan in 2011. China supported Tajikistan.\n";

IncomingText file(std::string name, std::string_view bytes) { return {std::move(name), std::string(bytes)}; }

bool has_notice(const AppState& state, std::string_view words) {
    return std::any_of(state.notices.begin(), state.notices.end(),
                       [&](const Notice& notice) { return notice.text.find(words) != std::string::npos; });
}

// Longer than what is read at once.
std::string long_text() {
    std::string text;
    while (text.size() <= k_read_at_once_bytes)
        text += k_text;
    return text;
}

TEST_CASE("a file becomes the current report, as a new place, under a name of its own") {
    SmallState small = small_state();
    const Effects effects = small.act(OpenText{file("My Notes.txt", k_text)});
    CHECK(effects.place == History::Recorded::Added);
    REQUIRE(small.state.reports.size() == 2);
    const OpenReport& open = *small.state.current();
    CHECK(open.title == "My Notes");
    CHECK(open.is_own);
    CHECK(open.id.substr(0, 9) == "my-notes-");
    CHECK(is_own_id(open.id));
    CHECK_FALSE(is_own_id("tajikistan-2013"));
    CHECK(open.report->findings.relations.size() >= 2);

    small.step(Undo{});
    CHECK(small.state.current()->id == "small");
    small.step(Redo{});
    CHECK(small.state.current()->id == open.id);
}

TEST_CASE("the same file is not opened twice") {
    SmallState small = small_state();
    small.act(OpenText{file("a.txt", k_text)});
    small.act(ShowReport{0});
    small.act(OpenText{file("a.txt", k_text)});
    CHECK(small.state.reports.size() == 2);
    CHECK(small.state.current_report == 1);
}

TEST_CASE("what cannot be opened changes nothing and is told with what to do") {
    SmallState small = small_state();
    small.act(SelectItem{small.uzbekistan});
    for (const std::string& bytes : {std::string(), std::string("a\0b", 3), std::string("PK\x03\x04 x")})
        small.act(OpenText{file("bad.txt", bytes)});
    CHECK(small.state.reports.size() == 1);
    CHECK(small.state.view.selection == Item(small.uzbekistan));
    CHECK(has_notice(small.state, "bad.txt"));
    CHECK(has_notice(small.state, "give a plain text file"));
    CHECK_FALSE(small.state.opening.has_value());
}

TEST_CASE("HTML and Markdown are made plain, and name the report") {
    SmallState small = small_state();
    small.act(OpenText{file("x.html", "<title>Gas &amp; aid</title><p>Russia <b>pledged</b> help to Tajikistan.</p>")});
    CHECK(small.state.current()->title == "Gas & aid");
    CHECK(small.state.current()->report->source.bytes == "Russia pledged help to Tajikistan.\n");
    small.act(OpenText{file("x.md", "# Aid\n\nRussia **pledged** help to Tajikistan.\n")});
    CHECK(small.state.current()->title == "Aid");
    CHECK(small.state.current()->report->findings.relations.size() == 1);
}

TEST_CASE("a long text is read in steps, what comes after it waits, and it can be cancelled") {
    SmallState small = small_state();
    const std::string text = long_text();
    small.act(OpenText{file("long.txt", text)});
    small.act(OpenText{file("next.txt", k_other)});
    REQUIRE(small.state.opening.has_value());
    CHECK(small.state.current()->id == "small");
    for (int steps = 0; small.state.opening && steps < 50; ++steps)
        small.act(ContinueOpening{});
    REQUIRE(small.state.reports.size() == 3);
    CHECK(small.state.reports[1].title == "long");
    CHECK(small.state.current()->title == "next");

    small.act(OpenText{file("other.txt", text + "More.\n")});
    small.act(ContinueOpening{});
    small.act(CancelOpening{});
    CHECK_FALSE(small.state.opening.has_value());
    CHECK(small.state.reports.size() == 3);
    CHECK(small.act(ContinueOpening{}).place == History::Recorded::Nothing);
}

TEST_CASE("reports are switched, and each is shown as it was left") {
    SmallState small = small_state();
    small.act(SelectItem{small.uzbekistan});
    small.act(OpenText{file("a.txt", k_text)});
    CHECK(small.state.view.selection == Item());
    small.act(ShowReport{0});
    CHECK(small.state.current()->id == "small");
    CHECK(small.state.view.selection == Item(small.uzbekistan));
    small.act(ShowReport{7});
    CHECK(small.state.current_report == 0);
}

TEST_CASE("a report that is closed is gone from history too, which goes on working") {
    SmallState small = small_state();
    small.act(OpenText{file("a.txt", k_text)});
    small.act(ShowView{ViewKind::Aid});
    small.act(OpenText{file("b.txt", k_other)});
    const Report* closed = &*small.state.reports[1].report;
    small.act(CloseReport{1});
    REQUIRE(small.state.reports.size() == 2);
    CHECK(small.state.current()->title == "b");
    CHECK(small.state.current_report == 1);
    while (small.state.history.can_step(-1)) {
        small.step(Undo{});
        CHECK(small.state.current() != nullptr);
        CHECK(small.state.current()->id == "small");
    }
    while (small.state.history.can_step(1))
        small.step(Redo{});
    CHECK(small.state.current()->title == "b");

    small.act(CloseReport{1});
    CHECK(small.state.current()->id == "small");
    small.act(CloseReport{0});  // the last one stays
    CHECK(small.state.reports.size() == 1);

    // No panel can take a new report for one that it remembers.
    for (int i = 0; i < 20; ++i) {
        small.act(OpenText{file("c.txt", std::string(k_text) + std::to_string(i))});
        CHECK(&*small.state.current()->report != closed);
        small.act(CloseReport{1});
    }
}

TEST_CASE("a pasted text is offered, and opened only if the reader says so") {
    SmallState small = small_state();
    small.act(OfferText{pasted_text(std::string(k_text))});
    CHECK(small.state.reports.size() == 1);
    small.act(AnswerOffer{false});
    CHECK_FALSE(small.state.offered.has_value());
    CHECK(small.state.reports.size() == 1);
    small.act(OfferText{pasted_text(std::string(k_text))});
    small.act(AnswerOffer{true});
    REQUIRE(small.state.reports.size() == 2);
    CHECK(small.state.current()->title == "Uzbekistan cut off gas supplies to Tajikistan in\u2026");
    small.act(AnswerOffer{true});
    CHECK(small.state.reports.size() == 2);
}

TEST_CASE("the link to an own report carries its text, says so, and opens anywhere") {
    SmallState small = small_state();
    small.act(OpenText{file("Gas & aid.txt", k_text)});
    small.act(ShowView{ViewKind::Aid});
    const std::string id = small.state.current()->id;
    CHECK(fragment_of(small.state).find("text=") == std::string::npos);  // the address bar does not
    const Effects effects = small.act(CopyLink{});
    CHECK(effects.clipboard_notice.find("contains the report") != std::string::npos);
    const std::string link = effects.clipboard.value();
    CHECK(link.find("text=") != std::string::npos);

    SmallState elsewhere = small_state();
    elsewhere.act(OpenLink{link});
    REQUIRE(elsewhere.state.current() != nullptr);
    CHECK(elsewhere.state.current()->id == id);
    CHECK(elsewhere.state.current()->title == "Gas & aid");
    CHECK(elsewhere.state.view.view == ViewKind::Aid);
    CHECK(elsewhere.state.notices.empty());
    CHECK(fragment_of(elsewhere.state) == link);  // so that it survives being loaded anew
}

TEST_CASE("a link whose text is damaged opens what is here and says what to do") {
    SmallState small = small_state();
    small.act(OpenLink{"#/x-12345678/graph?title=x&text=AAAA"});
    CHECK(small.state.current() != nullptr);
    CHECK(has_notice(small.state, "damaged"));
}

TEST_CASE("a link to a report that is not here is followed once its file is opened") {
    SmallState small = small_state();
    small.act(OpenText{file("a.txt", k_text)});
    const std::string id = small.state.current()->id;

    SmallState elsewhere = small_state();
    elsewhere.act(OpenLink{"#/" + id + "/aid?sel=UZB"});
    CHECK(has_notice(elsewhere.state, "open that file"));
    elsewhere.act(OpenText{file("other.txt", k_other)});
    CHECK(elsewhere.state.view.view == ViewKind::Graph);
    elsewhere.act(OpenText{file("a.txt", k_text)});
    CHECK(elsewhere.state.current()->id == id);
    CHECK(elsewhere.state.view.view == ViewKind::Aid);
    CHECK(std::holds_alternative<EntityId>(elsewhere.state.view.selection));
}

TEST_CASE("a report that is too long for a link is linked without its text, which is said") {
    SmallState small = small_state();
    std::string text;
    for (int i = 0; i < 6000; ++i)
        text +=
            "Country" + std::to_string(i * 7919 % 10007) + " met number " + std::to_string(i * 104729 % 99991) + ".\n";
    small.act(OpenText{file("long.txt", text)});
    while (small.state.opening)
        small.act(ContinueOpening{});
    const Effects effects = small.act(CopyLink{});
    CHECK(effects.clipboard->find("text=") == std::string::npos);
    CHECK(effects.clipboard_notice.find("too long") != std::string::npos);
}

TEST_CASE("a text without relations is opened, and that is said") {
    SmallState small = small_state();
    small.act(OpenText{file("poem.txt", "Roses are red.\n")});
    CHECK(small.state.current()->title == "poem");
    CHECK(has_notice(small.state, "one actor acting on another"));
}

}  // namespace
}  // namespace attache
