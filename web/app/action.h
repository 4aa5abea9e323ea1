// Actions: everything a person can do, as values. Views and the keyboard queue them during a frame;
// apply_actions() (app/apply.h) carries them out afterwards, in order, in one place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/state.h"
#include "app/table_kind.h"
#include "app/take_away.h"
#include "base/result.h"

namespace attache {

// The file that NeedMap asks for, as it is published with the program.
inline constexpr std::string_view k_map_file = "world.map";

// Each of these makes a new place in history, unless `change` says that it goes on with a gesture.
struct SelectItem {
    Item item;
};  // the reader follows where the item stands in one sentence
struct ShowView {
    ViewKind view;
};
struct SetChoices {
    ViewKind view;
    std::vector<std::string> words;
};  // within a view; belongs to the place where one is
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

// A file, a paste: read at once if it is short, else in steps. Then it is the current report. A workspace
// (app/workspace.h) brings back all of its reports, and shows the one that was looked at.
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
// Of what the filter lets through.
struct SaveExport {
    ExportFormat format;
    ExportTable table;
};
struct SaveBrief {};      // of the selection
struct SaveWorkspace {};  // everything that is open
struct SavePicture {
    PictureFormat format;
};  // of the picture that is shown
struct CopyCitation {
    CitationStyle style;
};
struct CopyRows {
    TableKind kind;
    std::vector<TableRow> rows;
};  // to the clipboard, as CSV
// The map is shown: its file is needed, if it is not there yet. Again: after an error.
struct NeedMap {};
// The map's file, or why there is none.
struct TakeMap {
    Result<std::string> bytes;
};
// Each of these makes a new place: undo takes it back.
struct Correct {
    Corrections corrections;
};  // they name what they are about as the report was read; one place for all of them
struct RemoveCorrection {
    std::size_t index;
};
struct ClearCorrections {};
struct KeepLinkedCorrections {};  // those that the link lends become the reader's own
struct ImportCorrections {
    std::string json;
};                            // they are added to those there are
struct ChooseCorrections {};  // the person chooses a file of them
struct SaveCorrections {};    // as a file
struct CopyCorrectedLink {};  // a link to this view that carries them
struct OpenCorrections {};    // their list comes up
struct CorrectedElsewhere {   // another tab or window has stored this; empty: nothing any more
    std::string key;
    std::string text;
};
struct NotStored {
    enum class Why : std::uint8_t { Refused, Changed };  // Changed: CorrectedElsewhere follows
    std::string key;
    std::string before;  // what was to be replaced
    Why why = Why::Refused;
};
struct ShowNotice {
    std::string text;
};
struct DismissNotice {
    std::uint32_t serial;
};

using Action =
    std::variant<SelectItem, ShowView, SetChoices, SetFilter, SetQuery, GoToSentence, HoverItem, SetPreferences,
                 OpenSearch, FocusFind, OpenLink, ReplaceLink, GoToPlace, Undo, Redo, OpenText, ContinueOpening,
                 CancelOpening, OfferText, AnswerOffer, ShowReport, CloseReport, ChooseFile, PasteClipboard, CopyLink,
                 CopyText, CopyCitation, SaveExport, SaveBrief, SaveWorkspace, SavePicture, CopyRows, NeedMap, TakeMap,
                 Correct, RemoveCorrection, ClearCorrections, KeepLinkedCorrections, ImportCorrections,
                 ChooseCorrections, SaveCorrections, CopyCorrectedLink, OpenCorrections, CorrectedElsewhere, NotStored,
                 ShowNotice, DismissNotice>;

using ActionQueue = std::vector<Action>;

}  // namespace attache
