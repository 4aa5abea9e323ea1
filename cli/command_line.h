// The command line as a table: what is in it is parsed, checked and explained by --help, nothing else is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace attache {

struct OptionSpec {
    std::string_view name;    // "--format"
    std::string_view values;  // "csv|json": one of these must follow
    std::string_view help;
    bool required = false;
    std::string_view shown = {};  // "KIND": stands in the help for the values; without values anything may follow

    [[nodiscard]] bool is_switch() const { return values.empty() && shown.empty(); }
};

class Arguments;

enum class ExitCode { Success = 0, Failure = 1, WrongUsage = 2 };

// All views are of constant data.
struct Command {
    std::string_view name;
    std::vector<std::string_view> operands;  // "FILE", ...: exactly these
    std::string_view summary;
    std::vector<OptionSpec> options;
    ExitCode (*run)(const Arguments& arguments) = nullptr;
};

// What was given for one command, checked against its table. Views are of the program's arguments.
class Arguments {
public:
    std::vector<std::string_view> operands;

    [[nodiscard]] bool has(std::string_view option) const { return find(option) != nullptr; }
    // Empty for a switch and for what was not given.
    [[nodiscard]] std::string_view value_of(std::string_view option) const;
    void add(std::string_view option, std::string_view value) { given_.push_back({option, value}); }

private:
    struct Given {
        std::string_view option;
        std::string_view value;
    };
    [[nodiscard]] const Given* find(std::string_view option) const;

    std::vector<Given> given_;
};

// Options may stand anywhere, as "--name value" or "--name=value"; after "--" everything is an operand.
// Errors, each one line: unknown, repeated or missing option; missing, unknown or unwanted value; too few or too
// many operands. "--help" is known everywhere and ends the checks.
[[nodiscard]] Result<Arguments> parse_arguments(const Command& command, const std::vector<std::string_view>& words);

[[nodiscard]] std::string command_help(const Command& command);
[[nodiscard]] std::string program_help(const std::vector<Command>& commands);

}  // namespace attache
