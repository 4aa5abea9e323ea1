// apply_actions(): the only place that changes the state.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/action.h"
#include "app/state.h"

namespace attache {

// A text to be stored in the place of another. Where something else is stored by now, somebody else has stored it:
// CorrectedElsewhere, and nothing is written over.
struct KeptText {
    std::string text;  // empty: it is forgotten
    std::string before;
};

// What has to happen outside of the state; the platform does it.
struct Effects {
    std::optional<std::string> clipboard;                  // text to copy
    std::string clipboard_notice;                          // what to say once it is copied
    std::vector<SavedFile> files;                          // to save
    std::optional<PictureFormat> picture;                  // to draw and save as picture_name()
    History::Recorded place = History::Recorded::Nothing;  // the address bar must follow
    int history_step = 0;                  // undo and redo: where the browser keeps the history, it goes there
    std::optional<std::string> file;       // published with the program, to be read
    bool choose_file = false;              // the system's dialog is to come up
    bool paste_clipboard = false;          // what the clipboard holds is to be opened
    bool preferences_changed = false;      // to be kept for the next visit
    std::map<std::string, KeptText> kept;  // to be stored for the next visit, by key
    bool choose_corrections = false;       // let the person choose a file of corrections
    bool state_changed = false;            // something may look different: draw again
};

// The state of a program that begins with a link; an empty one opens the first shipped report. `kept` is what was
// stored on earlier visits.
[[nodiscard]] AppState make_state(const std::string& fragment, const Preferences& preferences,
                                  std::map<std::string, std::string> kept = {});

// Carries out the actions in order and empties the queue. Afterwards every id in the state belongs to the
// current report. An action that asks for the impossible (an item of another report) changes nothing.
Effects apply_actions(ActionQueue& actions, AppState& state);

}  // namespace attache
