// Where the cells of a table's rows stand. Part of the table view: used by its files alone.
//   with much room   all columns and the sentence in one line
//   with less        what is long, and the sentence, each in a line below the columns
//   compact          no columns: a title, the rest in a line, the sentence
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "ui/column_widths.h"
#include "ui/ui.h"
#include "views/table/table_rows.h"

namespace attache {

// What the person has chosen for one of the tables. At first actors stand by name, and money with aid before other
// money.
struct TableChoice {
    std::vector<bool> shown;  // by column of table_columns()
    bool sentence = true;     // the sentence is shown
    TableOrders orders;
};
[[nodiscard]] std::array<TableChoice, static_cast<std::size_t>(TableKind::Count_)> first_choices();

enum class SentencePlace : std::uint8_t { Nowhere, Column, Below };

struct TableLayout {
    bool compact = false;
    SentencePlace sentence = SentencePlace::Below;
    std::vector<std::size_t> columns;  // those that are shown
    std::vector<float> lefts;          // of each, from the left edge of the row
    std::vector<float> widths;
    std::optional<std::size_t> long_column;  // that has a line of its own below them
    std::size_t title_lines = 1;             // of a compact row
    float sentence_left = 0;
    float sentence_width = 0;
    float width = 0;  // of a row; may be wider than the view
    float row_height = 0;
    friend bool operator==(const TableLayout&, const TableLayout&) = default;
};

// What each column would like, from a sample of the report's rows.
[[nodiscard]] std::vector<ColumnWish> table_wishes(const Ui& ui, const TableData& data, TableKind kind);

[[nodiscard]] TableLayout lay_out_table(const Ui& ui, std::span<const TableColumn> columns, const TableChoice& choice,
                                        const std::vector<ColumnWish>& wishes, float width);

// Room before the words of a cell for what is drawn there.
[[nodiscard]] float cell_lead(const Ui& ui, CellLook look);

}  // namespace attache
