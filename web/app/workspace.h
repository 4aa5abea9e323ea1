// The workspace: everything that is open, as one file (io/workspace_json.h) that opens again.
#pragma once

#include <string_view>
#include <vector>

#include "app/state.h"
#include "app/take_away.h"
#include "base/result.h"
#include "io/workspace_json.h"

namespace attache {

// The reader's own texts stand in it whole; reports that come with the program by name. Requires an open report.
// Errors: it could not be opened again, for it is longer than k_max_workspace_bytes or has more than
// k_max_workspace_reports.
[[nodiscard]] Result<SavedFile> workspace_file(const AppState& state);

// Its reports, each to be opened. Errors: those of read_workspace(), with what to do; a workspace without reports.
[[nodiscard]] Result<std::vector<IncomingText>> reports_of_workspace(std::string_view bytes);

}  // namespace attache
