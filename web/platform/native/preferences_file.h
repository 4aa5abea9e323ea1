// The files that keep preferences and texts between starts, in the folder that the system has for programs.
#pragma once

#include <map>
#include <string>

namespace attache {

// Empty if there is none.
[[nodiscard]] std::string load_preferences();

// What store_text() kept, by key.
[[nodiscard]] std::map<std::string, std::string> load_texts();

}  // namespace attache
