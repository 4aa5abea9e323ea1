// The program from its arguments to its exit status.
#pragma once

#include <string_view>
#include <vector>

#include "command_line.h"

namespace attache {

// `words` are the arguments after the program's name. Writes to standard output and standard error.
[[nodiscard]] ExitCode run_program(const std::vector<std::string_view>& words);

}  // namespace attache
