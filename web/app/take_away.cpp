#include "app/take_away.h"

#include <array>
#include <string_view>
#include <utility>
#include <variant>

#include "app/kept_corrections.h"
#include "app/route.h"
#include "base/second_part.h"
#include "io/brief.h"

namespace attache {
namespace {

struct Kind {
    std::string_view suffix;
    std::string_view media;
};

Kind kind_of(ExportFormat format) {
    switch (format) {
        case ExportFormat::Csv: return {".csv", "text/csv;charset=utf-8"};
        case ExportFormat::Json: return {".json", "application/json"};
        case ExportFormat::Gexf: return {".gexf", "application/xml"};
        case ExportFormat::GraphMl: break;
    }
    return {".graphml", "application/xml"};
}

std::string_view name_of(ExportTable table) {
    constexpr std::array<std::string_view, 6> k_names{"relations",  "amounts",  "dates",
                                                      "quantities", "entities", "checks"};
    return k_names[static_cast<std::size_t>(table)];
}

// More sentences are not quoted: a citation is no list of evidence. The brief is.
constexpr std::size_t k_most_quoted = 3;

CitedWork work_of(const AppState& state) {
    const OpenReport& open = *state.current();
    return {open.id,
            open.title,
            open.publisher,
            open.date,
            state.page_address + fragment_of(state),
            open.report->findings.corrections};
}

std::vector<SentenceId> cited_sentences(const AppState& state) {
    const Report& report = *state.current()->report;
    std::vector<SentenceId> sentences = evidence_of(report, state.view.selection);
    const bool of_one_place = !std::holds_alternative<EntityId>(state.view.selection) &&
                              !std::holds_alternative<Pair>(state.view.selection) &&
                              !std::holds_alternative<SectionId>(state.view.selection);
    if (of_one_place && !sentences.empty() && sentences.size() <= k_most_quoted) return sentences;
    if (state.view.sentence.has_value()) return {state.view.sentence};
    return {};
}

// Files say by their name that they hold corrections.
std::string corrected_part(const OpenReport& open) {
    return open.report->findings.corrections == 0 ? "" : "-corrected";
}

// The selection's name in a file's: letters, digits and hyphens.
std::string selection_part(const AppState& state) {
    std::string part;
    for (const char c : item_name(*state.current()->report, state.view.selection)) {
        const bool fits = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9');
        if (fits)
            part += c;
        else if (!part.empty() && part.back() != '-')
            part += '-';
    }
    return part.empty() ? part : "-" + part;
}

}  // namespace

ATTACHE_SECOND_PART Result<SavedFile> export_file(const AppState& state, ExportFormat format, ExportTable table) {
    const OpenReport& open = *state.current();
    Result<std::string> bytes = export_report(*open.report, format, table, state.view.filter);
    if (!bytes) return bytes.error();
    const Kind kind = kind_of(format);
    return SavedFile{open.id + "-" + std::string(name_of(table)) + corrected_part(open) + std::string(kind.suffix),
                     std::string(kind.media), std::move(bytes).value()};
}

ATTACHE_SECOND_PART SavedFile brief_file(const AppState& state) {
    const OpenReport& open = *state.current();
    return {open.id + "-brief" + selection_part(state) + corrected_part(open) + ".html", "text/html;charset=utf-8",
            brief_html(*open.report, work_of(state), state.view.selection, state.view.filter)};
}

ATTACHE_SECOND_PART SavedFile corrections_file(const AppState& state) {
    const OpenReport& open = *state.current();
    return {open.id + "-corrections.json", "application/json",
            corrections_json(open.report.source(), open.report.corrections())};
}

ATTACHE_SECOND_PART std::string citation_text(const AppState& state, CitationStyle style) {
    return cite(*state.current()->report, work_of(state), cited_sentences(state), style);
}

std::string picture_name(const AppState& state, PictureFormat format) {
    const OpenReport& open = *state.current();
    return open.id + "-" + std::string(name_of(state.view.view)) + corrected_part(open) +
           (format == PictureFormat::Png ? ".png" : ".svg");
}

}  // namespace attache
