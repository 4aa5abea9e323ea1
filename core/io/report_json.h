// The report as JSON, schema attache-report/1 (docs/attache-report-1.schema.json).
#pragma once

#include <string>

#include "extract/report.h"

namespace attache {

enum class JsonStyle { Compact, Pretty };

// UTF-8, ends with a line break. Objects keep the order of the schema; the same report gives the same bytes
// on every platform.
[[nodiscard]] std::string report_json(const Report& report, JsonStyle style);

}  // namespace attache
