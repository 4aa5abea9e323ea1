#include "io/export.h"

#include <array>

#include "io/gexf.h"
#include "io/graphml.h"
#include "io/report_tables.h"

namespace attache {

namespace {

constexpr std::array<std::string_view, 4> k_formats = {"csv", "gexf", "graphml", "json"};
constexpr std::array<std::string_view, 6> k_tables = {"relations",  "amounts",  "dates",
                                                      "quantities", "entities", "checks"};

template <class Enum, class Names>
std::optional<Enum> parse(const Names& names, std::string_view name) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name) return static_cast<Enum>(i);
    }
    return std::nullopt;
}

Table make_table(const Report& report, ExportTable table, const Filter& filter) {
    switch (table) {
        case ExportTable::Relations: return relation_table(report, filter);
        case ExportTable::Amounts: return amount_table(report, filter);
        case ExportTable::Dates: return date_table(report, filter);
        case ExportTable::Quantities: return quantity_table(report, filter);
        case ExportTable::Entities: return entity_table(report, filter);
        case ExportTable::Checks: return check_table(report, filter);
    }
    return {};
}

}  // namespace

std::optional<ExportFormat> parse_export_format(std::string_view name) { return parse<ExportFormat>(k_formats, name); }
std::optional<ExportTable> parse_export_table(std::string_view name) { return parse<ExportTable>(k_tables, name); }

Result<std::string> export_report(const Report& report, ExportFormat format, ExportTable table, const Filter& filter) {
    switch (format) {
        case ExportFormat::Csv: return csv_text(make_table(report, table, filter));
        case ExportFormat::Json: return json_text(make_table(report, table, filter));
        case ExportFormat::Gexf:
        case ExportFormat::GraphMl: break;
    }
    if (table != ExportTable::Relations)
        return Error{"GraphML and GEXF hold relations only; take csv or json for other tables"};
    return format == ExportFormat::Gexf ? gexf_text(report, filter) : graphml_text(report, filter);
}

}  // namespace attache
