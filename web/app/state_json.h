// The state as JSON, for programs that embed the page and for tests; docs/embedding.md describes it.
#pragma once

#include "app/derived.h"
#include "app/state.h"
#include "io/json_writer.h"

namespace attache {

// Writes the members of an object that is open.
void write_state(JsonWriter& json, const AppState& state, const Derived& derived);

}  // namespace attache
