// The commands of the program, one file each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "command_line.h"
#include "files.h"

namespace attache {

[[nodiscard]] Command parse_command();    // report JSON
[[nodiscard]] Command export_command();   // tables and graphs
[[nodiscard]] Command eval_command();     // measures against marks made by hand
[[nodiscard]] Command explain_command();  // how a sentence was read
[[nodiscard]] Command page_command();     // a page of HTML

// In the order of the help.
[[nodiscard]] std::vector<Command> all_commands();

// What most commands are: a report goes in, a text comes out. `make_text(report)` gives a Result<std::string>; it
// fails if the options ask for what cannot be.
template <class MakeText>
ExitCode print_from_report(std::string_view path, const MakeText& make_text) {
    const Result<Report> report = read_report_file(path);
    if (!report) {
        print_error(report.error().message);
        return ExitCode::Failure;
    }
    const Result<std::string> text = make_text(report.value());
    if (!text) {
        print_error(text.error().message);
        return ExitCode::WrongUsage;
    }
    if (const std::optional<Error> error = write_output(text.value())) {
        print_error(error->message);
        return ExitCode::Failure;
    }
    return ExitCode::Success;
}

}  // namespace attache
