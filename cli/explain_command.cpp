#include <optional>

#include "commands.h"
#include "explain/explanation.h"
#include "explain/explanation_json.h"
#include "explanation_text.h"
#include "printable.h"
#include "terminal.h"

namespace attache {

namespace {

// A number in digits that a sentence can have; nothing for any other text.
std::optional<std::size_t> parse_number(std::string_view text) {
    constexpr std::size_t k_most_digits = 9;
    if (text.empty() || text.size() > k_most_digits) return std::nullopt;
    std::size_t number = 0;
    for (const char c : text) {
        if (c < '0' || '9' < c) return std::nullopt;
        number = 10 * number + static_cast<std::size_t>(c - '0');
    }
    return number;
}

ExitCode run(const Arguments& arguments) {
    const std::string_view wanted = arguments.value_of("--sentence");
    const std::optional<std::size_t> number = parse_number(wanted);
    if (!number) {
        print_error("explain: --sentence takes the number of a sentence, from 0, not \"" + printable(wanted) +
                    "\"; see attache explain --help");
        return ExitCode::WrongUsage;
    }
    const bool as_json = arguments.has("--json");
    return print_from_report(arguments.operands[0], [number, as_json](const Report& report) -> Result<std::string> {
        const std::size_t count = report.document.sentences.size();
        if (*number >= count) {
            return Error{"explain: there is no sentence " + std::to_string(*number) + ": this report has " +
                         std::to_string(count) + ", numbered 0 to " + std::to_string(count - 1)};
        }
        const Explanation explanation = explain_sentence(report, SentenceId(*number));
        return as_json ? explanation_json(explanation) : explanation_text(explanation, line_width());
    });
}

}  // namespace

Command explain_command() {
    return {.name = "explain",
            .operands = {"FILE"},
            .summary = "Show how one sentence of a report is read, step by step",
            .options = {{.name = "--sentence",
                         .values = "",
                         .help = "Which, counted from 0 as in the report's JSON",
                         .required = true,
                         .shown = "N"},
                        {.name = "--json", .values = "", .help = "The steps as JSON"}},
            .run = run};
}

}  // namespace attache
