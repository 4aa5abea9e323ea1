// Opening the reports that come with the program (app/shipped_reports.h).
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "app/state.h"
#include "base/result.h"

namespace attache {

// Its index in state.reports; opens a shipped report that is not open yet. An empty id is the first
// shipped report. Errors: no such report; those of read_report().
[[nodiscard]] Result<std::size_t> open_report(AppState& state, std::string_view id);

}  // namespace attache
