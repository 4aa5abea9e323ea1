// Explanation: how one sentence was read, step by step, each with its result and its reason. The tool for working on
// rules (docs/rules.md).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/report.h"
#include "io/table.h"

namespace attache {

struct ExplainedStep {
    std::string_view name;  // constant data: "tokens", "clauses", "drafts", ...
    std::string note;       // what holds for the step as a whole; may be empty
    Table table;            // may have no rows
};

struct Explanation {
    SentenceId sentence;
    ByteSpan span;
    std::string section;   // the title of its section
    std::string readable;  // in true case and detokenised
    std::string source;    // the bytes of the file
    std::vector<ExplainedStep> steps;
};

// Reads the report's relations again, with a trace of the one sentence: linear in the length of the text. Requires a
// sentence of the report.
[[nodiscard]] Explanation explain_sentence(const Report& report, SentenceId id);

}  // namespace attache
