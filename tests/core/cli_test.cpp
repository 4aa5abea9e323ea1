#include <doctest/doctest.h>

#include "command_line.h"
#include "commands.h"
#include "printable.h"

namespace attache {

namespace {

using Words = std::vector<std::string_view>;

const Command k_command{.name = "draw",
                        .operands = {"FILE"},
                        .summary = "Draw it",
                        .options = {{"--as", "svg|png|pdf", "How", true}, {"--big", "", "Larger", false}},
                        .run = nullptr};

std::string error_of(const Words& words) {
    const Result<Arguments> arguments = parse_arguments(k_command, words);
    return arguments ? std::string() : arguments.error().message;
}

}  // namespace

TEST_CASE("options and operands in any order") {
    for (const Words& words : {Words{"a.txt", "--as", "png", "--big"}, Words{"--big", "--as=png", "a.txt"},
                               Words{"--as", "png", "--big", "--", "a.txt"}}) {
        const Result<Arguments> arguments = parse_arguments(k_command, words);
        REQUIRE(arguments);
        CHECK(arguments.value().operands == Words{"a.txt"});
        CHECK(arguments.value().value_of("--as") == "png");
        CHECK(arguments.value().has("--big"));
    }
    const Result<Arguments> arguments = parse_arguments(k_command, {"--as", "svg", "-"});
    REQUIRE(arguments);
    CHECK(arguments.value().operands == Words{"-"});  // standard input is no option
    CHECK_FALSE(arguments.value().has("--big"));
    CHECK(parse_arguments(k_command, {"--as", "svg", "--", "--big"}).value().operands == Words{"--big"});
}

TEST_CASE("wrong usage is told in one line") {
    CHECK(error_of({}) == "--as is missing");
    CHECK(error_of({"--as", "svg"}) == "FILE is missing");
    CHECK(error_of({"--as", "svg", "a", "b"}) == "\"b\" is one argument too many");
    CHECK(error_of({"--as"}) == "--as takes svg, png or pdf");
    CHECK(error_of({"--as", "gif", "a"}) == "--as takes svg, png or pdf, not \"gif\"");
    CHECK(error_of({"--as=", "a"}) == "--as takes svg, png or pdf, not \"\"");
    CHECK(error_of({"--big", "--big"}) == "--big is given twice; give it once");
    CHECK(error_of({"--big=1"}) == "--big takes no value");
    CHECK(error_of({"--small"}) == "unknown option --small");
    CHECK(error_of({"-x"}) == "unknown option -x");
    CHECK(error_of({"--\x1b[31m"}) == "unknown option --\\x1b[31m");
}

TEST_CASE("a name stands in the help for many values, and without values anything may follow") {
    const Command command{.name = "draw",
                          .operands = {},
                          .summary = "Draw it",
                          .options = {{"--as", "svg|png", "How", false, "KIND"}, {"--page", "", "Which", false, "N"}},
                          .run = nullptr};
    CHECK(command_help(command).find("usage: attache draw [--as KIND] [--page N]") == 0);
    CHECK(parse_arguments(command, {"--page", "12", "--as=png"}).value().value_of("--page") == "12");
    CHECK(parse_arguments(command, {"--page"}).error().message == "--page takes N");
    CHECK(parse_arguments(command, {"--as", "gif"}).error().message == "--as takes svg or png, not \"gif\"");
}

TEST_CASE("asking for help ends the checks") {
    for (const std::string_view help : {"--help", "-h"}) {
        const Result<Arguments> arguments = parse_arguments(k_command, {help});
        REQUIRE(arguments);
        CHECK(arguments.value().has("--help"));
    }
}

TEST_CASE("help names all that the tables hold") {
    const std::string help = command_help(k_command);
    CHECK(help.find("usage: attache draw FILE --as svg|png|pdf [--big]") == 0);
    CHECK(help.find("Larger") != std::string::npos);
    const std::string program = program_help(all_commands());
    for (const Command& command : all_commands()) {
        CHECK(program.find(command.summary) != std::string::npos);
        for (const OptionSpec& option : command.options) {
            CHECK(command_help(command).find(option.help) != std::string::npos);
        }
    }
    for (const std::string& text : {help, program}) {
        for (std::size_t begin = 0, end = 0; (end = text.find('\n', begin)) != std::string::npos; begin = end + 1) {
            CHECK(end - begin <= 120);
        }
    }
}

TEST_CASE("names of strangers cannot steer a terminal") {
    CHECK(printable("plain caf\u00e9.txt") == "plain caf\u00e9.txt");
    CHECK(printable("\x1b]0;title\x07") == "\\x1b]0;title\\x07");
    CHECK(printable("\u009b31m\x7f\n") == "\\x9b31m\\x7f\\x0a");
    CHECK(printable("\xff\xc3") == "\\xff\\xc3");
    CHECK(printable("txt.\u202eexe") == "txt.\\u202eexe");
}

}  // namespace attache
