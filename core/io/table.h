// Table: rows of named columns, for writers that do not care what they mean.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace attache {

class JsonWriter;

// std::monostate: nothing is known.
using Cell = std::variant<std::monostate, std::string, double, bool>;

struct Table {
    std::vector<std::string_view> columns;  // constant data
    std::vector<std::vector<Cell>> rows;    // each as long as `columns`
};

// RFC 4180: CRLF, a header row, cells quoted where they must be. A text that a spreadsheet would take for a formula
// gets a ' in front; an empty cell for nothing.
[[nodiscard]] std::string csv_text(const Table& table);

// An array of objects, one a line; null for nothing.
[[nodiscard]] std::string json_text(const Table& table);
// The same array as a value of a larger JSON text.
void write_rows(JsonWriter& json, const Table& table);

}  // namespace attache
