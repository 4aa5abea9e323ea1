#include "app/table_kind.h"

#include "graph/filtered_marks.h"
#include "io/report_tables.h"

namespace attache {
namespace {

template <class IdT>
std::vector<TableRow> rows_of(const std::vector<IdT>& ids) {
    std::vector<TableRow> rows;
    rows.reserve(ids.size());
    for (const IdT id : ids)
        rows.push_back(static_cast<TableRow>(id.index()));
    return rows;
}

template <class IdT>
std::vector<IdT> ids_of(const std::vector<TableRow>& rows) {
    std::vector<IdT> ids;
    ids.reserve(rows.size());
    for (const TableRow row : rows)
        ids.push_back(IdT(row));
    return ids;
}

Table table_of(const Report& report, const Filter& filter, TableKind kind, const std::vector<TableRow>& rows) {
    switch (kind) {
        case TableKind::Relations: return relation_table(report, ids_of<RelationId>(rows));
        case TableKind::Amounts: return amount_table(report, ids_of<AmountId>(rows));
        case TableKind::Dates: return date_table(report, ids_of<DateId>(rows));
        case TableKind::Quantities: return quantity_table(report, ids_of<QuantityId>(rows));
        case TableKind::Entities: return entity_table(report, ids_of<EntityId>(rows), filter);
        case TableKind::Checks: return check_table(report, ids_of<CheckId>(rows));
        case TableKind::Count_: break;
    }
    return {};
}

}  // namespace

Item item_of(TableKind kind, TableRow row) {
    switch (kind) {
        case TableKind::Relations: return RelationId(row);
        case TableKind::Amounts: return AmountId(row);
        case TableKind::Dates: return DateId(row);
        case TableKind::Quantities: return QuantityId(row);
        case TableKind::Entities: return EntityId(row);
        case TableKind::Checks: return CheckId(row);
        case TableKind::Count_: break;
    }
    return {};
}

std::size_t row_count(const Report& report, TableKind kind) {
    const Findings& findings = report.findings;
    switch (kind) {
        case TableKind::Relations: return findings.relations.size();
        case TableKind::Amounts: return findings.amounts.size();
        case TableKind::Dates: return findings.dates.size();
        case TableKind::Quantities: return findings.quantities.size();
        case TableKind::Entities: return findings.entities.size();
        case TableKind::Checks: return findings.checks.size();
        case TableKind::Count_: break;
    }
    return 0;
}

std::vector<TableRow> passing_rows(const Report& report, const Filter& filter, TableKind kind) {
    switch (kind) {
        case TableKind::Relations: return rows_of(filter_relations(filter, report));
        case TableKind::Amounts: return rows_of(filter_amounts(filter, report));
        case TableKind::Dates: return rows_of(filter_dates(filter, report));
        case TableKind::Quantities: return rows_of(filter_quantities(filter, report));
        case TableKind::Entities: return rows_of(filter_entities(filter, report));
        case TableKind::Checks: return rows_of(filter_checks(filter, report));
        case TableKind::Count_: break;
    }
    return {};
}

std::string rows_csv(const Report& report, const Filter& filter, TableKind kind, const std::vector<TableRow>& rows) {
    return csv_text(table_of(report, filter, kind, rows));
}

}  // namespace attache
