#include "views/table/table_columns.h"

#include <array>

#include "base/utf8.h"
#include "views/table/table_cells.h"

namespace attache {

TableData::TableData(const Report& of, const Filter& filter)
    : report(&of), short_forms(of), entities(of.findings.entities.size()), date_relations(of.findings.dates.size()) {
    for (const Mention& mention : of.findings.mentions) {
        EntityUse& use = entities[mention.entity.index()];
        ++use.mentions;
        if (use.first.has_value()) continue;
        use.first = mention.sentence;
        use.first_words = mention.span;
    }
    for (const RelationId id : filter_relations(filter, of)) {
        const Relation& one = of.findings.relations[id];
        ++entities[one.source.index()].relations;
        if (one.target != one.source) ++entities[one.target.index()].relations;
        if (one.date.has_value()) ++date_relations[one.date.index()];
    }
}

std::span<const TableColumn> table_columns(TableKind kind) {
    switch (kind) {
        case TableKind::Relations: return relation_columns();
        case TableKind::Amounts: return amount_columns();
        case TableKind::Dates: return date_columns();
        case TableKind::Quantities: return quantity_columns();
        case TableKind::Entities: return entity_columns();
        case TableKind::Checks: return check_columns();
        case TableKind::Count_: break;
    }
    return {};
}

SortKey sort_key(const TableData& data, const TableColumn& column, TableRow row) {
    return column.key != nullptr ? column.key(data, row) : by_words(column.cell(data, row).text);
}

std::string_view label_of(TableKind kind) {
    constexpr std::array<std::string_view, static_cast<std::size_t>(TableKind::Count_)> k_labels{
        "Relations", "Amounts", "Dates", "Quantities", "Entities", "Checks"};
    return k_labels[static_cast<std::size_t>(kind)];
}

RowNames row_names(TableKind kind) {
    constexpr std::array<RowNames, static_cast<std::size_t>(TableKind::Count_)> k_names{{{"relation", "relations"},
                                                                                         {"amount", "amounts"},
                                                                                         {"date", "dates"},
                                                                                         {"quantity", "quantities"},
                                                                                         {"entity", "entities"},
                                                                                         {"check", "checks"}}};
    return k_names[static_cast<std::size_t>(kind)];
}

RowPlace place_of(const TableData& data, TableKind kind, TableRow row) {
    const Findings& findings = data.report->findings;
    switch (kind) {
        case TableKind::Relations:
            return {findings.relations[RelationId(row)].sentence, findings.relations[RelationId(row)].trigger};
        case TableKind::Amounts:
            return {findings.amounts[AmountId(row)].sentence, findings.amounts[AmountId(row)].span};
        case TableKind::Dates: return {findings.dates[DateId(row)].sentence, findings.dates[DateId(row)].span};
        case TableKind::Quantities:
            return {findings.quantities[QuantityId(row)].sentence, findings.quantities[QuantityId(row)].span};
        case TableKind::Entities: return {data.entities[row].first, data.entities[row].first_words};
        case TableKind::Checks: return {findings.checks[CheckId(row)].sentences.front(), {}};
        case TableKind::Count_: break;
    }
    return {};
}

std::string row_text(const TableData& data, TableKind kind, TableRow row) {
    std::string text = title_of(*data.report, item_of(kind, row)) + '\n';
    for (const TableColumn& column : table_columns(kind))
        text += column.cell(data, row).text + '\n';
    // The column has it with short names of months.
    if (kind == TableKind::Relations) {
        const DateId date = data.report->findings.relations[RelationId(row)].date;
        if (date.has_value()) text += date_text(data.report->findings.dates[date]) + '\n';
    }
    const RowPlace place = place_of(data, kind, row);
    if (place.sentence.has_value()) text += readable_sentence(*data.report, data.short_forms, place.sentence).text;
    return without_case(text);
}

}  // namespace attache
