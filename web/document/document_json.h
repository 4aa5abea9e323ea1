// What the page's document tree shows (web/page/document/), as JSON: the report as people read it, and where the
// program stands in it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "app/derived.h"
#include "app/state.h"

namespace attache {

// A longer report is handed over in part: so many sentences on each side of where the reader stands, with the rows of
// tables that stand in them.
inline constexpr std::size_t k_whole_document_sentences = 3000;
inline constexpr std::size_t k_document_window_sentences = 300;
// Further actors, those with the fewest relations, are left out.
inline constexpr std::size_t k_most_document_actors = 500;
// Further sentences about the selection are left out.
inline constexpr std::size_t k_most_document_evidence = 200;

// The current report under the filter. `around` is a sentence's index.
[[nodiscard]] std::string document_json(const AppState& state, const Derived& derived, std::size_t around);

// What changes while one looks: the view, the filter, the selection, notices, which commands can be used. Another
// `revision` means that document_json() gives something else.
[[nodiscard]] std::string document_state_json(const AppState& state, const Derived& derived, std::uint64_t revision);

}  // namespace attache
