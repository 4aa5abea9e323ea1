#include "commands.h"

namespace attache {

std::vector<Command> all_commands() { return {parse_command(), export_command()}; }

}  // namespace attache
