#include "commands.h"
#include "io/export.h"

namespace attache {

namespace {

ExitCode run(const Arguments& arguments) {
    return print_from_report(arguments.operands[0], [&arguments](const Report& report) -> Result<std::string> {
        const std::optional<ExportFormat> format = parse_export_format(arguments.value_of("--format"));
        const std::optional<ExportTable> table = parse_export_table(arguments.value_of("--what"));
        if (!format || !table) return Error{"this format or table is not known; see attache export --help"};
        return export_report(report, *format, *table, Filter());
    });
}

}  // namespace

Command export_command() {
    return {.name = "export",
            .operands = {"FILE"},
            .summary = "Print one kind of what is read from a report, for other programs",
            .options = {{.name = "--format",
                         .values = "csv|gexf|graphml|json",
                         .help = "graphml and gexf hold relations only",
                         .required = true},
                        {.name = "--what",
                         .values = "relations|amounts|dates|quantities|entities|checks",
                         .help = "What the rows are",
                         .required = true}},
            .run = run};
}

}  // namespace attache
