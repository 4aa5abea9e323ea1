#include "commands.h"

namespace attache {

std::vector<Command> all_commands() {
    return {parse_command(), export_command(), eval_command(), explain_command(), page_command()};
}

}  // namespace attache
