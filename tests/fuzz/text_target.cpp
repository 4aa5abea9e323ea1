// The way from any bytes to a report, and the report written out.
#include <string>

#include "extract/report.h"
#include "fuzz/targets.h"
#include "io/json_value.h"
#include "io/report_json.h"

namespace attache::fuzz {

void fuzz_text(std::string_view bytes) {
    const Result<Report> report = read_report("fuzz.txt", std::string(bytes));
    if (!report) {
        ensure(!report.error().message.empty(), "an error says what is wrong");
        return;
    }
    ensure(report.value().source.bytes.size() == bytes.size(), "no byte is inserted or removed");
    for (std::size_t i = 0; i < report.value().document.sentences.size(); ++i)
        (void)readable_sentence(report.value(), SentenceId(i));
    ensure(parse_json(report_json(report.value(), JsonStyle::Compact)).has_value(), "the report's JSON is JSON");
}

}  // namespace attache::fuzz
