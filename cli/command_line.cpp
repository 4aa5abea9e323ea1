#include "command_line.h"

#include <algorithm>
#include <cstddef>

#include "printable.h"

namespace attache {

namespace {

constexpr OptionSpec k_help_option{"--help", "", "Show this help"};

std::vector<std::string_view> split_choices(std::string_view values) {
    std::vector<std::string_view> choices;
    while (true) {
        const std::size_t end = values.find('|');
        choices.push_back(values.substr(0, end));
        if (end == std::string_view::npos) return choices;
        values.remove_prefix(end + 1);
    }
}

// "csv, graphml or json"
std::string choices_text(std::string_view values) {
    const std::vector<std::string_view> choices = split_choices(values);
    std::string text;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (i > 0) text += i + 1 == choices.size() ? " or " : ", ";
        text += choices[i];
    }
    return text;
}

bool is_option(std::string_view word) { return word.size() > 1 && word.front() == '-'; }

class ArgumentParser {
public:
    explicit ArgumentParser(const Command& command) : command_(command) {}

    Result<Arguments> parse(const std::vector<std::string_view>& words) {
        for (std::size_t i = 0; i < words.size() && !failed(); ++i) {
            if (only_operands_ || !is_option(words[i])) {
                arguments_.operands.push_back(words[i]);
            } else if (words[i] == "--") {
                only_operands_ = true;
            } else {
                take_option(words, i);
            }
        }
        if (!failed() && !arguments_.has(k_help_option.name)) check_complete();
        if (failed()) return Error{error_};
        return arguments_;
    }

private:
    [[nodiscard]] bool failed() const { return !error_.empty(); }
    void fail(std::string message) { error_ = std::move(message); }

    [[nodiscard]] const OptionSpec* find_option(std::string_view name) const {
        if (name == k_help_option.name || name == "-h") return &k_help_option;
        const auto at = std::find_if(command_.options.begin(), command_.options.end(),
                                     [name](const OptionSpec& option) { return option.name == name; });
        return at == command_.options.end() ? nullptr : &*at;
    }

    // `at` moves on if the option's value is the next word.
    void take_option(const std::vector<std::string_view>& words, std::size_t& at) {
        const std::size_t equals = words[at].find('=');
        const std::string_view name = words[at].substr(0, equals);
        const OptionSpec* const option = find_option(name);
        if (option == nullptr) return fail("unknown option " + printable(name));
        if (arguments_.has(name)) return fail(std::string(name) + " is given twice; give it once");
        const bool has_value = equals != std::string_view::npos;
        if (option->is_switch()) {
            if (has_value) return fail(std::string(name) + " takes no value");
            return arguments_.add(option->name, {});
        }
        if (!has_value && at + 1 == words.size()) return fail(std::string(name) + needs(*option));
        const std::string_view value = has_value ? words[at].substr(equals + 1) : words[++at];
        const std::vector<std::string_view> choices = split_choices(option->values);
        const bool is_free = option->values.empty();
        if (!is_free && std::find(choices.begin(), choices.end(), value) == choices.end()) {
            return fail(std::string(name) + needs(*option) + ", not \"" + printable(value) + '"');
        }
        arguments_.add(option->name, value);
    }

    void check_complete() {
        for (const OptionSpec& option : command_.options) {
            if (option.required && !arguments_.has(option.name)) return fail(std::string(option.name) + " is missing");
        }
        if (arguments_.operands.size() < command_.operands.size()) {
            return fail(std::string(command_.operands[arguments_.operands.size()]) + " is missing");
        }
        if (arguments_.operands.size() > command_.operands.size()) {
            return fail('"' + printable(arguments_.operands[command_.operands.size()]) + "\" is one argument too many");
        }
    }

    [[nodiscard]] static std::string needs(const OptionSpec& option) {
        return " takes " + (option.values.empty() ? std::string(option.shown) : choices_text(option.values));
    }

    const Command& command_;
    Arguments arguments_;
    bool only_operands_ = false;
    std::string error_;
};

std::string signature(const OptionSpec& option) {
    if (option.is_switch()) return std::string(option.name);
    return std::string(option.name) + ' ' + std::string(option.shown.empty() ? option.values : option.shown);
}

void append_row(std::string& help, std::string_view left, std::string_view right) {
    constexpr std::size_t k_left_width = 42;
    help += "  ";
    help += left;
    help.append(left.size() < k_left_width ? k_left_width - left.size() : 1, ' ');
    help += right;
    help += '\n';
}

std::string usage(const Command& command) {
    std::string text = "attache " + std::string(command.name);
    for (const std::string_view operand : command.operands)
        text += ' ' + std::string(operand);
    for (const OptionSpec& option : command.options) {
        text += option.required ? ' ' + signature(option) : " [" + signature(option) + ']';
    }
    return text;
}

}  // namespace

const Arguments::Given* Arguments::find(std::string_view option) const {
    const auto at = std::find_if(given_.begin(), given_.end(), [option](const Given& g) { return g.option == option; });
    return at == given_.end() ? nullptr : &*at;
}

std::string_view Arguments::value_of(std::string_view option) const {
    const Given* const given = find(option);
    return given == nullptr ? std::string_view() : given->value;
}

Result<Arguments> parse_arguments(const Command& command, const std::vector<std::string_view>& words) {
    return ArgumentParser(command).parse(words);
}

std::string command_help(const Command& command) {
    std::string help = "usage: " + usage(command) + "\n\n" + std::string(command.summary) + "\n\n";
    for (const std::string_view operand : command.operands) {
        if (operand == "GOLD_DIR")
            append_row(help, operand, "A folder of marks made by hand (tests/gold/GUIDELINES.md)");
        if (operand == "FILE") append_row(help, operand, "A text in UTF-8, up to 64 MiB; - reads standard input");
    }
    for (const OptionSpec& option : command.options)
        append_row(help, signature(option), option.help);
    append_row(help, k_help_option.name, k_help_option.help);
    return help;
}

std::string program_help(const std::vector<Command>& commands) {
    std::string help =
        "Attaché reads a country report and says who does what to whom, with what money, and when.\n\n"
        "usage: attache COMMAND ...\n\n";
    for (const Command& command : commands)
        append_row(help, command.name, command.summary);
    help += '\n';
    append_row(help, k_help_option.name, "Show this help; after a command, that command's");
    append_row(help, "--version", "Show the version");
    help += "\nExit status: 0 done, 1 the input cannot be read or the output not written, 2 wrong usage.\n";
    return help;
}

}  // namespace attache
