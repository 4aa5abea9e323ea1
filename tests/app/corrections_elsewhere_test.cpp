// Corrections where more than one place has them: two windows, a link of somebody else, reports that are closed.
#include <string>

#include <doctest/doctest.h>

#include "app/apply.h"
#include "app/kept_corrections.h"
#include "app/route.h"
#include "app/small_state.h"

namespace attache {
namespace {

using testing::says;
using testing::small_state;
using testing::SmallState;

constexpr std::string_view k_text =
    "Uzbekistan cut off gas supplies to Tajikistan in 2010.\n\nRussia pledged $5 million to Tajikistan.\n";

std::string key_of(const SmallState& small) { return corrections_key(small.state.current()->report.source()); }
const CorrectionLayers& layers_of(const SmallState& small) { return small.state.current()->report.layers(); }

HideRelation hide(const SmallState& small, RelationId id) {
    return {item_name(small.state.current()->report.as_read(), id)};
}

// Two windows over one storage.
struct TwoWindows {
    SmallState here = small_state();
    SmallState there = small_state();
    std::string stored;

    // As the platform does: never over what is not known here. The other window is told, unless `late`.
    void act(SmallState& in, Action action, bool late = false) { store(in, in.act(std::move(action)), late); }
    void store(SmallState& in, const Effects& effects, bool late) {
        const std::string key = key_of(in);
        const auto kept = effects.kept.find(key);
        if (kept == effects.kept.end()) return;
        if (!stored.empty() && stored != kept->second.before) {
            in.act(NotStored{key, kept->second.before, NotStored::Why::Changed});
            store(in, in.act(CorrectedElsewhere{key, stored}), late);
            return;
        }
        stored = kept->second.text;
        if (!late) tell(&in == &here ? there : here);
    }
    void tell(SmallState& window) { store(window, window.act(CorrectedElsewhere{key_of(window), stored}), false); }
};

TEST_CASE("two windows: what is corrected in one is there in the other, and each takes back its own") {
    TwoWindows windows;
    windows.act(windows.here, Correct{{hide(windows.here, windows.here.gas_cut)}});
    CHECK(windows.there.report().findings.relations.size() == 2);
    CHECK(says(windows.there.state, "another window"));

    windows.act(windows.there, SelectItem{windows.there.russia});
    windows.act(windows.there, Correct{{RenameEntity{"UZB", "Usbekistan"}}});
    CHECK(layers_of(windows.here).own.size() == 2);
    CHECK(layers_of(windows.here).own == layers_of(windows.there).own);

    windows.act(windows.here, GoToPlace{windows.here.state.history.serial() - 1});
    CHECK(layers_of(windows.here).own == Corrections{RenameEntity{"UZB", "Usbekistan"}});
    CHECK(layers_of(windows.there).own == layers_of(windows.here).own);
    windows.act(windows.here, GoToPlace{windows.here.state.history.serial() + 1});
    CHECK(layers_of(windows.there).own.size() == 2);
}

TEST_CASE("two windows: correcting at the same moment loses neither") {
    TwoWindows windows;
    windows.act(windows.here, Correct{{hide(windows.here, windows.here.gas_cut)}}, true);
    windows.act(windows.there, Correct{{RenameEntity{"UZB", "Usbekistan"}}}, true);
    CHECK(layers_of(windows.there).own.size() == 2);
    windows.tell(windows.here);
    CHECK(layers_of(windows.here).own == layers_of(windows.there).own);
    CHECK(own_corrections(windows.stored).value().corrections.size() == 2);
}

TEST_CASE("two windows: what is selected stays selected, in every place of the history") {
    TwoWindows windows;
    SmallState& here = windows.here;
    windows.act(here, SelectItem{here.condemned});
    const std::string name = item_name(here.report(), here.state.view.selection);
    windows.act(here, SelectItem{here.uzbekistan});
    windows.act(windows.there, Correct{{hide(windows.there, here.gas_cut)}});
    windows.act(windows.there, Correct{{MergeEntity{"RUS", "TJK"}}});
    CHECK(item_name(here.report(), here.state.view.selection) == "UZB");
    windows.act(here, GoToPlace{here.state.history.serial() - 1});
    CHECK(item_name(here.report(), here.state.view.selection) == name);
    CHECK(layers_of(here).own.size() == 2);
}

TEST_CASE("two windows: what this version cannot read is told and never written over") {
    TwoWindows windows;
    windows.stored = R"({"schema":"attache-corrections/9"})";
    const std::string stored = windows.stored;
    windows.act(windows.here, Correct{{hide(windows.here, windows.here.gas_cut)}});
    CHECK(windows.stored == stored);
    CHECK(layers_of(windows.here).own.size() == 1);
    CHECK(says(windows.here.state, "cannot be read by this version"));
    windows.act(windows.here, Correct{{RenameEntity{"UZB", "Usbekistan"}}});
    CHECK(windows.stored == stored);
}

TEST_CASE("storing that the system refuses is told and loses nothing of this visit") {
    SmallState small = small_state();
    small.act(OpenText{{"a.txt", std::string(k_text)}});
    const std::string key = key_of(small);
    const std::string russia = small.report().findings.entities[EntityId(0)].code;
    Effects effects = small.act(Correct{{RenameEntity{russia, "Another name"}}});
    REQUIRE(effects.kept.count(key) == 1);
    small.act(NotStored{key, effects.kept.at(key).before});
    CHECK(says(small.state, "Save them as a file"));
    CHECK(layers_of(small).own.size() == 1);

    effects = small.act(Correct{{RenameEntity{russia, "A third name"}}});
    CHECK(effects.kept.at(key).before.empty());  // what the system still has
    small.act(NotStored{key, effects.kept.at(key).before});

    small.act(CloseReport{1});
    small.act(OpenText{{"a.txt", std::string(k_text)}});
    CHECK(layers_of(small).own == Corrections{RenameEntity{russia, "A third name"}});
}

TEST_CASE("an own report gets its kept corrections, also at a later visit") {
    SmallState small = small_state();
    small.act(OpenText{{"a.txt", std::string(k_text)}});
    const std::string code = small.report().findings.entities[EntityId(0)].code;
    const Effects effects = small.act(Correct{{RenameEntity{code, "Another name"}}});
    const std::string key = key_of(small);

    SmallState later = small_state();
    later.state.kept[key] = effects.kept.at(key).text;
    later.act(OpenText{{"a.txt", std::string(k_text)}});
    CHECK(layers_of(later).own.size() == 1);
    CHECK(later.report().findings.entities[EntityId(0)].name == "Another name");
    CHECK(later.state.history.current().corrections == later.state.current()->corrections);
}

TEST_CASE("a report is closed beside a corrected one: the history goes on with that one's corrections") {
    SmallState small = small_state();
    small.act(Correct{{hide(small, small.gas_cut)}});
    small.act(OpenText{{"a.txt", std::string(k_text)}});
    const std::string code = small.report().findings.entities[EntityId(0)].code;
    small.act(Correct{{RenameEntity{code, "Another name"}}});
    small.act(CloseReport{1});
    CHECK(small.state.current()->id == "small");
    CHECK(small.report().findings.relations.size() == 2);
    while (small.state.history.can_step(-1)) {
        small.step(Undo{});
        CHECK(small.state.current()->id == "small");
    }
    CHECK(small.report().findings.relations.size() == 3);
    while (small.state.history.can_step(1))
        small.step(Redo{});
    CHECK(small.report().findings.relations.size() == 2);
}

TEST_CASE("a report that is left and come back to shows what it showed, whatever the history did meanwhile") {
    SmallState small = small_state();
    const std::uint64_t start = small.state.history.serial();
    small.act(Correct{{MergeEntity{"RUS", "TJK"}}});
    small.act(SelectItem{*find_item(small.report(), "UZB")});
    small.act(OpenText{{"a.txt", std::string(k_text)}});
    const std::uint64_t other = small.state.history.serial();
    small.act(GoToPlace{start});
    small.act(GoToPlace{other});
    small.act(ShowReport{0});
    CHECK(item_name(small.report(), small.state.view.selection).empty());
    CHECK(small.report().findings.entities.size() == 3);
}

TEST_CASE("a link's corrections are seen and not kept, until the reader wants them") {
    SmallState maker = small_state();
    maker.act(Correct{{hide(maker, maker.gas_cut)}});
    const std::string link = *maker.act(CopyCorrectedLink{}).clipboard;

    SmallState reader = small_state();
    reader.act(Correct{{RenameEntity{"UZB", "Usbekistan"}}});
    Effects effects = reader.act(OpenLink{link});
    CHECK(effects.kept.empty());
    CHECK(layers_of(reader).own.size() == 1);
    CHECK(layers_of(reader).lent.size() == 1);
    CHECK(reader.report().findings.relations.size() == 2);
    CHECK(says(reader.state, "not kept"));

    // The address has them, so that a reload shows the same; own ones it has not.
    const std::string address = fragment_of(reader.state);
    CHECK(decode_link(address).link.corrections == decode_link(link).link.corrections);

    effects = reader.act(Correct{{hide(reader, reader.pledge)}});
    CHECK(own_corrections(effects.kept.at(key_of(reader)).text).value().corrections ==
          Corrections{RenameEntity{"UZB", "Usbekistan"}, hide(reader, reader.pledge)});
    effects = reader.act(KeepLinkedCorrections{});
    CHECK(layers_of(reader).lent.empty());
    CHECK(own_corrections(effects.kept.at(key_of(reader)).text).value().corrections.size() == 3);
    CHECK(fragment_of(reader.state).find("fix=") == std::string::npos);
    reader.step(Undo{});
    CHECK(layers_of(reader).lent.size() == 1);

    reader.act(OpenLink{"#/small/graph"});  // a link that says nothing of them shows the reader's own alone
    CHECK(layers_of(reader).lent.empty());
    CHECK(layers_of(reader).own.size() == 2);
}

TEST_CASE("a link that waits for its report brings its corrections along") {
    SmallState maker = small_state();
    maker.act(OpenText{{"a.txt", std::string(k_text)}});
    const std::string code = maker.report().findings.entities[EntityId(0)].code;
    maker.act(Correct{{RenameEntity{code, "Another name"}}});
    const std::string link = *maker.act(CopyCorrectedLink{}).clipboard;
    CHECK(link.find("text=") != std::string::npos);
    const std::string without_text = link.substr(0, link.find("&title="));

    SmallState reader = small_state();
    reader.act(OpenLink{without_text});
    CHECK(reader.state.awaited.size() == 1);
    CHECK(layers_of(reader).lent.empty());
    reader.act(OpenText{{"a.txt", std::string(k_text)}});
    CHECK(reader.report().findings.entities[EntityId(0)].name == "Another name");
    CHECK(layers_of(reader).own.empty());
    CHECK(layers_of(reader).lent.size() == 1);

    SmallState other = small_state();  // or carries it
    other.act(OpenLink{link});
    CHECK(other.report().findings.entities[EntityId(0)].name == "Another name");
}

TEST_CASE("imported corrections never take the place of a relation that the reader added") {
    SmallState small = small_state();
    const std::string sentence = item_name(small.report(), SentenceId(1));
    const AddRelation mine{sentence, k_first_added_relation, {"UZB", "RUS", false}, {}};
    const AddRelation theirs{sentence, k_first_added_relation, {"RUS", "UZB", false}, {}};
    small.act(Correct{{mine}});
    small.act(ImportCorrections{corrections_json({"small.txt", ""}, {theirs})});
    CHECK(small.report().findings.relations.size() == 5);
    const std::size_t places = small.state.history.size();
    const Corrections before = layers_of(small).own;
    small.act(ImportCorrections{std::string(k_max_corrections_bytes + 1, ' ')});
    CHECK(says(small.state, "longer than 4 MiB"));
    small.act(ImportCorrections{std::string(100000, '[')});
    CHECK(small.state.history.size() == places);
    CHECK(layers_of(small).own == before);
}

}  // namespace
}  // namespace attache
