// The state of the explorer: which reports are open and what is looked at. Views read it and queue
// actions (app/action.h); app/apply.h is the only place that changes it. No ImGui, no SDL: tested
// without a window.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/correctable_report.h"
#include "app/history.h"
#include "app/view_state.h"
#include "base/store.h"
#include "extract/report.h"
#include "extract/report_reading.h"
#include "geo/world_map.h"

namespace attache {

enum class GraphLayoutKind : std::uint8_t { Ego, Force, Kinds, Count_ };
enum class ReaderText : std::uint8_t { Readable, Exact, Count_ };
enum class MarkGroup : std::uint8_t { Names, Dates, Money, Relations, References, Count_ };
enum class ColorScheme : std::uint8_t { System, Light, Dark, Count_ };

inline constexpr float k_min_text_scale = 0.75F;
inline constexpr float k_max_text_scale = 2.0F;

// Kept for the person, not in links.
struct Preferences {
    ColorScheme scheme = ColorScheme::System;
    GraphLayoutKind graph_layout = GraphLayoutKind::Ego;
    ReaderText reader_text = ReaderText::Readable;
    EnumSet<MarkGroup> hidden_marks;  // of the reader: switched off
    float text_scale = 1;             // k_min_text_scale .. k_max_text_scale
    friend bool operator==(const Preferences&, const Preferences&) = default;
};

// A report that is open.
struct OpenReport {
    std::string id;  // "tajikistan-2013": as links write it
    std::string title;
    std::string publisher;                              // empty: not known
    std::string date;                                   // year and month, "2013-09"; empty: not known
    CorrectableReport report;                           // as it is shown: *report
    CorrectionsId corrections = CorrectionsId::none();  // of the report; none: those that are kept were not sought yet
    bool is_own = false;                                // the reader's, not one that comes with the program
    std::string address_text = {};                      // its text as links carry it, if it came in one
    ViewState left_at = {};                             // what was looked at when another report was shown
};

// What a workspace, or a link, says of a report that it brings back.
struct RestoredReport {
    std::string id;           // in links
    std::string link;         // how it was looked at; empty: not said
    std::string corrections;  // as corrections_json() writes them; empty: none
    bool is_shown = false;    // it is the one that was looked at
};

// A text that is to be opened.
struct IncomingText {
    std::string name;   // of the file
    std::string bytes;  // of the file, or plain text if it is converted
    std::string title = {};
    bool is_plain = false;                        // plain text already
    std::string address_text = {};                // as in OpenReport
    std::optional<RestoredReport> restored = {};  // without bytes: of one that comes with the program, or is open
};

// The report that is being read, in steps between frames.
struct Opening {
    std::string id;
    std::string title;
    std::string address_text;
    std::size_t source_bytes = 0;
    ReportReading reading;
    std::optional<RestoredReport> restored = {};
};

// The memory of reports that were closed: emptied, but kept, so that no other report gets an address that a panel
// remembers. Some hundred bytes each.
class ClosedReports {
public:
    void add(CorrectableReport report);

private:
    struct Free {
        void operator()(const void* memory) const;
    };
    std::vector<std::unique_ptr<const void, Free>> memory_;
};

struct Notice {
    std::string text;  // one or two sentences for the user
    std::uint32_t serial = 0;
};

// The map of the world: fetched when it is first shown.
struct MapState {
    enum class Stage : std::uint8_t { Unasked, OnItsWay, There, Failed };
    Stage stage = Stage::Unasked;
    std::unique_ptr<const WorldMap> world;  // exactly when There
    std::string error;                      // why it Failed: for the person who has to find the cause
};

struct AppState {
    std::vector<OpenReport> reports;
    std::size_t current_report = 0;
    ViewState view;
    Item hovered;  // highlighted everywhere, never in history
    Preferences preferences;
    std::vector<Notice> notices;  // newest last, at most k_max_notices
    std::uint32_t next_notice = 1;
    std::uint32_t search_requests = 0;       // grows when the search panel is to come up
    std::uint32_t corrections_requests = 0;  // grows when the list of corrections is to come up
    std::uint32_t find_requests = 0;         // grows when the reader's find field is to take the keyboard
    std::uint32_t reader_requests = 0;       // grows when the reader is to go to view.sentence, even if it is there
    std::string page_address;                // the page's own, without fragment; empty natively
    History history;
    MapState map;
    Store<CorrectionsId, CorrectionLayers> correction_lists;  // every one that a place had
    // By key (kept_corrections.h): what is kept from one opening of a report to the next, and what the system is known
    // to have stored of it, which is less where it forbids or lacks room.
    std::map<std::string, std::string> kept;
    std::map<std::string, std::string> stored;

    std::optional<Opening> opening;
    std::deque<IncomingText> waiting;     // to be opened after it
    std::optional<IncomingText> offered;  // a pasted text: the reader is asked whether to open it
    std::vector<RestoredReport> awaited;  // not here: each is shown as it says once its file is opened
    std::string restored_report;          // the id of the one to show once all of a workspace is open; empty: none
    ClosedReports closed;

    [[nodiscard]] const OpenReport* current() const;  // nullptr if no report is open
};

inline constexpr std::size_t k_max_notices = 4;

}  // namespace attache
