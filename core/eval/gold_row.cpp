#include "eval/gold_row.h"

#include <cmath>

#include "io/number_text.h"

namespace attache {

namespace {

std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

}  // namespace

void GoldRow::fail(const std::string& message) {
    if (error_.empty()) error_ = std::string(where_) + ": " + message;
}

const JsonValue* GoldRow::find(std::string_view name) const {
    const JsonValue* const field = value_.find(name);
    return field == nullptr || field->is(JsonKind::Null) ? nullptr : field;
}

const JsonValue* GoldRow::need(std::string_view name, JsonKind kind, std::string_view kind_name) {
    const JsonValue* const field = find(name);
    if (field != nullptr && field->is(kind)) return field;
    fail(quoted(name) + (field == nullptr ? " is missing; add " : " is of the wrong kind; it takes ") +
         std::string(kind_name));
    return nullptr;
}

std::string GoldRow::text(std::string_view name) {
    const JsonValue* const field = need(name, JsonKind::String, "a text");
    return field == nullptr ? std::string() : field->string;
}

std::optional<std::string> GoldRow::optional_text(std::string_view name) {
    if (find(name) == nullptr) return std::nullopt;
    return text(name);
}

double GoldRow::number(std::string_view name) {
    const JsonValue* const field = need(name, JsonKind::Number, "a number");
    return field == nullptr ? 0 : field->number;
}

std::optional<double> GoldRow::optional_number(std::string_view name) {
    if (find(name) == nullptr) return std::nullopt;
    return number(name);
}

std::vector<std::string> GoldRow::texts(std::string_view name) {
    const JsonValue* const field = find(name);
    if (field == nullptr || !field->is(JsonKind::Array)) return {text(name)};
    std::vector<std::string> all;
    for (const JsonValue& item : field->items) {
        if (!item.is(JsonKind::String))
            fail(quoted(name) + " holds something that is no text; it takes a text or a list of texts");
        all.push_back(item.string);
    }
    return all;
}

std::vector<double> GoldRow::numbers(std::string_view name) {
    const JsonValue* const field = find(name);
    if (field == nullptr || !field->is(JsonKind::Array)) return {number(name)};
    std::vector<double> all;
    for (const JsonValue& item : field->items) {
        if (!item.is(JsonKind::Number))
            fail(quoted(name) + " holds something that is no number; it takes a number or a list of numbers");
        all.push_back(item.number);
    }
    return all;
}

const std::vector<JsonValue>& GoldRow::objects(std::string_view name) {
    static const std::vector<JsonValue> k_none;
    const JsonValue* const field = need(name, JsonKind::Array, "a list");
    if (field == nullptr) return k_none;
    for (const JsonValue& item : field->items) {
        if (item.is(JsonKind::Object)) continue;
        fail(quoted(name) + " holds something that is no object; it takes a list of objects");
        return k_none;
    }
    return field->items;
}

bool GoldRow::is_set(std::string_view name, bool otherwise) const {
    const JsonValue* const field = value_.find(name);
    if (field == nullptr) return otherwise;
    switch (field->kind) {
        case JsonKind::Null: return false;
        case JsonKind::Boolean: return field->boolean;
        case JsonKind::Number: return field->number != 0;
        case JsonKind::String: return !field->string.empty();
        case JsonKind::Array:
        case JsonKind::Object: return !field->items.empty();
    }
    return false;
}

bool GoldRow::is_false(std::string_view name) const {
    const JsonValue* const field = find(name);
    return field != nullptr && field->is(JsonKind::Boolean) && !field->boolean;
}

std::size_t GoldRow::checked_line(const JsonValue& value, std::string_view name) {
    const double count = static_cast<double>(lines_.size());
    if (!value.is(JsonKind::Number) || std::floor(value.number) != value.number || value.number < 0) {
        fail(quoted(name) + " takes the number of a sentence, from 0");
        return 0;
    }
    if (value.number >= count) {
        fail("there is no sentence " + number_text(value.number) + ": the text has " + std::to_string(lines_.size()) +
             ", numbered from 0; correct " + quoted(name));
        return 0;
    }
    return static_cast<std::size_t>(value.number);
}

std::size_t GoldRow::line(std::string_view name) {
    const JsonValue* const field = need(name, JsonKind::Number, "the number of a sentence, from 0");
    return field == nullptr ? 0 : checked_line(*field, name);
}

std::vector<std::size_t> GoldRow::line_list(std::string_view name) {
    const JsonValue* const field = need(name, JsonKind::Array, "a list of the numbers of sentences, from 0");
    std::vector<std::size_t> all;
    if (field == nullptr) return all;
    for (const JsonValue& item : field->items)
        all.push_back(checked_line(item, name));
    return all;
}

GoldPlace GoldRow::place_in(std::size_t line) {
    GoldPlace place{line, {}, text("text")};
    const double nth = optional_number("nth").value_or(1);
    if (!error_.empty()) return place;
    constexpr double k_most_places = 1e9;
    if (!(0 <= nth && nth <= k_most_places) || std::floor(nth) != nth) {
        fail("\"nth\" takes a whole number from 1: which place of the words in their sentence is meant");
        return place;
    }
    const std::optional<ByteSpan> span = lines_.find(line, place.words, static_cast<std::size_t>(nth));
    if (!span) {
        fail(quoted(place.words) + " is not in sentence " + std::to_string(line) +
             "; quote the exact words of the source, or correct the number");
    }
    place.span = span.value_or(ByteSpan{});
    return place;
}

}  // namespace attache
