// The state of the explorer: which reports are open and what is looked at. Views read it and queue
// actions (app/action.h); app/apply.h is the only place that changes it. No ImGui, no SDL: tested
// without a window.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "extract/report.h"
#include "graph/filter.h"
#include "graph/item.h"
#include "graph/relation_graph.h"

namespace attache {

enum class ViewKind : std::uint8_t { Graph, Map, Matrix, Timeline, Aid, Table, Count_ };
// "graph", "aid", ...: as links write it.
[[nodiscard]] std::string_view name_of(ViewKind view);

enum class GraphLayoutKind : std::uint8_t { Ego, Force, Count_ };
enum class ReaderText : std::uint8_t { Readable, Exact, Count_ };
enum class ColorScheme : std::uint8_t { System, Light, Dark, Count_ };

// What undo, Back and links restore: small and comparable.
struct ViewState {
    ViewKind view = ViewKind::Graph;
    Item selection;
    Filter filter;
    std::string query;                           // find in text
    SentenceId sentence = SentenceId::none();    // where the reader stands; none: where it was left

    friend bool operator==(const ViewState&, const ViewState&) = default;
};

// Kept for the person, not in links.
struct Preferences {
    ColorScheme scheme = ColorScheme::System;
    GraphLayoutKind graph_layout = GraphLayoutKind::Ego;
    ReaderText reader_text = ReaderText::Readable;
    float text_scale = 1;  // 0.75 .. 2
    friend bool operator==(const Preferences&, const Preferences&) = default;
};

// A report that is open, with what is derived from it once.
struct OpenReport {
    std::string id;     // "tajikistan-2013": as links write it
    std::string title;
    std::unique_ptr<const Report> report;
};

struct Notice {
    std::string text;      // one or two sentences for the user
    std::uint32_t serial = 0;
};

struct AppState {
    std::vector<OpenReport> reports;
    std::size_t current_report = 0;
    ViewState view;
    Preferences preferences;
    Item hovered;                     // highlighted everywhere, never in history
    std::vector<Notice> notices;      // newest last

    [[nodiscard]] const OpenReport* current() const;  // nullptr if no report is open
};

}  // namespace attache
