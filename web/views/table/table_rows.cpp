#include "views/table/table_rows.h"

#include <algorithm>
#include <numeric>

#include "base/utf8.h"
#include "views/format.h"

namespace attache {
namespace {

bool stands_before(const SortKey& one, const SortKey& other, bool descending) {
    if (one.known != other.known) return one.known;
    if (one.group != other.group) return one.group < other.group;
    if (one.number != other.number) return descending ? one.number > other.number : one.number < other.number;
    return descending ? one.text > other.text : one.text < other.text;
}

void sort_by(const TableData& data, const TableColumn& column, bool descending, std::vector<TableRow>& rows) {
    std::vector<SortKey> keys;
    keys.reserve(rows.size());
    for (const TableRow row : rows)
        keys.push_back(sort_key(data, column, row));
    std::vector<std::size_t> places(rows.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::stable_sort(places.begin(), places.end(),
                     [&](std::size_t a, std::size_t b) { return stands_before(keys[a], keys[b], descending); });
    std::vector<TableRow> sorted;
    sorted.reserve(rows.size());
    for (const std::size_t place : places)
        sorted.push_back(rows[place]);
    rows = std::move(sorted);
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char c : without_case(text)) {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            if (!words.back().empty()) words.emplace_back();
        } else {
            words.back() += c;
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

}  // namespace

TableOrders pressed(TableOrders orders, TableKind kind, std::size_t column) {
    if (!orders.empty() && orders.front().column == column) {
        orders.front().descending = !orders.front().descending;
        return orders;
    }
    std::erase_if(orders, [&](const TableOrder& order) { return order.column == column; });
    orders.insert(orders.begin(), {column, table_columns(kind)[column].largest_first});
    if (orders.size() > k_most_orders) orders.pop_back();
    return orders;
}

void sort_rows(const TableData& data, TableKind kind, const TableOrders& orders, std::vector<TableRow>& rows) {
    std::sort(rows.begin(), rows.end());
    for (auto order = orders.rbegin(); order != orders.rend(); ++order)
        sort_by(data, table_columns(kind)[order->column], order->descending, rows);
}

std::vector<std::string> row_texts(const TableData& data, TableKind kind) {
    std::vector<std::string> texts(row_count(*data.report, kind));
    for (std::size_t row = 0; row < texts.size(); ++row)
        texts[row] = row_text(data, kind, static_cast<TableRow>(row));
    return texts;
}

std::vector<TableRow> rows_with_words(const std::vector<std::string>& texts, const std::vector<TableRow>& rows,
                                      std::string_view words) {
    const std::vector<std::string> wanted = words_of(words);
    std::vector<TableRow> found;
    for (const TableRow row : rows) {
        const std::string& text = texts[row];
        const auto holds = [&](const std::string& word) { return text.find(word) != std::string::npos; };
        if (std::all_of(wanted.begin(), wanted.end(), holds)) found.push_back(row);
    }
    return found;
}

std::string counts_text(TableKind kind, const TableCounts& counts) {
    const RowNames names = row_names(kind);
    std::string all = counted(counts.total, names.one, names.many);
    if (counts.shown == counts.total) return all;
    std::string text = count_text(counts.shown) + " of " + all;
    std::string_view before = "; ";
    const auto add = [&](std::size_t count, std::string_view why) {
        if (count == 0) return;
        text += std::string(before) + count_text(count) + ' ' + std::string(why);
        before = ", ";
    };
    add(counts.total - counts.passing, "hidden by filters");
    add(counts.passing - counts.shown, "without the words");
    return text;
}

std::string short_counts_text(const TableCounts& counts) {
    if (counts.shown == counts.total) return count_text(counts.total);
    return count_text(counts.shown) + " of " + count_text(counts.total);
}

}  // namespace attache
