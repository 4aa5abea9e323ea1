// Opening reports: those that come with the program (app/shipped_reports.h) and the reader's own.
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

// A text that is no longer than this is read at once: it takes less than a frame or two.
inline constexpr std::size_t k_read_at_once_bytes = std::size_t{256} * 1024;
// No more bytes of a title are kept.
inline constexpr std::size_t k_longest_title = 200;

// One line of whole characters; what is longer than k_longest_title is cut there and ends in an ellipsis.
[[nodiscard]] std::string tidy_title(std::string_view title);

// A text from the clipboard, named by its first words.
[[nodiscard]] IncomingText pasted_text(std::string text);

// Makes a text plain and begins to read it. Its id is made of its title and its words: "my-report-1a2b3c4d".
// Errors: those of make_source_text().
[[nodiscard]] Result<Opening> begin_opening(IncomingText text);

// Whether an id is one of begin_opening()'s.
[[nodiscard]] bool is_own_id(std::string_view id);
// The index of an open report; nothing if there is none such.
[[nodiscard]] std::optional<std::size_t> find_report(const AppState& state, std::string_view id);
// The rest of the reading. The new report's index, or that of the same one if it is open already.
std::size_t finish_opening(AppState& state, Opening opening);

}  // namespace attache
