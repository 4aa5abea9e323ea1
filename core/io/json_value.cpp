#include "io/json_value.h"

#include <cstddef>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/second_part.h"

namespace attache {

namespace {

constexpr std::size_t k_max_depth = 64;  // values are destroyed by recursion

// Receives the parser's events, whose names and parameters are the library's.
class Builder {
public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;
    using string_t = nlohmann::json::string_t;
    using binary_t = nlohmann::json::binary_t;

    bool null() { return add({}); }
    bool boolean(bool value) { return add({.kind = JsonKind::Boolean, .boolean = value}); }
    bool number_integer(number_integer_t value) { return add_number(static_cast<double>(value)); }
    bool number_unsigned(number_unsigned_t value) { return add_number(static_cast<double>(value)); }
    bool number_float(number_float_t value, const string_t& /*digits*/) { return add_number(value); }
    bool string(string_t& value) { return add({.kind = JsonKind::String, .string = std::move(value)}); }
    bool binary(binary_t& /*value*/) { return false; }  // not in JSON

    bool start_object(std::size_t /*count*/) { return open(JsonKind::Object); }
    bool end_object() { return close(); }
    bool start_array(std::size_t /*count*/) { return open(JsonKind::Array); }
    bool end_array() { return close(); }
    bool key(string_t& value) {
        open_.back().keys.push_back(std::move(value));
        return true;
    }

    template <class Exception>
    bool parse_error(std::size_t position, const std::string& /*token*/, const Exception& /*exception*/) {
        error_ = "not valid JSON at byte " + std::to_string(position);
        return false;
    }

    [[nodiscard]] const std::string& error() const { return error_; }
    [[nodiscard]] JsonValue take() { return std::move(root_); }

private:
    bool add_number(double value) { return add({.kind = JsonKind::Number, .number = value}); }

    bool add(JsonValue value) {
        if (open_.empty()) {
            root_ = std::move(value);
        } else {
            open_.back().items.push_back(std::move(value));
        }
        return true;
    }

    bool open(JsonKind kind) {
        if (open_.size() == k_max_depth) {
            error_ = "this JSON is nested deeper than " + std::to_string(k_max_depth) + " levels";
            return false;
        }
        open_.push_back({.kind = kind});
        return true;
    }

    bool close() {
        JsonValue value = std::move(open_.back());
        open_.pop_back();
        return add(std::move(value));
    }

    JsonValue root_;
    std::vector<JsonValue> open_;
    std::string error_;
};

}  // namespace

const JsonValue* JsonValue::find(std::string_view key) const {
    for (std::size_t i = keys.size(); i-- > 0;) {
        if (keys[i] == key) return &items[i];
    }
    return nullptr;
}

ATTACHE_SECOND_PART Result<JsonValue> parse_json(std::string_view text) {
    Builder builder;
    if (!nlohmann::json::sax_parse(text, &builder)) return Error{builder.error()};
    return builder.take();
}

}  // namespace attache
