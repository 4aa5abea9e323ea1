// JsonValue: a JSON text (RFC 8259) as plain values, for small files that people write, such as gold marks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace attache {

enum class JsonKind : std::uint8_t { Null, Boolean, Number, String, Array, Object };

struct JsonValue {
    JsonKind kind = JsonKind::Null;
    bool boolean = false;
    double number = 0;
    std::string string = {};
    std::vector<JsonValue> items = {};   // of an array, or the values of an object
    std::vector<std::string> keys = {};  // of an object, one for each item; of keys that repeat the last one counts

    [[nodiscard]] bool is(JsonKind wanted) const { return kind == wanted; }
    // The value of a key; nullptr if this is no object or has no such key.
    [[nodiscard]] const JsonValue* find(std::string_view key) const;
};

// Takes ownership of nothing; linear. Errors: not JSON (says at which byte, from 1), nested deeper than 64.
[[nodiscard]] Result<JsonValue> parse_json(std::string_view text);

}  // namespace attache
