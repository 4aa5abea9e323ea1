#include "table_text.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "io/number_text.h"
#include "printable.h"

namespace attache {

namespace {

constexpr std::size_t k_gap = 2;           // between columns, and before the first
constexpr std::size_t k_most_shown = 240;  // characters of a cell
constexpr std::size_t k_whole_word = 32;   // a column keeps room for its words up to this long

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_character));
}

std::size_t longest_word(std::string_view text) {
    std::size_t longest = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        longest = std::max(longest, width_of(text.substr(begin, end - begin)));
        begin = end + 1;
    }
    return longest;
}

// How many bytes the first `count` characters have.
std::size_t bytes_of(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    while (at < text.size() && (!begins_character(text[at]) || count-- > 0))
        ++at;
    return at;
}

// The lines of a printable text.
std::vector<std::string_view> lines_of(std::string_view text, std::size_t width) {
    std::vector<std::string_view> lines;
    while (true) {
        std::size_t cut = bytes_of(text, width);
        std::size_t next = cut;
        if (cut == text.size()) break;
        // The space right behind the line is as good as one inside it.
        if (const std::size_t space = text.substr(0, cut + 1).rfind(' ');
            space != std::string_view::npos && space > 0) {
            cut = space;
            next = space + 1;
        }
        lines.push_back(text.substr(0, cut));
        text.remove_prefix(next);
    }
    lines.push_back(text);
    return lines;
}

struct CellText {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const {
        const std::size_t end = bytes_of(text, k_most_shown);
        return printable(std::string_view(text).substr(0, end)) + (end < text.size() ? "..." : "");
    }
    std::string operator()(double number) const { return number_text(number); }
    std::string operator()(bool yes) const { return yes ? "yes" : ""; }
};

struct Column {
    std::vector<std::string> cells;  // the header first
    std::size_t width = 0;
    std::size_t least = 0;  // the width that its words want
    bool is_number = true;
};

// The header of a column; some of the JSON's names are too wide for what stands below them.
std::string header_of(std::string_view name) {
    if (name == "polarity") return "sign";
    if (name == "confidence") return "sure";
    std::string header(name);
    std::replace(header.begin(), header.end(), '_', ' ');
    return header;
}

// No column is wider than `width`.
std::vector<Column> columns_of(const Table& table, std::size_t width) {
    std::vector<Column> columns;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        Column column;
        column.cells.push_back(header_of(table.columns[c]));
        bool says_something = false;
        for (const std::vector<Cell>& row : table.rows) {
            column.cells.push_back(std::visit(CellText(), row[c]));
            says_something |= !column.cells.back().empty();
            column.is_number &= column.cells.back().empty() || std::holds_alternative<double>(row[c]);
        }
        for (const std::string& cell : column.cells) {
            column.width = std::max(column.width, width_of(cell));
            column.least = std::max(column.least, longest_word(cell));
        }
        column.width = std::min(column.width, width);
        column.least = std::min({column.least, column.width, k_whole_word});
        if (says_something) columns.push_back(std::move(column));
    }
    return columns;
}

// Takes from the widest columns what is too much.
void fit(std::vector<Column>& columns, std::size_t width) {
    std::size_t total = std::accumulate(columns.begin(), columns.end(), std::size_t{0},
                                        [](std::size_t sum, const Column& c) { return sum + k_gap + c.width; });
    while (total > width) {
        const auto widest = std::max_element(columns.begin(), columns.end(), [](const Column& a, const Column& b) {
            return a.width - a.least < b.width - b.least;
        });
        if (widest == columns.end() || widest->width == widest->least) return;
        --widest->width;
        --total;
    }
}

void append_padded(std::string& line, std::string_view text, const Column& column) {
    const std::string padding(column.width - std::min(column.width, width_of(text)), ' ');
    line.append(k_gap, ' ');
    line += column.is_number ? padding : "";
    line += text;
    line += column.is_number ? "" : padding;
}

void append_row(std::string& out, const std::vector<Column>& columns, std::size_t row) {
    std::vector<std::vector<std::string_view>> cells;
    std::size_t height = 1;
    for (const Column& column : columns) {
        cells.push_back(lines_of(column.cells[row], column.width));
        height = std::max(height, cells.back().size());
    }
    for (std::size_t i = 0; i < height; ++i) {
        std::string line;
        for (std::size_t c = 0; c < columns.size(); ++c)
            append_padded(line, i < cells[c].size() ? cells[c][i] : std::string_view(), columns[c]);
        line.erase(line.find_last_not_of(' ') + 1);
        out += line + '\n';
    }
}

}  // namespace

std::string table_text(const Table& table, std::size_t width) {
    std::string out;
    std::vector<Column> columns = columns_of(table, width);
    if (table.rows.empty() || columns.empty()) return out;
    fit(columns, width);
    for (std::size_t row = 0; row <= table.rows.size(); ++row)
        append_row(out, columns, row);
    return out;
}

std::string wrapped_text(std::string_view text, std::size_t width, std::size_t indent) {
    std::string out;
    const std::string shown = printable(text);
    for (const std::string_view line : lines_of(shown, width > indent ? width - indent : 1)) {
        if (!out.empty()) out += '\n' + std::string(indent, ' ');
        out += line;
    }
    return out;
}

}  // namespace attache
