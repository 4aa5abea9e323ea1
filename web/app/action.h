// Actions: everything a person can do, as values. Views and the keyboard queue them during a frame;
// apply_actions() (app/apply.h) carries them out afterwards, in order, in one place.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "app/state.h"

namespace attache {

struct SelectItem { Item item; };                 // a new place in history
struct HoverItem { Item item; };                  // valid for one frame
struct ShowView { ViewKind view; };
struct SetFilter { Filter filter; };
struct SetQuery { std::string query; };
struct GoToSentence { SentenceId sentence; };     // the reader jumps there
struct SetPreferences { Preferences preferences; };
struct OpenLink { std::string fragment; };        // from the address bar, a paste or the command line
struct CopyLink {};                               // an effect: the platform's clipboard
struct CopyText { std::string text; std::string notice; };
struct Undo {};
struct Redo {};
struct DismissNotice { std::uint32_t serial; };

using Action = std::variant<SelectItem, HoverItem, ShowView, SetFilter, SetQuery, GoToSentence, SetPreferences, OpenLink,
                            CopyLink, CopyText, Undo, Redo, DismissNotice>;

using ActionQueue = std::vector<Action>;

}  // namespace attache
