// Tables and graphs for other programs. Every row carries its sentence and readable text.
//   csv      RFC 4180, CRLF, header row; a cell that a spreadsheet would take for a formula is quoted by a '
//   json     an array of objects with the same columns
//   graphml  the relation graph (only of relations), http://graphml.graphdrawing.org/xmlns
//   gexf     the same for Gephi, http://gexf.net/1.3
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "extract/report.h"
#include "graph/filter.h"

namespace attache {

enum class ExportFormat { Csv, Gexf, GraphMl, Json };
enum class ExportTable { Relations, Amounts, Dates, Quantities, Entities, Checks };

[[nodiscard]] std::optional<ExportFormat> parse_export_format(std::string_view name);
[[nodiscard]] std::optional<ExportTable> parse_export_table(std::string_view name);

// Errors: GraphML or GEXF of anything but relations.
[[nodiscard]] Result<std::string> export_report(const Report& report, ExportFormat format, ExportTable table,
                                                const Filter& filter);

}  // namespace attache
