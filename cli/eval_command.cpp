#include <algorithm>

#include "commands.h"
#include "eval/score.h"
#include "eval/score_json.h"
#include "gold_folder.h"
#include "printable.h"

namespace attache {

namespace {

constexpr std::size_t k_kind_width = 14;
constexpr std::size_t k_shown_text = 160;  // characters of a sentence beside a mistake

// The lines of score.py: "relations      p=0.947  r=0.7418  ...".
std::string measures_text(const Score& score) {
    std::string text;
    for (const KindScore& kind : score) {
        text += kind.kind;
        text.append(k_kind_width - std::min(k_kind_width, kind.kind.size()), ' ');
        const char* separator = " ";
        for (const Measure& measure : kind.measures) {
            text.append(separator).append(measure.name).append("=").append(measure_text(measure));
            separator = "  ";
        }
        text += '\n';
    }
    return text;
}

// The first characters of a text.
std::string_view shortened(std::string_view text, std::size_t characters) {
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
        if (begins && characters-- == 0) break;
    }
    return text.substr(0, at);
}

std::string mistakes_text(const KindScore& kind, const GoldLines& lines) {
    std::string text;
    for (const Mistake& mistake : kind.mistakes) {
        text.append("\n").append(name_of(mistake.kind));
        if (mistake.line != k_no_line) text += ", sentence " + std::to_string(mistake.line);
        text += ": " + printable(mistake.mark) + '\n';
        if (mistake.line != k_no_line)
            text += "    " + printable(shortened(lines.text(mistake.line), k_shown_text)) + '\n';
    }
    return text;
}

ExitCode fail(ExitCode code, const std::string& message) {
    print_error(message);
    return code;
}

ExitCode run(const Arguments& arguments) {
    const Result<Report> report = read_report_file(arguments.operands[1]);
    if (!report) return fail(ExitCode::Failure, report.error().message);
    const GoldLines lines(report.value().source.bytes);
    const Result<Gold> gold = read_gold_folder(arguments.operands[0], lines);
    if (!gold) return fail(ExitCode::Failure, gold.error().message);

    const Score score = score_report(report.value(), gold.value(), lines);
    const std::string_view wanted = arguments.value_of("--errors");
    const auto errors =
        std::find_if(score.begin(), score.end(), [wanted](const KindScore& k) { return k.kind == wanted; });
    if (!wanted.empty() && errors == score.end()) {
        return fail(ExitCode::Failure, printable(arguments.operands[0]) + ": nobody marked " + std::string(wanted) +
                                           " here; ask for the errors of another kind");
    }
    std::string text;
    if (arguments.has("--json")) {
        text = score_json(score, lines, errors == score.end() ? nullptr : &*errors);
    } else {
        text = measures_text(score);
        if (errors != score.end()) text += mistakes_text(*errors, lines);
    }
    const std::optional<Error> unwritten = write_output(text);
    return unwritten ? fail(ExitCode::Failure, unwritten->message) : ExitCode::Success;
}

}  // namespace

Command eval_command() {
    return {.name = "eval",
            .operands = {"GOLD_DIR", "FILE"},
            .summary = "Measure what is read from a report against marks made by hand",
            .options = {{.name = "--errors",
                         .values = "countries|person|organisation|place|dates|amounts|quantities|relations|sections|"
                                   "references|abbreviations|checks",
                         .help = "Also list the mistakes in one kind of marks: missed, false, different",
                         .shown = "KIND"},
                        {.name = "--json", .values = "", .help = "The figures as JSON"}},
            .run = run};
}

}  // namespace attache
