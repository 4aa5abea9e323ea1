// The file that keeps the preferences between starts, in the folder that the system has for programs.
#pragma once

#include <string>

namespace attache {

// Empty if there is none.
[[nodiscard]] std::string load_preferences();

}  // namespace attache
