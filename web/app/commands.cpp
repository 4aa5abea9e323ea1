#include "app/commands.h"

#include <algorithm>
#include <array>
#include <variant>

#include "base/second_part.h"

namespace attache {
namespace {

constexpr std::array<Command, static_cast<std::size_t>(CommandId::Count_)> k_commands{{
    {CommandId::Undo, "undo", "Back", "Go back to what you looked at before", "Ctrl+Z"},
    {CommandId::Redo, "redo", "Forward", "Go forward again to what you went back from", "Ctrl+Shift+Z"},
    {CommandId::ShowGraph, "view-graph", "Graph", "Who acts on whom, as a graph", "1"},
    {CommandId::ShowMap, "view-map", "Map", "Who acts on whom, on a map", "2"},
    {CommandId::ShowMatrix, "view-matrix", "Matrix", "Every actor against every other, and by theme", "3"},
    {CommandId::ShowTimeline, "view-timeline", "Timeline", "What happened when", "4"},
    {CommandId::ShowAid, "view-aid", "Aid", "What money goes from whom to whom", "5"},
    {CommandId::ShowTable, "view-table", "Table", "Every relation, amount and date, in rows", "6"},
    {CommandId::Search, "search", "Search", "Search names, sentences, sections and commands", "Ctrl+K", true, "/"},
    {CommandId::Find, "find", "Find in text", "Find words in the report's text", "T"},
    {CommandId::NextHit, "next-hit", "Next hit", "Go to the next place where the words stand", "N"},
    {CommandId::PreviousHit, "previous-hit", "Previous hit", "Go to the place before where the words stand", "Shift+N"},
    {CommandId::ClearSelection, "clear-selection", "Select nothing", "Leave the selected item", "Escape"},
    {CommandId::ClearFilter, "clear-filter", "Show everything", "Take every filter away", "X"},
    {CommandId::CopyLink, "copy-link", "Copy link", "Copy a link that shows a colleague exactly this view", "L"},
    {CommandId::CopyCitation, "copy-citation", "Copy citation", "Copy what is selected with its source, as plain text",
     "C"},
    {CommandId::CopyMarkdownCitation, "copy-citation-markdown", "Copy citation as Markdown",
     "Copy what is selected with its source and a link, as Markdown", ""},
    {CommandId::CopyBibTexCitation, "copy-citation-bibtex", "Copy citation as BibTeX",
     "Copy an entry for BibTeX that quotes what is selected", ""},
    {CommandId::SavePng, "save-png", "Save picture as PNG", "Save the picture with its source, as pixels", ""},
    {CommandId::SaveSvg, "save-svg", "Save picture as SVG", "Save the picture with its source, as lines and text", ""},
    {CommandId::SaveCsv, "save-csv", "Save relations as CSV", "Save the relations shown, for spreadsheets", ""},
    {CommandId::SaveJson, "save-json", "Save relations as JSON", "Save the relations shown, for programs", ""},
    {CommandId::SaveGraphMl, "save-graphml", "Save graph as GraphML",
     "Save the relations shown as a graph, for Gephi, yEd, NetworkX and others", ""},
    {CommandId::SaveGexf, "save-gexf", "Save graph as GEXF", "Save the relations shown as a graph, for Gephi", ""},
    {CommandId::SaveAmounts, "save-amounts", "Save amounts as CSV", "Save the amounts of money, for spreadsheets", ""},
    {CommandId::SaveBrief, "save-brief", "Save a brief",
     "Save one page about what is selected, with its sentences and citations", "B"},
    {CommandId::SaveWorkspace, "save-workspace", "Save workspace",
     "Save every open report, your corrections and this view as one file that opens again", ""},
    {CommandId::OpenCorrections, "corrections", "List corrections", "See what you have corrected, and take it back",
     "K"},
    {CommandId::SaveCorrections, "save-corrections", "Save corrections",
     "Save your corrections of this report as a file", ""},
    {CommandId::ChooseCorrections, "open-corrections", "Read corrections from a file",
     "Add the corrections of a file to yours", ""},
    {CommandId::CopyCorrectedLink, "copy-corrected-link", "Copy link with corrections",
     "Copy a link to this view that carries your corrections", ""},
    {CommandId::KeepLinkedCorrections, "keep-linked-corrections", "Keep those of the link",
     "Make the corrections that the link brought your own", ""},
    {CommandId::ClearCorrections, "clear-corrections", "Take all corrections back",
     "See the report as it was read; undo brings them back", ""},
    {CommandId::OpenFile, "open-file", "Open a file",
     "Open a report of your own: text, Markdown, HTML or PDF; or a saved workspace", "O"},
    {CommandId::PasteText, "paste-text", "Paste a text", "Open the text on the clipboard as a report", "P"},
    {CommandId::ToggleGraphLayout, "toggle-layout", "Change the graph's layout",
     "Arrange the graph around one actor, or by its ties", "G"},
    {CommandId::ToggleReaderText, "toggle-text", "Readable or exact text",
     "Read the text in normal spelling, or exactly as the file has it", "E"},
    {CommandId::ToggleColorScheme, "toggle-scheme", "Light or dark", "Colours: as the system has them, light, or dark",
     "D"},
    {CommandId::LargerText, "larger-text", "Larger text", "Make everything larger", "]"},
    {CommandId::SmallerText, "smaller-text", "Smaller text", "Make everything smaller", "["},
    {CommandId::NormalText, "normal-text", "Normal text size", "Make everything as large as at first", "0"},
}};

constexpr bool in_order_of_ids() {
    for (std::size_t i = 0; i < k_commands.size(); ++i) {
        if (static_cast<std::size_t>(k_commands[i].id) != i) return false;
    }
    return true;
}
static_assert(in_order_of_ids());

// The picture that a command shows; nothing for other commands.
std::optional<ViewKind> view_of(CommandId id) {
    switch (id) {
        case CommandId::ShowGraph: return ViewKind::Graph;
        case CommandId::ShowMap: return ViewKind::Map;
        case CommandId::ShowMatrix: return ViewKind::Matrix;
        case CommandId::ShowTimeline: return ViewKind::Timeline;
        case CommandId::ShowAid: return ViewKind::Aid;
        case CommandId::ShowTable: return ViewKind::Table;
        default: return std::nullopt;
    }
}

constexpr float k_text_scale_step = 0.125F;

template <class Enum>
Enum next_of(Enum value) {
    return static_cast<Enum>((static_cast<int>(value) + 1) % static_cast<int>(Enum::Count_));
}

Preferences scaled(Preferences preferences, float by) {
    preferences.text_scale = std::clamp(preferences.text_scale + by, k_min_text_scale, k_max_text_scale);
    return preferences;
}

// The sentence of the hit after (or before) where the reader was sent, round the end of the text.
SentenceId neighbouring_hit(const std::vector<FindHit>& hits, SentenceId here, bool forward) {
    if (hits.empty()) return SentenceId::none();
    if (!here.has_value()) return forward ? hits.front().sentence : hits.back().sentence;
    if (forward) {
        const auto after =
            std::find_if(hits.begin(), hits.end(), [&](const FindHit& hit) { return hit.sentence > here; });
        return after == hits.end() ? hits.front().sentence : after->sentence;
    }
    const auto before =
        std::find_if(hits.rbegin(), hits.rend(), [&](const FindHit& hit) { return hit.sentence < here; });
    return before == hits.rend() ? hits.back().sentence : before->sentence;
}

bool has_selection(const AppState& state) { return !std::holds_alternative<std::monostate>(state.view.selection); }

}  // namespace

std::span<const Command> commands() { return k_commands; }

const Command& command(CommandId id) { return k_commands[static_cast<std::size_t>(id)]; }

std::optional<KeyChord> parse_shortcut(std::string_view shortcut) {
    struct Modifier {
        std::string_view prefix;
        bool KeyChord::*flag;
    };
    constexpr std::array<Modifier, 3> modifiers{
        {{"Ctrl+", &KeyChord::ctrl}, {"Shift+", &KeyChord::shift}, {"Alt+", &KeyChord::alt}}};
    KeyChord chord;
    for (const Modifier& modifier : modifiers) {
        if (shortcut.substr(0, modifier.prefix.size()) != modifier.prefix) continue;
        chord.*modifier.flag = true;
        shortcut.remove_prefix(modifier.prefix.size());
    }
    if (shortcut.empty() || shortcut.find('+') != std::string_view::npos) return std::nullopt;
    chord.key = shortcut;
    return chord;
}

bool is_enabled(CommandId id, const AppState& state, const Derived& derived) {
    switch (id) {
        case CommandId::Undo: return state.history.can_step(-1);
        case CommandId::Redo: return state.history.can_step(1);
        case CommandId::NextHit:
        case CommandId::PreviousHit: return !derived.hits.empty();
        case CommandId::ClearSelection: return has_selection(state);
        case CommandId::ClearFilter: return !state.view.filter.is_open();
        case CommandId::SaveCorrections:
        case CommandId::CopyCorrectedLink:
        case CommandId::ClearCorrections:
            return state.current() != nullptr && !state.current()->report.corrections().empty();
        case CommandId::KeepLinkedCorrections:
            return state.current() != nullptr && !state.current()->report.layers().lent.empty();
        case CommandId::LargerText: return state.preferences.text_scale < k_max_text_scale;
        case CommandId::SmallerText: return state.preferences.text_scale > k_min_text_scale;
        default: return state.current() != nullptr;
    }
}

ATTACHE_SECOND_PART void run_command(CommandId id, const AppState& state, const Derived& derived,
                                     ActionQueue& actions) {
    if (!is_enabled(id, state, derived)) return;
    Preferences preferences = state.preferences;
    switch (id) {
        case CommandId::Undo: actions.push_back(Undo{}); return;
        case CommandId::Redo: actions.push_back(Redo{}); return;
        case CommandId::ShowGraph:
        case CommandId::ShowMap:
        case CommandId::ShowMatrix:
        case CommandId::ShowTimeline:
        case CommandId::ShowAid:
        case CommandId::ShowTable: actions.push_back(ShowView{*view_of(id)}); return;
        case CommandId::Search: actions.push_back(OpenSearch{}); return;
        case CommandId::Find: actions.push_back(FocusFind{}); return;
        case CommandId::NextHit:
        case CommandId::PreviousHit: {
            const SentenceId hit = neighbouring_hit(derived.hits, state.view.sentence, id == CommandId::NextHit);
            actions.push_back(GoToSentence{hit, PlaceChange::Dragging});
            return;
        }
        case CommandId::ClearSelection: actions.push_back(SelectItem{}); return;
        case CommandId::ClearFilter: actions.push_back(SetFilter{}); return;
        case CommandId::OpenFile: actions.push_back(ChooseFile{}); return;
        case CommandId::PasteText: actions.push_back(PasteClipboard{}); return;
        case CommandId::CopyLink: actions.push_back(CopyLink{}); return;
        case CommandId::CopyCitation: actions.push_back(CopyCitation{CitationStyle::Plain}); return;
        case CommandId::CopyMarkdownCitation: actions.push_back(CopyCitation{CitationStyle::Markdown}); return;
        case CommandId::CopyBibTexCitation: actions.push_back(CopyCitation{CitationStyle::BibTex}); return;
        case CommandId::SavePng: actions.push_back(SavePicture{PictureFormat::Png}); return;
        case CommandId::SaveSvg: actions.push_back(SavePicture{PictureFormat::Svg}); return;
        case CommandId::SaveCsv: actions.push_back(SaveExport{ExportFormat::Csv, ExportTable::Relations}); return;
        case CommandId::SaveJson: actions.push_back(SaveExport{ExportFormat::Json, ExportTable::Relations}); return;
        case CommandId::SaveGraphMl:
            actions.push_back(SaveExport{ExportFormat::GraphMl, ExportTable::Relations});
            return;
        case CommandId::SaveGexf: actions.push_back(SaveExport{ExportFormat::Gexf, ExportTable::Relations}); return;
        case CommandId::SaveAmounts: actions.push_back(SaveExport{ExportFormat::Csv, ExportTable::Amounts}); return;
        case CommandId::SaveBrief: actions.push_back(SaveBrief{}); return;
        case CommandId::SaveWorkspace: actions.push_back(SaveWorkspace{}); return;
        case CommandId::OpenCorrections: actions.push_back(OpenCorrections{}); return;
        case CommandId::SaveCorrections: actions.push_back(SaveCorrections{}); return;
        case CommandId::ChooseCorrections: actions.push_back(ChooseCorrections{}); return;
        case CommandId::CopyCorrectedLink: actions.push_back(CopyCorrectedLink{}); return;
        case CommandId::KeepLinkedCorrections: actions.push_back(KeepLinkedCorrections{}); return;
        case CommandId::ClearCorrections: actions.push_back(ClearCorrections{}); return;
        case CommandId::ToggleGraphLayout: preferences.graph_layout = next_of(preferences.graph_layout); break;
        case CommandId::ToggleReaderText: preferences.reader_text = next_of(preferences.reader_text); break;
        case CommandId::ToggleColorScheme: preferences.scheme = next_of(preferences.scheme); break;
        case CommandId::LargerText: preferences = scaled(preferences, k_text_scale_step); break;
        case CommandId::SmallerText: preferences = scaled(preferences, -k_text_scale_step); break;
        case CommandId::NormalText: preferences.text_scale = 1; break;
        case CommandId::Count_: return;
    }
    actions.push_back(SetPreferences{preferences});
}

}  // namespace attache
