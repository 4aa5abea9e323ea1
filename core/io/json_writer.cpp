#include "io/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "io/characters.h"
#include "io/number_text.h"

namespace attache {

namespace {

constexpr std::size_t k_piece_bytes = std::size_t{64} * 1024;  // that a sink gets at once, or a little more

void append_escape(std::string& out, char32_t control) {
    constexpr std::string_view k_digits = "0123456789abcdef";
    switch (control) {
        case '\b': out += "\\b"; return;
        case '\f': out += "\\f"; return;
        case '\n': out += "\\n"; return;
        case '\r': out += "\\r"; return;
        case '\t': out += "\\t"; return;
        default:
            out += "\\u00";
            out += k_digits[control >> 4U & 0xFU];
            out += k_digits[control & 0xFU];
    }
}

// By byte: whether it stands for itself in a string.
constexpr std::array<bool, 256> plain_bytes() {
    std::array<bool, 256> plain{};
    for (std::size_t c = ' '; c < 0x7F; ++c)
        plain[c] = c != '"' && c != '\\';
    return plain;
}
constexpr std::array<bool, 256> k_plain = plain_bytes();

bool is_plain(char c) { return k_plain[static_cast<unsigned char>(c)]; }

}  // namespace

JsonWriter& JsonWriter::key(std::string_view name) {
    separate();
    out_ += '"';
    out_ += name;
    out_ += line_depth_ == 0 ? std::string_view("\":") : std::string_view("\": ");
    after_key_ = true;
    return *this;
}

JsonWriter& JsonWriter::string(std::string_view text) {
    separate();
    append_string(text);
    return *this;
}

JsonWriter& JsonWriter::verbatim(std::string_view text) {
    separate();
    append_string(text, false);
    return *this;
}

JsonWriter& JsonWriter::integer(std::int64_t value) {
    std::array<char, 20> digits;
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    return raw_number({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

JsonWriter& JsonWriter::number(double value) { return std::isfinite(value) ? raw_number(number_text(value)) : null(); }

JsonWriter& JsonWriter::raw_number(std::string_view text) {
    separate();
    out_ += text;
    return *this;
}

JsonWriter& JsonWriter::boolean(bool value) { return raw_number(value ? "true" : "false"); }

JsonWriter& JsonWriter::null() { return raw_number("null"); }

std::string JsonWriter::take() {
    out_ += '\n';
    return std::exchange(out_, {});
}

void JsonWriter::finish() {
    out_ += '\n';
    sink_->write(out_);
    out_.clear();
}

JsonWriter& JsonWriter::begin(char bracket) {
    separate();
    out_ += bracket;
    has_values_.push_back(0);
    return *this;
}

JsonWriter& JsonWriter::end(char bracket) {
    const bool had_values = has_values_.back() != 0;
    has_values_.pop_back();
    if (had_values && has_values_.size() < line_depth_) break_line();
    out_ += bracket;
    if (sink_ != nullptr && out_.size() >= k_piece_bytes) {
        sink_->write(out_);
        out_.clear();
    }
    return *this;
}

// Before each key and each value: what must stand between it and the one before.
void JsonWriter::separate() {
    if (std::exchange(after_key_, false) || has_values_.empty()) return;
    const bool is_first = has_values_.back() == 0;
    has_values_.back() = 1;
    if (!is_first) out_ += ',';
    if (has_values_.size() <= line_depth_) {
        break_line();
    } else if (!is_first && line_depth_ > 0) {
        out_ += ' ';
    }
}

void JsonWriter::break_line() {
    out_ += '\n';
    out_.append(2 * has_values_.size(), ' ');
}

void JsonWriter::append_string(std::string_view text, bool shows_substitutes) {
    out_ += '"';
    for (std::size_t at = 0; at < text.size();) {
        std::size_t plain_end = at;
        while (plain_end < text.size() && is_plain(text[plain_end]))
            ++plain_end;
        out_.append(text, at, plain_end - at);
        at = plain_end;
        if (at == text.size()) break;
        const bool is_substitute = text[at] == k_substitute;
        const CodePoint c = is_substitute && !shows_substitutes ? CodePoint{k_substitute, 1} : character_at(text, at);
        if (is_control(c.value)) {
            append_escape(out_, c.value);
        } else {
            if (c.value == '"' || c.value == '\\') out_ += '\\';
            append_utf8(out_, c.value);
        }
        at += c.length;
    }
    out_ += '"';
}

}  // namespace attache
