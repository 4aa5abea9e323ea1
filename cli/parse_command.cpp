#include <optional>
#include <string_view>

#include "commands.h"
#include "io/report_json.h"

namespace attache {

namespace {

class Output : public TextSink {
public:
    void write(std::string_view piece) override {
        if (!error_) error_ = write_output(piece);
    }
    [[nodiscard]] const std::optional<Error>& error() const { return error_; }

private:
    std::optional<Error> error_;  // the first one; nothing is written after it
};

ExitCode run(const Arguments& arguments) {
    const Result<Report> report = read_report_file(arguments.operands[0]);
    if (!report) {
        print_error(report.error().message);
        return ExitCode::Failure;
    }
    Output output;
    write_report_json(report.value(), arguments.has("--pretty") ? JsonStyle::Pretty : JsonStyle::Compact, output);
    if (!output.error()) return ExitCode::Success;
    print_error(output.error()->message);
    return ExitCode::Failure;
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
