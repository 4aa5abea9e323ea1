#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "app/apply.h"
#include "app/kept_corrections.h"
#include "app/small_state.h"
#include "app/take_away.h"

namespace attache {
namespace {

using testing::says;
using testing::small_state;
using testing::SmallState;

std::string key_of(const SmallState& small) { return corrections_key(small.state.current()->report.source()); }

std::string name_of_item(const SmallState& small, const Item& item) {
    return item_name(small.state.current()->report.as_read(), item);
}

HideRelation hide(const SmallState& small, RelationId id) { return {name_of_item(small, id)}; }

std::string relations_csv(const SmallState& small) {
    return export_file(small.state, ExportFormat::Csv, ExportTable::Relations).value().bytes;
}

TEST_CASE("corrections: hiding is a place that undo takes back and redo brings again") {
    SmallState small = small_state();
    const Report* as_read = &small.report();
    const Effects effects = small.act(Correct{{hide(small, small.pledge)}});
    CHECK(effects.place == History::Recorded::Added);
    CHECK(small.report().findings.relations.size() == 2);
    CHECK(&small.report() != as_read);
    small.step(Undo{});
    CHECK(&small.report() == as_read);
    CHECK(small.report().findings.relations.size() == 3);
    small.step(Redo{});
    CHECK(small.report().findings.relations.size() == 2);
}

TEST_CASE("corrections: every kind is undone and done again") {
    SmallState small = small_state();
    small.act(OpenText{{"a.txt",
                        "Uzbekistan cut off gas supplies to Tajikistan in 2010.\n\n"
                        "Russia pledged $5 million in aid to Tajikistan.\n"}});
    const Report* as_read = &small.report();
    REQUIRE(as_read->findings.relations.size() >= 2);
    REQUIRE(as_read->findings.dates.size() == 1);
    REQUIRE(as_read->findings.amounts.size() == 1);
    REQUIRE(as_read->findings.amounts[AmountId(0)].aid.has_value());
    const std::string relation = name_of_item(small, RelationId(0));
    RelationKind kind;
    kind.theme = Theme::Migration;
    const Corrections kinds{
        HideRelation{relation},
        RetypeRelation{relation, kind},
        RedirectRelation{relation, {"RUS", "UZB", true}},
        AddRelation{name_of_item(small, SentenceId(1)), k_first_added_relation, {"UZB", "RUS"}, kind},
        RenameEntity{"RUS", "Another name"},
        MergeEntity{"RUS", "UZB"},
        ChangeDate{name_of_item(small, DateId(0)), {2011, 1, 1}, {2011, 12, 31}},
        ChangeAmountStatus{name_of_item(small, AmountId(0)), AidStatus::Requested}};
    for (const Correction& each : kinds) {
        CAPTURE(each.index());
        small.act(Correct{{each}});
        CHECK(small.report().findings.corrections == 1);
        const std::string done = relations_csv(small);
        small.step(Undo{});
        CHECK(&small.report() == as_read);
        small.step(Redo{});
        CHECK(small.report().findings.corrections == 1);
        CHECK(relations_csv(small) == done);
        small.step(Undo{});
    }
}

TEST_CASE("corrections: what a better reading does not find any more is told and stays kept") {
    SmallState small = small_state();
    small.state.reports.front().corrections = CorrectionsId::none();
    const HideRelation lost{"r.0000000000.1"};
    small.state.kept[key_of(small)] = corrections_json({"small", ""}, {lost, hide(small, small.gas_cut)});
    small.state.stored = small.state.kept;
    small.act(OpenLink{"#/small/graph"});
    CHECK(small.report().findings.relations.size() == 2);
    CHECK(small.report().findings.corrections == 1);
    CHECK(says(small.state, "1 correction of yours cannot be found"));
    const Effects effects = small.act(Correct{{hide(small, small.pledge)}});
    const Corrections kept = own_corrections(effects.kept.at(key_of(small)).text).value().corrections;
    CHECK(kept.size() == 3);
    CHECK(kept.front() == Correction(lost));
    CHECK(small.act(SaveCorrections{}).files.front().bytes.find("r.0000000000.1") != std::string::npos);
}

TEST_CASE("corrections: they are stored at each change, and no more when none is left") {
    SmallState small = small_state();
    Effects effects = small.act(Correct{{hide(small, small.pledge)}});
    REQUIRE(effects.kept.count(key_of(small)) == 1);
    const std::string stored = effects.kept.at(key_of(small)).text;
    CHECK(read_corrections(stored).value().corrections == Corrections{hide(small, small.pledge)});
    CHECK(small.act(SelectItem{small.russia}).kept.empty());

    effects = small.act(GoToPlace{small.state.history.serial() - 2});
    CHECK(effects.kept.at(key_of(small)).text.empty());
    effects = small.act(GoToPlace{small.state.history.serial() + 1});
    CHECK(effects.kept.at(key_of(small)).text == stored);
    CHECK(small.act(ClearCorrections{}).kept.at(key_of(small)).text.empty());
}

TEST_CASE("corrections: those that were stored are there at the next visit, and links mean what they say") {
    SmallState small = small_state();
    const AddRelation added{name_of_item(small, SentenceId(1)), k_first_added_relation, {"UZB", "RUS", false}, {}};
    small.act(Correct{{hide(small, small.gas_cut)}});
    const Effects effects = small.act(Correct{{added}});

    SmallState next = small_state();
    next.state.reports.front().corrections = CorrectionsId::none();  // as it is opened
    next.state.kept[key_of(small)] = effects.kept.at(key_of(small)).text;
    next.act(OpenLink{"#/small/graph?sel=" + subject_of(added)});
    CHECK(next.report().findings.relations.size() == 3);
    CHECK(std::holds_alternative<RelationId>(next.state.view.selection));
    CHECK(next.state.notices.empty());
    next.act(OpenLink{"#/small/graph?sel=" + name_of_item(small, small.gas_cut)});
    CHECK(next.state.view.selection == Item(SentenceId(0)));
    CHECK(says(next.state, "hidden"));
}

TEST_CASE("corrections: what was stored and cannot be read is told and harms nothing") {
    SmallState small = small_state();
    small.state.reports.front().corrections = CorrectionsId::none();
    small.state.kept[key_of(small)] = "nonsense";
    small.act(OpenLink{"#/small/graph"});
    CHECK(small.report().findings.relations.size() == 3);
    CHECK(says(small.state, "cannot be read"));
}

TEST_CASE("corrections: what is selected stays selected, or what is left of it") {
    SmallState small = small_state();
    small.act(SelectItem{small.condemned});
    small.act(Correct{{hide(small, small.gas_cut)}});
    REQUIRE(std::holds_alternative<RelationId>(small.state.view.selection));
    CHECK(small.report().findings.relations[std::get<RelationId>(small.state.view.selection)].theme ==
          Theme::Diplomacy);
    small.act(Correct{{hide(small, small.condemned)}});
    CHECK(small.state.view.selection == Item(SentenceId(2)));
    small.step(Undo{});
    CHECK(std::holds_alternative<RelationId>(small.state.view.selection));

    small.act(SelectItem{small.uzbekistan});
    Filter filter;
    filter.actors = {"UZB", "RUS"};
    small.act(SetFilter{filter});
    small.act(Correct{{MergeEntity{"UZB", "RUS"}}});
    CHECK(item_name(small.report(), small.state.view.selection) == "RUS");
    CHECK(small.state.view.filter.actors == std::vector<std::string>{"RUS"});
    small.step(Undo{});
    CHECK(small.state.view.filter.actors == filter.actors);
    CHECK(item_name(small.report(), small.state.view.selection) == "UZB");
}

TEST_CASE("corrections: each is taken back alone; a wrong one is refused with the reason") {
    SmallState small = small_state();
    small.act(Correct{{hide(small, small.gas_cut)}});
    small.act(Correct{{RenameEntity{"UZB", "Usbekistan"}}});
    small.act(RemoveCorrection{0});
    CHECK(small.report().findings.relations.size() == 3);
    CHECK(small.report().findings.entities[small.uzbekistan].name == "Usbekistan");
    small.act(RemoveCorrection{5});
    CHECK(small.state.current()->report.corrections().size() == 1);
    const std::size_t places = small.state.history.size();
    small.act(Correct{{MergeEntity{"UZB", "UZB"}}});
    CHECK(small.state.history.size() == places);
    CHECK(says(small.state, "cannot be corrected"));
}

TEST_CASE("corrections: out and in again as a file, added to those there are") {
    SmallState small = small_state();
    small.act(Correct{{hide(small, small.gas_cut)}});
    const Effects effects = small.act(SaveCorrections{});
    REQUIRE(effects.files.size() == 1);
    CHECK(effects.files.front().name == "small-corrections.json");

    SmallState other = small_state();
    other.act(Correct{{RenameEntity{"UZB", "Usbekistan"}}});
    other.act(ImportCorrections{effects.files.front().bytes});
    CHECK(other.state.current()->report.corrections().size() == 2);
    CHECK(other.report().findings.relations.size() == 2);
    CHECK(says(other.state, "1 correction was read"));
    other.step(Undo{});
    CHECK(other.report().findings.relations.size() == 3);
    other.act(ImportCorrections{"nonsense"});
    CHECK(says(other.state, "No corrections were read"));
    CHECK(other.act(ChooseCorrections{}).choose_corrections);
}

TEST_CASE("corrections: of those for another file only what fits is taken") {
    SmallState small = small_state();
    const std::string json = corrections_json({"other.txt", std::string(64, 'f')},
                                              {hide(small, small.gas_cut), HideRelation{"r.0000000000.1"}});
    small.act(ImportCorrections{json});
    CHECK(small.state.current()->report.corrections() == Corrections{hide(small, small.gas_cut)});
    CHECK(says(small.state, "1 of 2 fit"));
}

TEST_CASE("corrections: a link carries them only when asked, and shows them over one's own") {
    SmallState small = small_state();
    small.act(Correct{{hide(small, small.gas_cut)}});
    CHECK(small.act(CopyLink{}).clipboard->find("fix=") == std::string::npos);
    const std::string link = *small.act(CopyCorrectedLink{}).clipboard;
    REQUIRE(link.find("fix=") != std::string::npos);

    SmallState other = small_state();
    other.act(Correct{{RenameEntity{"UZB", "Usbekistan"}}});
    const Effects effects = other.act(OpenLink{link});
    CHECK(other.report().findings.corrections == 2);
    CHECK(effects.kept.empty());
    CHECK(says(other.state, "The link shows 1 correction"));
    other.step(Undo{});
    CHECK(other.report().findings.corrections == 1);

    other.act(OpenLink{"#/small/graph?fix=!!!"});
    CHECK(other.report().findings.corrections == 1);
    CHECK(says(other.state, "left out"));
}

TEST_CASE("corrections: files say by name and content that they hold them") {
    SmallState small = small_state();
    CHECK(export_file(small.state, ExportFormat::Csv, ExportTable::Relations).value().name == "small-relations.csv");
    small.act(Correct{{RetypeRelation{name_of_item(small, small.pledge), {}}}});
    const SavedFile csv = export_file(small.state, ExportFormat::Csv, ExportTable::Relations).value();
    CHECK(csv.name == "small-relations-corrected.csv");
    CHECK(csv.bytes.find("corrected") != std::string::npos);
    CHECK(csv.bytes.find("true") != std::string::npos);
    const SavedFile graph = export_file(small.state, ExportFormat::GraphMl, ExportTable::Relations).value();
    CHECK(graph.bytes.find("with 1 correction by a person") != std::string::npos);
    CHECK(brief_file(small.state).bytes.find("Contains 1 correction") != std::string::npos);
    CHECK(picture_name(small.state, PictureFormat::Svg) == "small-graph-corrected.svg");
}

TEST_CASE("corrections: no edition has the address of an earlier one") {
    SmallState small = small_state();
    std::vector<const Report*> seen{&small.report()};
    for (int i = 0; i < 50; ++i) {
        small.act(Correct{{RenameEntity{"UZB", "Name " + std::to_string(i)}}});
        CHECK(std::find(seen.begin(), seen.end(), &small.report()) == seen.end());
        CHECK(small.report().document.sentences.size() == 3);
        CHECK_FALSE(small.report().source.bytes.empty());
        seen.push_back(&small.report());
    }
    small.act(ClearCorrections{});
    CHECK(&small.report() == seen.front());
}

}  // namespace
}  // namespace attache
