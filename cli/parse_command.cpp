#include "commands.h"
#include "io/report_json.h"

namespace attache {

namespace {

ExitCode run(const Arguments& arguments) {
    const JsonStyle style = arguments.has("--pretty") ? JsonStyle::Pretty : JsonStyle::Compact;
    return print_from_report(arguments.operands[0], [style](const Report& report) -> Result<std::string> {
        return report_json(report, style);
    });
}

}  // namespace

Command parse_command() {
    return {.name = "parse",
            .operands = {"FILE"},
            .summary = "Print all that is read from a report as JSON (schema attache-report/1)",
            .options = {{.name = "--pretty", .values = "", .help = "A line for each record"}},
            .run = run};
}

}  // namespace attache
