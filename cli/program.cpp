#include "program.h"

#include <algorithm>
#include <string>

#include "base/version.h"
#include "commands.h"
#include "printable.h"

namespace attache {

namespace {

ExitCode print(const std::string& text) {
    const std::optional<Error> error = write_output(text);
    if (!error) return ExitCode::Success;
    print_error(error->message);
    return ExitCode::Failure;
}

ExitCode wrong_usage(const std::string& message, std::string_view help_of) {
    print_error(message + "; see attache " + std::string(help_of) + (help_of.empty() ? "" : " ") + "--help");
    return ExitCode::WrongUsage;
}

ExitCode run_command(const Command& command, const std::vector<std::string_view>& words) {
    const Result<Arguments> arguments = parse_arguments(command, words);
    if (!arguments) return wrong_usage(std::string(command.name) + ": " + arguments.error().message, command.name);
    if (arguments.value().has("--help")) return print(command_help(command));
    return command.run(arguments.value());
}

}  // namespace

ExitCode run_program(const std::vector<std::string_view>& words) {
    const std::vector<Command> commands = all_commands();
    if (words.empty()) return wrong_usage("a command is missing", "");
    if (words[0] == "--help" || words[0] == "-h" || words[0] == "help") return print(program_help(commands));
    if (words[0] == "--version") return print("attache " + std::string(k_version) + '\n');
    const auto command =
        std::find_if(commands.begin(), commands.end(), [&words](const Command& c) { return c.name == words[0]; });
    if (command == commands.end()) return wrong_usage("unknown command " + printable(words[0]), "");
    return run_command(*command, {words.begin() + 1, words.end()});
}

}  // namespace attache
