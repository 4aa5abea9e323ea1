// The report as JSON, schema attache-report/1 (docs/attache-report-1.schema.json).
#pragma once

#include <string>

#include "extract/report.h"
#include "io/text_sink.h"

namespace attache {

enum class JsonStyle { Compact, Pretty };

// UTF-8, ends with a line break. Objects keep the order of the schema; the same report gives the same bytes
// on every platform.
[[nodiscard]] std::string report_json(const Report& report, JsonStyle style);

// The same, piece by piece: the JSON of a report is several times as long as its text.
void write_report_json(const Report& report, JsonStyle style, TextSink& sink);

}  // namespace attache
