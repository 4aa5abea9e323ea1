// GoldRow: one line of a gold file, whose fields are asked for by name. The first mistake is kept; after it every
// field has an empty value, so that a reader need not look after each of them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "eval/gold.h"
#include "eval/gold_lines.h"
#include "io/json_value.h"

namespace attache {

class GoldRow {
public:
    // `where` is for messages: "dates.jsonl:3". Keeps references to `value`, `lines` and `error`.
    GoldRow(const JsonValue& value, const GoldLines& lines, std::string_view where, std::string& error)
        : value_(value), lines_(lines), where_(where), error_(error) {}

    // The same line, with the fields of an object inside it.
    [[nodiscard]] GoldRow inside(const JsonValue& value) const { return {value, lines_, where_, error_}; }
    void fail(const std::string& message);

    [[nodiscard]] std::string text(std::string_view name);
    // Nothing if the field is missing or null.
    [[nodiscard]] std::optional<std::string> optional_text(std::string_view name);
    [[nodiscard]] std::optional<double> optional_number(std::string_view name);
    [[nodiscard]] double number(std::string_view name);
    // One value or a list of values that are all right.
    [[nodiscard]] std::vector<std::string> texts(std::string_view name);
    [[nodiscard]] std::vector<double> numbers(std::string_view name);
    [[nodiscard]] const std::vector<JsonValue>& objects(std::string_view name);
    // Whether the field is there and neither false, null, 0 nor empty.
    [[nodiscard]] bool is_set(std::string_view name, bool otherwise = false) const;
    // Whether the field is exactly `false`.
    [[nodiscard]] bool is_false(std::string_view name) const;
    // A sentence's number, checked.
    [[nodiscard]] std::size_t line(std::string_view name = "s");
    [[nodiscard]] std::vector<std::size_t> line_list(std::string_view name);
    // The words of "text" in a line, at "nth" if that is given.
    [[nodiscard]] GoldPlace place_in(std::size_t line);
    // The same in the line that "s" names.
    [[nodiscard]] GoldPlace place() { return place_in(line()); }

private:
    [[nodiscard]] const JsonValue* find(std::string_view name) const;
    [[nodiscard]] const JsonValue* need(std::string_view name, JsonKind kind, std::string_view kind_name);
    [[nodiscard]] std::size_t checked_line(const JsonValue& value, std::string_view name);

    const JsonValue& value_;
    const GoldLines& lines_;
    std::string_view where_;
    std::string& error_;
};

}  // namespace attache
