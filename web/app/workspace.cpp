#include "app/workspace.h"

#include <string>
#include <utility>

#include "app/kept_corrections.h"
#include "app/reports.h"
#include "app/route.h"
#include "io/link.h"

namespace attache {
namespace {

constexpr const char* k_too_much =
    "The workspace was not saved, because it could not be opened again: it would be longer than 64 MiB or have more "
    "than 50 reports. Close some of them first";
static_assert(k_max_workspace_bytes == std::size_t{64} * 1024 * 1024 && k_max_workspace_reports == 50);

// How a report is looked at; its text stands elsewhere in the file.
std::string link_to(const OpenReport& open, const ViewState& view) {
    Link link = link_of(open, view);
    link.title.clear();
    link.text.clear();
    return encode_link(link);
}

}  // namespace

Result<SavedFile> workspace_file(const AppState& state) {
    std::size_t bytes = 0;
    for (const OpenReport& open : state.reports)
        bytes += open.is_own ? open.report->source.bytes.size() : 0;
    if (bytes > k_max_workspace_bytes || state.reports.size() > k_max_workspace_reports) return Error{k_too_much};

    Workspace workspace;
    workspace.link = link_to(*state.current(), state.view);
    for (const OpenReport& open : state.reports) {
        const bool is_shown = &open == state.current();
        workspace.reports.push_back({open.id, open.title, open.is_own ? open.report->source.bytes : std::string(),
                                     kept_text(open), is_shown ? std::string() : link_to(open, open.left_at)});
    }
    std::string json = workspace_json(workspace);
    if (json.size() > k_max_workspace_bytes) return Error{k_too_much};
    return SavedFile{"attache-workspace.json", "application/json", std::move(json)};
}

Result<std::vector<IncomingText>> reports_of_workspace(std::string_view bytes) {
    Result<Workspace> read = read_workspace(bytes);
    if (!read) return Error{read.error().message + "; save it again where it was made, or open another copy of it"};
    Workspace& workspace = read.value();
    if (workspace.reports.empty()) return Error{"there is no report in it; save it again where it was made"};
    const std::string shown = decode_link(workspace.link).link.report;
    std::vector<IncomingText> reports;
    for (WorkspaceReport& each : workspace.reports) {
        std::string title = tidy_title(each.title);
        if (title.empty()) title = tidy_title(each.id);
        const bool is_shown = each.id == shown;
        IncomingText text;
        text.name = title + ".txt";
        text.bytes = std::move(each.text);
        text.title = std::move(title);
        text.is_plain = true;
        text.restored = {std::move(each.id), is_shown ? workspace.link : std::move(each.link),
                         std::move(each.corrections), is_shown};
        reports.push_back(std::move(text));
    }
    return reports;
}

}  // namespace attache
