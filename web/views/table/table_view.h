// Table: everything of one kind that the report says, one row each - relations, amounts, dates, quantities, entities,
// checks. Sorted by any column, filtered by words, with the columns that the person wants.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "ui/row_list.h"
#include "views/table/table_layout.h"
#include "views/table/table_rows.h"
#include "views/view_context.h"

namespace attache {

// A row as it is drawn.
struct RowCells {
    TableRow row = 0;
    std::string name;              // of its item: for the ScreenMap
    std::string title;             // what a compact row begins with
    std::vector<TableCell> cells;  // by column of table_columns()
    std::string sentence;          // in one line
    std::size_t mark_begin = 0;    // the words of the sentence that say it
    std::size_t mark_end = 0;
    float excerpt_width = -1;  // what `excerpt` was made for
    Excerpt excerpt;
};

struct TableState {
    TableKind kind = TableKind::Relations;
    std::array<TableChoice, static_cast<std::size_t>(TableKind::Count_)> choices = first_choices();
    std::string words;

    // What the rest was made for.
    const Report* report = nullptr;
    std::optional<Filter> filter;
    std::optional<TableKind> sorted_kind;
    TableOrders sorted_orders;
    std::optional<std::string> found_words;

    std::optional<TableData> data;
    std::optional<ItemNames> names;
    std::vector<std::string> texts;  // row_texts(), once words are looked for
    std::vector<TableRow> sorted;    // that pass the filter
    std::vector<TableRow> rows;      // of those, with the words
    TableCounts counts;

    std::vector<ColumnWish> wishes;  // by column of table_columns()
    std::optional<TableKind> wishes_kind;
    float wishes_scale = 0;
    TableLayout layout;
    std::unordered_map<TableRow, RowCells> cells;  // of rows that are seen, and some more
    RowList list;
    ScrollBar sideways_bar;
    float sideways = 0;  // how far the table is scrolled to the side
    std::optional<Item> followed_selection;

    [[nodiscard]] TableChoice& choice() { return choices[static_cast<std::size_t>(kind)]; }
};

void show_table(const ViewContext& context, TableState& table, Rect rect);

}  // namespace attache
