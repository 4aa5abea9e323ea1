// The corrections that are kept for the next visit: one text for each report, under the hash of its file.
#pragma once

#include <string>

#include "app/state.h"
#include "io/corrections_json.h"

namespace attache {

// "corrections-" and 64 hex digits: fits keys and names of files.
[[nodiscard]] std::string corrections_key(const CorrectedSource& source);

// Those that are kept for a report. Errors and notes: those of read_corrections().
[[nodiscard]] Result<ReadCorrections> kept_corrections(const AppState& state, const OpenReport& open);
// What a text that was kept says; an empty one says that there are none. Errors: those of read_corrections().
[[nodiscard]] Result<ReadCorrections> own_corrections(const std::string& text);
// The text to keep; empty for none.
[[nodiscard]] std::string kept_text(const OpenReport& open);

}  // namespace attache
