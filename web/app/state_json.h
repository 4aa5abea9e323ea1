// The state as JSON, for programs that embed the page and for tests; docs/embedding.md describes it.
#pragma once

#include <string>
#include <string_view>

#include "app/derived.h"
#include "app/state.h"

namespace attache {

// `text` as a JSON string, with its quotes; any bytes give valid JSON.
[[nodiscard]] std::string json_string(std::string_view text);

// The members of an object, without its braces.
[[nodiscard]] std::string state_json_members(const AppState& state, const Derived& derived);

}  // namespace attache
