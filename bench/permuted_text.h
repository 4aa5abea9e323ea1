// A long text for the benchmarks, made from a report: copies of it in which countries and people have changed places,
// so that no sentence comes twice and yet all read like the report's.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace attache {

// At least `bytes` bytes, ended at a paragraph. `report` is lower-cased, its words between spaces. The same arguments
// give the same text.
[[nodiscard]] std::string permuted_text(std::string_view report, std::size_t bytes);

// The same text without a full stop or an empty line: one sentence, as far as a reader can tell.
[[nodiscard]] std::string endless_sentence(std::string_view text);

}  // namespace attache
