#include <doctest/doctest.h>

#include "app/apply.h"
#include "app/shipped_reports.h"
#include "app/small_state.h"

namespace attache {
namespace {

using testing::small_state;
using testing::SmallState;
using Recorded = History::Recorded;

Filter energy_only() {
    Filter filter;
    filter.themes.set(static_cast<std::size_t>(Theme::Energy));
    return filter;
}

TEST_CASE("apply: selecting is a new place, undo and redo step over it") {
    SmallState small = small_state();
    const Effects effects = small.act(SelectItem{small.uzbekistan});
    CHECK(effects.place == Recorded::Added);
    CHECK(effects.state_changed);
    CHECK(small.state.view.selection == Item(small.uzbekistan));

    small.act(SelectItem{make_pair_of(small.uzbekistan, small.tajikistan)});
    small.step(Undo{});
    CHECK(small.state.view.selection == Item(small.uzbekistan));
    small.step(Undo{});
    CHECK(small.state.view.selection == Item());
    small.step(Undo{});
    CHECK(small.state.view.selection == Item());
    small.step(Redo{});
    CHECK(small.state.view.selection == Item(small.uzbekistan));
}

TEST_CASE("apply: an item that stands in one sentence takes the reader there") {
    SmallState small = small_state();
    small.act(SelectItem{small.pledge});
    CHECK(small.state.view.sentence == SentenceId(1));
    CHECK(small.state.reader_requests == 1);
    small.act(SelectItem{small.russia});
    CHECK(small.state.view.sentence == SentenceId::none());
    CHECK(small.state.reader_requests == 1);
}

TEST_CASE("apply: going to the same sentence again asks the reader again, without a new place") {
    SmallState small = small_state();
    small.act(GoToSentence{SentenceId(2)});
    const std::size_t places = small.state.history.size();
    const std::uint32_t requests = small.state.reader_requests;
    small.act(GoToSentence{SentenceId(2)});
    CHECK(small.state.history.size() == places);
    CHECK(small.state.reader_requests == requests + 1);
}

TEST_CASE("apply: hovering lasts one frame and leaves no place") {
    SmallState small = small_state();
    Effects effects = small.act(HoverItem{small.russia});
    CHECK(small.state.hovered == Item(small.russia));
    CHECK(effects.state_changed);
    CHECK(effects.place == Recorded::Nothing);
    CHECK_FALSE(small.act(HoverItem{small.russia}).state_changed);

    ActionQueue nothing;
    effects = apply_actions(nothing, small.state);
    CHECK(small.state.hovered == Item());
    CHECK(effects.state_changed);
    CHECK(small.state.history.size() == 1);
}

TEST_CASE("apply: typing a query makes one place") {
    SmallState small = small_state();
    CHECK(small.act(SetQuery{"g"}).place == Recorded::Added);
    CHECK(small.act(SetQuery{"ga"}).place == Recorded::Replaced);
    CHECK(small.act(SetQuery{"gas"}).place == Recorded::Replaced);
    CHECK(small.state.history.size() == 2);
    small.step(Undo{});
    CHECK(small.state.view.query.empty());
    small.step(Redo{});
    CHECK(small.state.view.query == "gas");
}

TEST_CASE("apply: dragging a filter makes one place, choosing makes one each") {
    SmallState small = small_state();
    Filter filter;
    for (std::uint8_t percent = 10; percent <= 50; percent = static_cast<std::uint8_t>(percent + 10)) {
        filter.min_confidence_percent = percent;
        small.act(SetFilter{filter, PlaceChange::Dragging});
    }
    CHECK(small.state.history.size() == 2);
    small.act(SetFilter{energy_only()});
    small.act(SetFilter{Filter()});
    CHECK(small.state.history.size() == 4);
}

TEST_CASE("apply: what another report has cannot be selected") {
    SmallState small = small_state();
    small.act(SelectItem{small.russia});
    small.act(SelectItem{EntityId(99)});
    small.act(SelectItem{Pair{EntityId(1), EntityId(99)}});
    small.act(SelectItem{RelationId::none()});
    small.act(GoToSentence{SentenceId(99)});
    CHECK(small.state.view.selection == Item(small.russia));
    CHECK(small.state.history.size() == 2);
}

TEST_CASE("apply: a selection that its report no longer has is dropped") {
    SmallState small = small_state();
    small.act(SelectItem{small.condemned});
    small.state.view.selection = RelationId(77);
    small.state.hovered = EntityId(77);
    small.state.view.sentence = SentenceId(77);
    ActionQueue nothing;
    apply_actions(nothing, small.state);
    CHECK(small.state.view.selection == Item());
    CHECK(small.state.hovered == Item());
    CHECK(small.state.view.sentence == SentenceId::none());
}

TEST_CASE("apply: only pictures are shown") {
    SmallState small = small_state();
    small.act(ShowView{ViewKind::Aid});
    CHECK(small.state.view.view == ViewKind::Aid);
    small.act(ShowView{ViewKind::Count_});
    CHECK(small.state.view.view == ViewKind::Aid);
}

TEST_CASE("apply: a link is a new place; a broken one opens the report with a note") {
    SmallState small = small_state();
    CHECK(small.act(OpenLink{"#/small/aid?sel=UZB&theme=energy"}).place == Recorded::Added);
    CHECK(small.state.view.view == ViewKind::Aid);
    CHECK(small.state.view.selection == Item(small.uzbekistan));
    CHECK(small.state.view.filter == energy_only());
    CHECK(small.state.notices.empty());

    small.act(OpenLink{"#/small/graph?sel=NOWHERE&nonsense=1&theme=weather"});
    CHECK(small.state.view.view == ViewKind::Graph);
    CHECK(small.state.view.selection == Item());
    CHECK(small.state.notices.size() >= 2);

    small.step(Undo{});
    CHECK(small.state.view.selection == Item(small.uzbekistan));
}

TEST_CASE("apply: a link to a report that is not here opens the first one and says so") {
    SmallState small = small_state();
    small.act(OpenLink{"#/atlantis/aid?sel=UZB"});
    REQUIRE(small.state.current() != nullptr);
    CHECK(small.state.current()->id == shipped_reports().front().id);
    CHECK(small.state.view.view == ViewKind::Aid);
    CHECK(small.state.view.selection == Item());
    REQUIRE(small.state.notices.size() == 1);
    CHECK(small.state.notices.front().text.find("atlantis") != std::string::npos);

    small.step(Undo{});
    CHECK(small.state.current()->id == "small");
}

TEST_CASE("apply: any bytes as a link leave a report open") {
    for (const std::string fragment :
         {"", "#", "#/", "%%%", "#/small?%zz=%", "#////", "\xff\xfe", "#/small/graph?sel=~"}) {
        CAPTURE(fragment);
        const AppState state = make_state(fragment, {});
        CHECK(state.current() != nullptr);
        CHECK(state.history.size() == 1);
    }
}

TEST_CASE("apply: the address bar's places are gone to by their serial; unknown ones change nothing") {
    SmallState small = small_state();
    const std::uint64_t start = small.state.history.serial();
    small.act(SelectItem{small.russia});
    small.act(SelectItem{small.uzbekistan});
    small.act(GoToPlace{start});
    CHECK(small.state.view.selection == Item());
    small.act(GoToPlace{start + 2});
    CHECK(small.state.view.selection == Item(small.uzbekistan));
    small.act(GoToPlace{start + 3});
    CHECK(small.state.view.selection == Item(small.uzbekistan));
}

TEST_CASE("apply: undoing twice in one frame steps twice, not past the start") {
    SmallState small = small_state();
    small.act(SelectItem{small.russia});
    small.act(SelectItem{small.uzbekistan});
    ActionQueue actions{Undo{}, Undo{}, Undo{}};
    CHECK(apply_actions(actions, small.state).history_step == -2);
    CHECK(actions.empty());
}

TEST_CASE("apply: copying gives the platform the text and what to say") {
    SmallState small = small_state();
    small.state.page_address = "https://example.org/attache/";
    small.act(SelectItem{small.russia});
    const Effects effects = small.act(CopyLink{});
    REQUIRE(effects.clipboard.has_value());
    CHECK(*effects.clipboard == "https://example.org/attache/#/small/graph?sel=RUS&show=ego");
    CHECK_FALSE(effects.clipboard_notice.empty());
    CHECK(small.act(CopyText{"words", "Copied."}).clipboard == "words");
}

TEST_CASE("apply: notices are few, once each, and go when dismissed") {
    SmallState small = small_state();
    for (int i = 0; i < 10; ++i)
        small.act(ShowNotice{"notice " + std::to_string(i)});
    small.act(ShowNotice{"notice 9"});
    CHECK(small.state.notices.size() == k_max_notices);
    CHECK(small.state.notices.back().text == "notice 9");
    small.act(DismissNotice{small.state.notices.back().serial});
    CHECK(small.state.notices.size() == k_max_notices - 1);
    CHECK(small.state.notices.back().text == "notice 8");
    small.act(DismissNotice{12345});
    CHECK(small.state.notices.size() == k_max_notices - 1);
}

TEST_CASE("apply: preferences are kept within limits and are no place") {
    SmallState small = small_state();
    Preferences preferences;
    preferences.text_scale = 100;
    const Effects effects = small.act(SetPreferences{preferences});
    CHECK(effects.preferences_changed);
    CHECK(effects.place == Recorded::Nothing);
    CHECK(small.state.preferences.text_scale == k_max_text_scale);
    CHECK_FALSE(small.act(SetPreferences{small.state.preferences}).preferences_changed);
}

TEST_CASE("rows are copied as CSV in the order they are named in, with every column of their kind") {
    SmallState small = testing::small_state();
    const TableRow pledge = static_cast<TableRow>(small.pledge.index());
    const TableRow gas_cut = static_cast<TableRow>(small.gas_cut.index());
    const Effects effects = small.act(CopyRows{TableKind::Relations, {pledge, gas_cut}});
    REQUIRE(effects.clipboard.has_value());
    const std::string& csv = *effects.clipboard;
    CHECK(csv.substr(0, 18) == "id,source,source_n");
    CHECK(csv.find("pledged") < csv.find("cut off"));
    CHECK(effects.clipboard_notice == "2 rows are copied as CSV.");
    CHECK(small.act(CopyRows{TableKind::Entities, {0}}).clipboard_notice == "One row is copied as CSV.");
    CHECK(small.act(CopyRows{TableKind::Checks, {}}).clipboard ==
          "id,claim,stated,computed,unit,verdict,sentence,text\r\n");
}

TEST_CASE("each kind of row is an item of its own, and there are as many as the report has marks") {
    const SmallState small = testing::small_state();
    CHECK(item_of(TableKind::Relations, 1) == Item(RelationId(1)));
    CHECK(item_of(TableKind::Checks, 0) == Item(CheckId(0)));
    CHECK(row_count(small.report(), TableKind::Relations) == 3);
    CHECK(row_count(small.report(), TableKind::Entities) == 3);
    CHECK(row_count(small.report(), TableKind::Quantities) == 0);
}

}  // namespace
}  // namespace attache
