#include "commands.h"
#include "io/report_page.h"

namespace attache {

namespace {

ExitCode run(const Arguments& arguments) {
    return print_from_report(arguments.operands[0], [&arguments](const Report& report) -> Result<std::string> {
        CitedWork work;
        work.title = arguments.value_of("--title");
        if (work.title.empty()) work.title = "Report";
        work.publisher = arguments.value_of("--publisher");
        work.date = arguments.value_of("--date");
        work.link = arguments.value_of("--link");
        return report_page_html(report, work);
    });
}

}  // namespace

Command page_command() {
    return {.name = "page",
            .operands = {"FILE"},
            .summary = "Print a report with its tables and charts as one page of HTML",
            .options = {{.name = "--title", .values = {}, .help = "The report's title", .shown = "TEXT"},
                        {.name = "--publisher", .values = {}, .help = "Who published it", .shown = "TEXT"},
                        {.name = "--date", .values = {}, .help = "When: 2013-09, 2013", .shown = "TEXT"},
                        {.name = "--link", .values = {}, .help = "Where it can be explored", .shown = "ADDRESS"}},
            .run = run};
}

}  // namespace attache
