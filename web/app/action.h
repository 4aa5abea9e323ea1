// Actions: everything a person can do, as values. Views and the keyboard queue them during a frame;
// apply_actions() (app/apply.h) carries them out afterwards, in order, in one place.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "app/state.h"

namespace attache {

// Each of these makes a new place in history, unless `change` says that it goes on with a gesture.
struct SelectItem {
    Item item;
};  // the reader follows where the item stands in one sentence
struct ShowView {
    ViewKind view;
};
struct SetFilter {
    Filter filter;
    PlaceChange change = PlaceChange::Step;
};
struct SetQuery {
    std::string query;
};  // find in text; typing on makes one place
struct GoToSentence {
    SentenceId sentence;
    PlaceChange change = PlaceChange::Step;
};  // the reader jumps there

struct HoverItem {
    Item item;
};  // valid for one frame; the last one queued counts
struct SetPreferences {
    Preferences preferences;
};
struct OpenSearch {};  // the search panel comes up
struct FocusFind {};   // the reader's find field takes the keyboard

struct OpenLink {
    std::string fragment;
};  // from a paste or the command line: a new place
struct ReplaceLink {
    std::string fragment;
};  // from the address bar: history starts anew with it
struct GoToPlace {
    std::uint64_t serial;
};  // History::serial(), from the browser's Back and Forward
struct Undo {};
struct Redo {};

// A file, a paste: read at once if it is short, else in steps. Then it is the current report.
struct OpenText {
    IncomingText text;
};
struct ContinueOpening {};  // takes the next step
struct CancelOpening {};
struct OfferText {
    IncomingText text;
};  // asks whether to open it
struct AnswerOffer {
    bool open;
};
struct ShowReport {
    std::size_t index;
};  // as it was left
struct CloseReport {
    std::size_t index;
};                         // the last one stays
struct ChooseFile {};      // the system's dialog
struct PasteClipboard {};  // opens what the clipboard holds

struct CopyLink {};  // to the clipboard
struct CopyText {
    std::string text;
    std::string notice;
};
struct ShowNotice {
    std::string text;
};
struct DismissNotice {
    std::uint32_t serial;
};

using Action = std::variant<SelectItem, ShowView, SetFilter, SetQuery, GoToSentence, HoverItem, SetPreferences,
                            OpenSearch, FocusFind, OpenLink, ReplaceLink, GoToPlace, Undo, Redo, OpenText,
                            ContinueOpening, CancelOpening, OfferText, AnswerOffer, ShowReport, CloseReport, ChooseFile,
                            PasteClipboard, CopyLink, CopyText, ShowNotice, DismissNotice>;

using ActionQueue = std::vector<Action>;

}  // namespace attache
