// Commands: one table of everything that has a name, a shortcut and a place in menus and the palette.
// Views draw buttons from it, the keyboard and the palette look it up; run_command() turns one into actions.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "app/action.h"
#include "app/derived.h"
#include "app/state.h"

namespace attache {

enum class CommandId : std::uint8_t {
    Undo,
    Redo,
    ShowGraph,
    ShowMap,
    ShowMatrix,
    ShowTimeline,
    ShowAid,
    ShowTable,
    Search,
    Find,
    NextHit,
    PreviousHit,
    ClearSelection,
    ClearFilter,
    CopyLink,
    CopyCitation,
    CopyMarkdownCitation,
    CopyBibTexCitation,
    SavePng,
    SaveSvg,
    SaveCsv,
    SaveJson,
    SaveGraphMl,
    SaveGexf,
    SaveAmounts,
    SaveBrief,
    SaveWorkspace,
    OpenCorrections,
    SaveCorrections,
    ChooseCorrections,
    CopyCorrectedLink,
    KeepLinkedCorrections,
    ClearCorrections,
    OpenFile,
    PasteText,
    ToggleGraphLayout,
    ToggleReaderText,
    ToggleColorScheme,
    LargerText,
    SmallerText,
    NormalText,
    Count_,
};

struct Command {
    CommandId id;
    std::string_view name;                  // "copy-link": stable, for links and tests
    std::string_view label;                 // "Copy link"
    std::string_view tooltip;               // one sentence
    std::string_view shortcut;              // "Ctrl+Z", "L", "Escape", or empty; Ctrl is the Command key on a Mac
    bool while_typing = false;              // the shortcut also works while a text field has the keyboard
    std::string_view second_shortcut = {};  // never while typing
};

// Sorted by id.
[[nodiscard]] std::span<const Command> commands();
[[nodiscard]] const Command& command(CommandId id);

// A shortcut taken apart. Keys are named as "A".."Z", "0".."9", "/", "[", "]", "Escape".
struct KeyChord {
    bool ctrl = false;
    bool shift = false;
    bool alt = false;
    std::string_view key;
    friend bool operator==(const KeyChord&, const KeyChord&) = default;
};
[[nodiscard]] std::optional<KeyChord> parse_shortcut(std::string_view shortcut);

// Whether it would do something now: buttons of others are drawn disabled.
[[nodiscard]] bool is_enabled(CommandId id, const AppState& state, const Derived& derived);
void run_command(CommandId id, const AppState& state, const Derived& derived, ActionQueue& actions);

}  // namespace attache
