// Which rows a table shows and in what order. Pure functions of the report; no ImGui.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "views/table/table_columns.h"

namespace attache {

struct TableOrder {
    std::size_t column = 0;  // index into table_columns()
    bool descending = false;
    friend bool operator==(const TableOrder&, const TableOrder&) = default;
};

// The first is what the rows are sorted by; rows that are equal in it stand by the second, and so on; what is equal in
// all stands in order of the report.
using TableOrders = std::vector<TableOrder>;

// The most columns that are remembered.
inline constexpr std::size_t k_most_orders = 3;

// What pressing a column's header makes of the orders: the column becomes the first; if it was, it turns round.
[[nodiscard]] TableOrders pressed(TableOrders orders, TableKind kind, std::size_t column);

// O(n log n) for each order.
void sort_rows(const TableData& data, TableKind kind, const TableOrders& orders, std::vector<TableRow>& rows);

// The rows that hold each of the words, in any order and case, parts of words too. `texts` is row_text() of every row
// of the report. All rows if there are no words.
[[nodiscard]] std::vector<TableRow> rows_with_words(const std::vector<std::string>& texts,
                                                    const std::vector<TableRow>& rows, std::string_view words);
[[nodiscard]] std::vector<std::string> row_texts(const TableData& data, TableKind kind);

struct TableCounts {
    std::size_t total = 0;    // in the report
    std::size_t passing = 0;  // that the filter lets through
    std::size_t shown = 0;    // of those, with the words
};
// "345 relations"; "120 of 345 relations; 225 hidden by filters"; "12 of 345 relations; 225 hidden by filters, 108
// without the words".
[[nodiscard]] std::string counts_text(TableKind kind, const TableCounts& counts);
// The same in a few characters: "120 of 345".
[[nodiscard]] std::string short_counts_text(const TableCounts& counts);

// A part of a text of one line: "... and that it would cut off gas supplies ...".
struct Excerpt {
    std::string text;
    std::size_t begin = 0;  // of the marked words in `text`
    std::size_t end = 0;
};
// Leaves out the beginning of a text if its marked words would else end beyond `room`; the end is for whoever draws it
// to elide. `width_of` measures a text.
template <class Measure>
[[nodiscard]] Excerpt make_excerpt(std::string_view text, std::size_t begin, std::size_t end, float room,
                                   Measure width_of);

// --- details ----------------------------------------------------------------------------------------------

template <class Measure>
Excerpt make_excerpt(std::string_view text, std::size_t begin, std::size_t end, float room, Measure width_of) {
    constexpr float k_lead_share = 0.3F;  // of the room that words before the marked ones may take
    constexpr std::string_view k_ellipsis = "\xE2\x80\xA6 ";
    if (width_of(text.substr(0, end)) <= room) return {std::string(text), begin, end};
    // The first word from which the marked ones are near enough, or everything to the end of the text fits.
    std::size_t from = begin;
    for (std::size_t at = begin; at > 0; --at) {
        if (text[at - 1] != ' ') continue;
        const bool is_near = at == begin || width_of(text.substr(at, begin - at)) <= room * k_lead_share;
        if (!is_near && width_of(text.substr(at)) > room) break;
        from = at;
    }
    if (from == 0) return {std::string(text), begin, end};
    return {std::string(k_ellipsis) + std::string(text.substr(from)), begin - from + k_ellipsis.size(),
            end - from + k_ellipsis.size()};
}

}  // namespace attache
