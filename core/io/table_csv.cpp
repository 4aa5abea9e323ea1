#include "io/characters.h"
#include "io/number_text.h"
#include "io/table.h"

namespace attache {

namespace {

constexpr std::string_view k_line_end = "\r\n";

// Spreadsheets take a cell that begins so for a formula; a formula can send what is in the sheet elsewhere.
bool looks_like_formula(std::string_view text) {
    return !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos;
}

// Control characters have no place in a table, except the line breaks of a text.
std::string without_controls(std::string_view text) {
    std::string clean;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = character_at(text, at);
        append_utf8(clean, is_control(c.value) && c.value != '\n' ? U' ' : c.value);
        at += c.length;
    }
    return clean;
}

void append_text(std::string& out, std::string_view text) {
    const std::string clean = (looks_like_formula(text) ? "'" : "") + without_controls(text);
    if (clean.find_first_of("\",\n") == std::string::npos) {
        out += clean;
        return;
    }
    out += '"';
    for (const char c : clean) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

struct AppendCell {
    std::string& out;
    void operator()(std::monostate) const {}
    void operator()(const std::string& text) const { append_text(out, text); }
    void operator()(double number) const { out += number_text(number); }
    void operator()(bool yes) const { out += yes ? "true" : "false"; }
};

}  // namespace

std::string csv_text(const Table& table) {
    std::string out;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (i > 0) out += ',';
        append_text(out, table.columns[i]);
    }
    out += k_line_end;
    for (const std::vector<Cell>& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) out += ',';
            std::visit(AppendCell{out}, row[i]);
        }
        out += k_line_end;
    }
    return out;
}

}  // namespace attache
