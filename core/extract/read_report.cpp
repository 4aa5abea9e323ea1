#include <utility>

#include "extract/report.h"

namespace attache {

Result<Report> read_report(std::string name, std::string bytes) {
    Result<SourceText> source = make_source_text(std::move(name), std::move(bytes));
    if (!source) return source.error();
    Report report{std::move(source).value(), {}, {}};
    report.document = parse_document(report.source);
    return report;
}

}  // namespace attache
