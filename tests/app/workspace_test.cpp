// The workspace: saved from one state, opened in another.

#include <string>

#include <doctest/doctest.h>

#include "app/kept_corrections.h"
#include "app/reports.h"
#include "app/route.h"
#include "app/small_state.h"
#include "app/workspace.h"
#include "io/workspace_json.h"

namespace attache {
namespace {

using testing::says;
using testing::small_state;
using testing::SmallState;

constexpr std::string_view k_text =
    "Uzbekistan cut off gas supplies to Tajikistan in 2010.\n\nRussia pledged $5 million to Tajikistan.\n";
constexpr std::string_view k_other = "China lent money to Tajikistan in 2011. China supported Tajikistan.\r\n";

IncomingText workspace_of(std::string bytes) { return {"attache-workspace.json", std::move(bytes)}; }

std::string saved(SmallState& small) {
    const Effects effects = small.act(SaveWorkspace{});
    REQUIRE(effects.files.size() == 1);
    CHECK(effects.files.front().name == "attache-workspace.json");
    CHECK(effects.files.front().media == "application/json");
    return effects.files.front().bytes;
}

HideRelation hide(const SmallState& small, RelationId id) {
    return {item_name(small.state.current()->report.as_read(), id)};
}

// The report that comes with it, corrected and filtered; two texts of the reader's, the first of them looked at.
SmallState full_state() {
    SmallState full = small_state();
    full.act(Correct{{hide(full, full.pledge)}});
    full.act(ShowView{ViewKind::Matrix});
    full.act(SelectItem{full.uzbekistan});
    full.act(OpenText{{"Gas notes.txt", std::string(k_text)}});
    full.act(OpenText{{"Other.txt", std::string(k_other)}});
    full.act(ShowReport{1});
    full.act(Correct{{RenameEntity{"RUS", "Moscow"}}});
    full.act(ShowView{ViewKind::Timeline});
    Filter filter;
    filter.signs.set(0);
    full.act(SetFilter{filter});
    full.act(SelectItem{*find_item(full.report(), "TJK~UZB")});
    full.act(SetQuery{"gas"});
    return full;
}

// Saving it again says all that is restored.
TEST_CASE("workspace: what is saved and opened elsewhere is the same again") {
    SmallState full = full_state();
    const std::string file = saved(full);
    SmallState elsewhere = small_state();
    const Effects effects = elsewhere.act(OpenText{workspace_of(file)});
    REQUIRE(elsewhere.state.reports.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CAPTURE(i);
        const OpenReport& now = elsewhere.state.reports[i];
        const OpenReport& then = full.state.reports[i];
        CHECK(now.id == then.id);
        CHECK(now.title == then.title);
        CHECK(now.is_own == then.is_own);
        CHECK(now.report->source.bytes == then.report->source.bytes);
        CHECK(now.report.layers().own == then.report.layers().own);
    }
    CHECK(elsewhere.state.current_report == 1);
    CHECK(elsewhere.state.view == full.state.view);
    CHECK(elsewhere.state.reports[0].left_at.view == ViewKind::Matrix);
    CHECK(elsewhere.state.reports[0].left_at.selection == Item(elsewhere.uzbekistan));
    CHECK(fragment_of(elsewhere.state) == fragment_of(full.state));
    CHECK(effects.place == History::Recorded::Added);
    CHECK(effects.kept.size() == 2);  // its corrections are the reader's now
    CHECK(says(elsewhere.state, "yours now"));
    CHECK(saved(elsewhere) == file);
    elsewhere.act(OpenText{workspace_of(file)});
    CHECK(elsewhere.state.reports.size() == 3);
    CHECK(saved(elsewhere) == file);
}

TEST_CASE("workspace: going back leads to what was looked at before it was opened") {
    SmallState full = full_state();
    SmallState elsewhere = small_state();
    elsewhere.act(ShowView{ViewKind::Aid});
    elsewhere.act(OpenText{workspace_of(saved(full))});
    CHECK(elsewhere.state.current_report == 1);
    elsewhere.step(Undo{});
    elsewhere.step(Undo{});
    CHECK(elsewhere.state.current_report == 0);
    CHECK(elsewhere.state.view.view == ViewKind::Aid);
    CHECK(elsewhere.report().findings.corrections == 0);
    CHECK(elsewhere.state.reports.size() == 3);
}

TEST_CASE("workspace: one's own corrections stay, what differs is seen over them and said") {
    SmallState full = full_state();
    const std::string file = saved(full);
    SmallState elsewhere = small_state();
    const Corrections mine{hide(elsewhere, elsewhere.condemned)};
    elsewhere.act(Correct{mine});
    const Effects effects = elsewhere.act(OpenText{workspace_of(file)});
    const CorrectionLayers& layers = elsewhere.state.reports[0].report.layers();
    CHECK(layers.own == mine);
    CHECK(layers.lent == Corrections{HideRelation{item_name(small_state().report(), full.pledge)}});
    CHECK(says(elsewhere.state, "that you do not have. It is not kept, and yours stay as they were"));
    CHECK(effects.kept.count(corrections_key(elsewhere.state.reports[0].report.source())) == 0);
}

TEST_CASE("workspace: corrections kept from an earlier visit count as one's own") {
    SmallState full = full_state();
    const std::string file = saved(full);
    full.act(Correct{{RenameEntity{"UZB", "Tashkent"}}});
    SmallState elsewhere = small_state();
    elsewhere.state.kept = full.state.kept;
    elsewhere.state.stored = full.state.kept;
    const Effects effects = elsewhere.act(OpenText{workspace_of(file)});
    CHECK(elsewhere.state.current()->report.layers().own.size() == 2);
    CHECK(elsewhere.state.current()->report.layers().lent.empty());
    CHECK(effects.kept.count(corrections_key(elsewhere.state.current()->report.source())) == 0);
}

TEST_CASE("workspace: a link's corrections stay lent") {
    SmallState full = full_state();
    full.act(ShowReport{2});
    Link link = link_of(*full.state.current(), full.state.view);
    link.corrections = linked_corrections({RenameEntity{"CHN", "Beijing"}}).value();
    full.act(OpenLink{encode_link(link)});
    SmallState elsewhere = small_state();
    elsewhere.act(OpenText{workspace_of(saved(full))});
    CHECK(elsewhere.state.current_report == 2);
    CHECK(elsewhere.state.current()->report.layers().own.empty());
    CHECK(elsewhere.state.current()->report.layers().lent == Corrections{RenameEntity{"CHN", "Beijing"}});
}

TEST_CASE("workspace: long texts are read in steps, and the one looked at is shown when all are there") {
    SmallState full = small_state();
    std::string text;
    while (text.size() <= k_read_at_once_bytes)
        text += k_text;
    full.act(OpenText{{"short.txt", std::string(k_other)}});
    full.act(OpenText{{"long.txt", text}});
    while (full.state.opening)
        full.act(ContinueOpening{});
    full.act(ShowReport{1});
    full.act(ShowView{ViewKind::Table});
    SmallState elsewhere = small_state();
    elsewhere.act(OpenText{workspace_of(saved(full))});
    REQUIRE(elsewhere.state.opening.has_value());
    while (elsewhere.state.opening)
        elsewhere.act(ContinueOpening{});
    REQUIRE(elsewhere.state.reports.size() == 3);
    CHECK(elsewhere.state.current()->title == "short");
    CHECK(elsewhere.state.view.view == ViewKind::Table);

    SmallState impatient = small_state();
    impatient.act(OpenText{workspace_of(saved(full))});
    impatient.act(CancelOpening{});
    CHECK(impatient.state.reports.size() == 2);
    CHECK(impatient.state.current()->title == "short");
}

TEST_CASE("workspace: bad files say what to do and change nothing") {
    SmallState full = full_state();
    const std::string file = saved(full);
    std::string newer = file;
    newer.replace(newer.find("workspace/1"), 11, "workspace/2");
    for (const std::string& bad :
         {file.substr(0, file.size() / 2), newer, std::string(R"({"schema":"attache-workspace/1"})"),
          std::string(R"({"schema":"attache-workspace/1","reports":[]})"),
          std::string(R"({"schema":"attache-workspace/1","reports":[{"text":"a"}]})")}) {
        CAPTURE(bad);
        SmallState small = small_state();
        small.act(SelectItem{small.uzbekistan});
        const std::string before = saved(small);
        small.act(OpenText{workspace_of(bad)});
        CHECK(says(small.state, "\u201cattache-workspace.json\u201d was not opened"));
        CHECK(says(small.state, "save it again where it was made"));
        CHECK(saved(small) == before);
        CHECK_FALSE(small.state.opening.has_value());
    }
}

TEST_CASE("workspace: what is wrong with one report is told, the others are opened") {
    SmallState small = small_state();
    small.act(OpenText{workspace_of(
        R"({"schema":"attache-workspace/1","link":"#/small/aid?sel=NOBODY","reports":[)"
        R"({"id":"elsewhere-2020","title":"A report of another version"},{"id":"x","title":"Blank","text":"  \n"},)"
        R"({"id":"small","title":"Small","corrections":"{}"},)"
        R"({"id":"y","title":"","text":"China supported Tajikistan.\n","link":"no link"}]})")});
    CHECK(small.state.reports.size() == 2);
    CHECK(small.state.current()->id == "small");
    CHECK(small.state.view.view == ViewKind::Aid);
    CHECK(small.state.reports[1].title == "y");
    CHECK(small.state.notices.size() == k_max_notices);  // of the first and the last of these four something is said
    CHECK(says(small.state, "NOBODY"));
    CHECK(says(small.state, "corrections of \u201cA small report\u201d were left out"));
    CHECK(says(small.state, "\u201cBlank.txt\u201d was not opened"));
}

TEST_CASE("workspace: a report of no valid UTF-8 is the same report again") {
    SmallState full = small_state();
    full.act(OpenText{{"Caf\xE9 notes.txt", "Uzbekistan condemned the caf\xE9 of Tajikistan in 2010.\n"}});
    REQUIRE(full.report().source.invalid_bytes.size() == 1);
    full.act(Correct{{RenameEntity{"UZB", "Tashkent"}}});
    SmallState elsewhere = small_state();
    const Effects effects = elsewhere.act(OpenText{workspace_of(saved(full))});
    CHECK(elsewhere.state.current()->id == full.state.current()->id);
    CHECK(corrections_key(elsewhere.state.current()->report.source()) ==
          corrections_key(full.state.current()->report.source()));
    CHECK(elsewhere.state.current()->report.layers().own.size() == 1);
    CHECK_FALSE(says(elsewhere.state, "left out"));
}

TEST_CASE("workspace: corrections of a report that is not looked at stay when one goes back to it") {
    SmallState full = small_state();
    full.act(Correct{{hide(full, full.pledge)}});
    SmallState elsewhere = small_state();
    elsewhere.act(ShowView{ViewKind::Aid});
    elsewhere.act(OpenText{{"Other.txt", std::string(k_other)}});
    full.act(OpenText{{"Gas notes.txt", std::string(k_text)}});
    elsewhere.act(OpenText{workspace_of(saved(full))});
    CHECK(elsewhere.state.reports[0].report.layers().own.size() == 1);
    while (elsewhere.state.current_report != 0)
        elsewhere.step(Undo{});
    CHECK(elsewhere.state.view.view == ViewKind::Aid);
    CHECK(elsewhere.state.current()->report.layers().own.size() == 1);
}

TEST_CASE("workspace: reports that are not here come back as they were left once their files are opened") {
    const SmallState full = full_state();
    const std::string& first = full.state.reports[1].id;
    const std::string& second = full.state.reports[2].id;
    const std::string renamed =
        corrections_json(full.state.reports[1].report.source(), {RenameEntity{"RUS", "Moscow"}});
    const std::string file =
        workspace_json({"#/" + first + "/timeline",
                        {{first, "Gas notes", "", renamed, ""}, {second, "Other", "", "", "#/" + second + "/matrix"}}});
    SmallState elsewhere = small_state();
    elsewhere.act(OpenText{workspace_of(file)});
    CHECK(elsewhere.state.reports.size() == 1);
    CHECK(says(elsewhere.state, "Open its file too"));
    elsewhere.act(OpenText{{"Other.txt", std::string(k_other)}});
    CHECK(elsewhere.state.current()->id == second);
    CHECK(elsewhere.state.view.view == ViewKind::Matrix);
    elsewhere.act(OpenText{{"Gas notes.txt", std::string(k_text)}});
    CHECK(elsewhere.state.current()->id == first);
    CHECK(elsewhere.state.view.view == ViewKind::Timeline);
    CHECK(elsewhere.state.current()->report.layers().own == Corrections{RenameEntity{"RUS", "Moscow"}});
    CHECK(elsewhere.state.awaited.empty());
}

TEST_CASE("workspace: what is too much to be opened again is not saved, and that is said") {
    SmallState small = small_state();
    for (std::size_t i = 0; i < k_max_workspace_reports; ++i)
        small.act(OpenText{{"a.txt", "China supported Tajikistan in " + std::to_string(2000 + i) + ".\n"}});
    CHECK(small.act(SaveWorkspace{}).files.empty());
    CHECK(says(small.state, "Close some of them first"));
}

}  // namespace
}  // namespace attache
