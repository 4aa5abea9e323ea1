// Preferences as a short text, "scheme=dark;layout=ego;text=readable;scale=125": what the platform stores.
#pragma once

#include <string>
#include <string_view>

#include "app/state.h"

namespace attache {

[[nodiscard]] std::string preferences_text(const Preferences& preferences);
// What is missing or not understood is as in Preferences{}; never fails.
[[nodiscard]] Preferences parse_preferences(std::string_view text);
// With its text scale within the limits.
[[nodiscard]] Preferences within_limits(Preferences preferences);

}  // namespace attache
