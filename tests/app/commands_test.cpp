#include <set>
#include <string>

#include <doctest/doctest.h>

#include "app/commands.h"
#include "app/small_state.h"
#include "io/corrections_json.h"

namespace attache {
namespace {

using testing::small_state;
using testing::SmallState;

struct Runner {
    SmallState small = small_state();
    DerivedCache cache;

    bool enabled(CommandId id) { return is_enabled(id, small.state, cache.get(small.state)); }
    ActionQueue actions(CommandId id) {
        ActionQueue queue;
        run_command(id, small.state, cache.get(small.state), queue);
        return queue;
    }
    void run(CommandId id) {
        for (Action& action : actions(id))
            small.step(std::move(action));
    }
};

TEST_CASE("commands: each has a name, a label and a tooltip of its own, and a shortcut that can be read") {
    std::set<std::string_view> names;
    std::set<std::string_view> shortcuts;
    CHECK(commands().size() == static_cast<std::size_t>(CommandId::Count_));
    for (const Command& each : commands()) {
        CAPTURE(std::string(each.name));
        CHECK(names.insert(each.name).second);
        CHECK_FALSE(each.label.empty());
        CHECK(each.tooltip.size() > each.label.size() / 2);
        CHECK(each.tooltip.back() != '.');
        if (each.shortcut.empty()) continue;
        CHECK(shortcuts.insert(each.shortcut).second);
        CHECK(parse_shortcut(each.shortcut).has_value());
        if (each.second_shortcut.empty()) continue;
        CHECK(shortcuts.insert(each.second_shortcut).second);
        CHECK(parse_shortcut(each.second_shortcut).has_value());
    }
}

TEST_CASE("commands: a shortcut never takes a key that belongs to the browser") {
    // K goes to Firefox's own search field, which pages commonly take over for theirs.
    const std::set<std::string> allowed_with_ctrl{"Z", "Y", "K"};
    for (const Command& each : commands()) {
        if (each.shortcut.empty()) continue;
        const KeyChord chord = *parse_shortcut(each.shortcut);
        CAPTURE(std::string(each.shortcut));
        CHECK_FALSE(chord.alt);
        CHECK((!chord.ctrl || allowed_with_ctrl.count(std::string(chord.key)) == 1));
        CHECK((chord.key.size() == 1 || chord.key == "Escape"));
    }
}

TEST_CASE("commands: shortcuts are taken apart") {
    CHECK(parse_shortcut("Ctrl+Shift+Z") == KeyChord{true, true, false, "Z"});
    CHECK(parse_shortcut("/") == KeyChord{false, false, false, "/"});
    CHECK_FALSE(parse_shortcut("").has_value());
    CHECK_FALSE(parse_shortcut("Ctrl+").has_value());
    CHECK_FALSE(parse_shortcut("Meta+Z").has_value());
}

TEST_CASE("commands: what would do nothing is disabled and does nothing") {
    Runner runner;
    for (const CommandId id : {CommandId::Undo, CommandId::Redo, CommandId::NextHit, CommandId::PreviousHit,
                               CommandId::ClearSelection, CommandId::ClearFilter}) {
        CHECK_FALSE(runner.enabled(id));
        CHECK(runner.actions(id).empty());
    }
    runner.small.act(SelectItem{runner.small.russia});
    CHECK(runner.enabled(CommandId::Undo));
    CHECK(runner.enabled(CommandId::ClearSelection));
    runner.run(CommandId::ClearSelection);
    CHECK(runner.small.state.view.selection == Item());
    runner.run(CommandId::Undo);
    CHECK(runner.small.state.view.selection == Item(runner.small.russia));
    CHECK(runner.enabled(CommandId::Redo));
}

TEST_CASE("commands: every enabled one does something") {
    for (const Command& each : commands()) {
        Runner runner;
        const std::string lent = linked_corrections({RenameEntity{"UZB", "Usbekistan"}}).value();
        runner.small.act(OpenLink{"#/small/graph?fix=" + lent});
        runner.small.act(Correct{{RenameEntity{"RUS", "The Russian Federation"}}});
        runner.small.act(SelectItem{runner.small.russia});
        Filter filter;
        filter.signs.set(0);
        runner.small.act(SetFilter{filter});
        runner.small.act(SetQuery{"gas"});
        runner.small.step(Undo{});
        runner.small.step(Redo{});
        runner.small.act(SelectItem{runner.small.russia});
        runner.small.act(ShowView{ViewKind::Aid});
        runner.small.step(Undo{});
        CAPTURE(std::string(each.name));
        CHECK(runner.enabled(each.id));
        CHECK(runner.actions(each.id).size() == 1);
    }
}

TEST_CASE("commands: hits are gone through in a circle, as one place") {
    Runner runner;
    runner.small.act(SetQuery{"gas"});
    const std::size_t places = runner.small.state.history.size();
    runner.run(CommandId::NextHit);
    CHECK(runner.small.state.view.sentence == SentenceId(0));
    runner.run(CommandId::NextHit);
    CHECK(runner.small.state.view.sentence == SentenceId(2));
    runner.run(CommandId::NextHit);
    CHECK(runner.small.state.view.sentence == SentenceId(0));
    runner.run(CommandId::PreviousHit);
    CHECK(runner.small.state.view.sentence == SentenceId(2));
    CHECK(runner.small.state.history.size() == places + 1);
}

TEST_CASE("commands: text grows and shrinks within the limits and comes back to normal") {
    Runner runner;
    for (int i = 0; i < 50; ++i)
        runner.run(CommandId::LargerText);
    CHECK(runner.small.state.preferences.text_scale == k_max_text_scale);
    CHECK_FALSE(runner.enabled(CommandId::LargerText));
    for (int i = 0; i < 50; ++i)
        runner.run(CommandId::SmallerText);
    CHECK(runner.small.state.preferences.text_scale == k_min_text_scale);
    runner.run(CommandId::NormalText);
    CHECK(runner.small.state.preferences.text_scale == 1);
}

TEST_CASE("commands: switches go round") {
    Runner runner;
    const Preferences before = runner.small.state.preferences;
    for (int i = 0; i < static_cast<int>(ColorScheme::Count_); ++i)
        runner.run(CommandId::ToggleColorScheme);
    for (int i = 0; i < static_cast<int>(ReaderText::Count_); ++i)
        runner.run(CommandId::ToggleReaderText);
    for (int i = 0; i < static_cast<int>(GraphLayoutKind::Count_); ++i)
        runner.run(CommandId::ToggleGraphLayout);
    CHECK(runner.small.state.preferences == before);
}

}  // namespace
}  // namespace attache
