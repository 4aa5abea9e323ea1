// The workspace as one file: which reports are open, with the texts that do not come with the program, the corrections
// of each, and what is looked at. Schema attache-workspace/1.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "source/source_text.h"

namespace attache {

// A longer file is not read: as of any file that is opened.
inline constexpr std::size_t k_max_workspace_bytes = k_max_source_bytes;
inline constexpr std::size_t k_max_workspace_reports = 50;

struct WorkspaceReport {
    std::string id;  // as links have it
    std::string title;
    std::string text;         // plain; empty: the report comes with the program
    std::string corrections;  // as corrections_json() writes them; empty: none
    std::string link;         // how it was left; empty: not said, or the workspace's own link is to it
    friend bool operator==(const WorkspaceReport&, const WorkspaceReport&) = default;
};

struct Workspace {
    std::string link;  // the view that is looked at: a fragment
    std::vector<WorkspaceReport> reports;
    friend bool operator==(const Workspace&, const Workspace&) = default;
};

// Whether a file says that it is a workspace, sound or not.
[[nodiscard]] bool is_workspace(std::string_view bytes);

[[nodiscard]] std::string workspace_json(const Workspace& workspace);

// Takes any bytes. Errors: longer than k_max_workspace_bytes, more than k_max_workspace_reports, no JSON, another
// schema, an entry that is none. All or nothing: half a workspace would look like the whole.
[[nodiscard]] Result<Workspace> read_workspace(std::string_view json);

}  // namespace attache
