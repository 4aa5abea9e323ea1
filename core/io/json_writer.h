// JsonWriter: writes JSON (RFC 8259) straight into a string or a sink, in constant memory beside it, the same bytes
// everywhere.
//
//   JsonWriter json(2);
//   json.begin_object().key("id").string("TJK").key("bytes").integer(3).end_object();
//   json.take();
//
// The caller keeps the grammar: keys only in objects, one value after each key, every begin with its end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "io/text_sink.h"

namespace attache {

class JsonWriter {
public:
    // Containers nested less than `line_depth` deep get a line for each of their values; deeper ones stand on one
    // line. 0: all on one line without spaces.
    // With a `sink`, which must outlive the writer, what was written goes there in pieces.
    explicit JsonWriter(std::size_t line_depth, TextSink* sink = nullptr) : line_depth_(line_depth), sink_(sink) {}

    JsonWriter& begin_object() { return begin('{'); }
    JsonWriter& end_object() { return end('}'); }
    JsonWriter& begin_array() { return begin('['); }
    JsonWriter& end_array() { return end(']'); }
    // `name` is plain ASCII without quotation marks and backslashes.
    JsonWriter& key(std::string_view name);

    // Bytes that are no UTF-8, and the substitute that stands for such in a source text, become U+FFFD. Control
    // characters are escaped, also those above U+007F that terminals obey.
    JsonWriter& string(std::string_view text);
    // As string(), but what stands for a byte that is no UTF-8 stays as it is: a text that is read again is the same.
    JsonWriter& verbatim(std::string_view text);
    JsonWriter& integer(std::int64_t value);
    // Infinite and undefined numbers, which JSON lacks, become null.
    JsonWriter& number(double value);
    // `text` is a JSON number already.
    JsonWriter& raw_number(std::string_view text);
    JsonWriter& boolean(bool value);
    JsonWriter& null();

    // What was written, with a line break at its end; only without a sink.
    [[nodiscard]] std::string take();
    // The rest for the sink, with a line break at its end.
    void finish();

private:
    JsonWriter& begin(char bracket);
    JsonWriter& end(char bracket);
    void separate();
    void break_line();
    void append_string(std::string_view text, bool shows_substitutes = true);

    std::size_t line_depth_;
    TextSink* sink_;
    std::string out_;
    std::vector<char> has_values_;  // by open container: whether one was written
    bool after_key_ = false;
};

}  // namespace attache
