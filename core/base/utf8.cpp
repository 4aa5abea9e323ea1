#include "base/utf8.h"

namespace attache {

namespace {

std::uint8_t byte_at(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<std::uint8_t>(text[at]) : std::uint8_t{0};
}

bool is_continuation(std::uint8_t byte) { return (byte & 0xC0U) == 0x80U; }

bool within(char32_t c, char32_t first, char32_t last) { return first <= c && c <= last; }

// Blocks where capital and small letters take turns, the capital on even code points.
bool alternates_even(char32_t c) {
    return within(c, 0x100, 0x137) || within(c, 0x14A, 0x177) || within(c, 0x1DE, 0x1EF) || within(c, 0x1F8, 0x21F) ||
           within(c, 0x222, 0x233) || within(c, 0x370, 0x373) || within(c, 0x3D8, 0x3EF) || within(c, 0x460, 0x481) ||
           within(c, 0x48A, 0x4BF) || within(c, 0x4D0, 0x52F) || within(c, 0x1E00, 0x1E95) || within(c, 0x1EA0, 0x1EFF);
}

// The same with the capital on odd code points.
bool alternates_odd(char32_t c) {
    return within(c, 0x139, 0x148) || within(c, 0x179, 0x17E) || within(c, 0x1CD, 0x1DC) || within(c, 0x4C1, 0x4CE);
}

std::string mapped(std::string_view text, char32_t (*map)(char32_t)) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode_utf8(text, at);
        if (c.length == 0) {
            out += text[at++];
            continue;
        }
        append_utf8(out, map(c.value));
        at += c.length;
    }
    return out;
}

}  // namespace

CodePoint decode_utf8(std::string_view text, std::size_t at) {
    const std::uint8_t lead = byte_at(text, at);
    if (lead < 0x80) return {lead, 1};
    const std::uint8_t second = byte_at(text, at + 1);
    if (lead < 0xC2 || lead > 0xF4 || !is_continuation(second)) return {};
    if (lead < 0xE0) return {(char32_t{lead} & 0x1FU) << 6U | (second & 0x3FU), 2};
    const std::uint8_t third = byte_at(text, at + 2);
    if (!is_continuation(third)) return {};
    if (lead < 0xF0) {
        const char32_t value = (char32_t{lead} & 0xFU) << 12U | (second & 0x3FU) << 6U | (third & 0x3FU);
        if (value < 0x800 || within(value, 0xD800, 0xDFFF)) return {};
        return {value, 3};
    }
    const std::uint8_t fourth = byte_at(text, at + 3);
    if (!is_continuation(fourth)) return {};
    const char32_t value =
        (char32_t{lead} & 7U) << 18U | (second & 0x3FU) << 12U | (third & 0x3FU) << 6U | (fourth & 0x3FU);
    if (!within(value, 0x10000, 0x10FFFF)) return {};
    return {value, 4};
}

void append_utf8(std::string& out, char32_t c) {
    const auto put = [&out](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | c >> 6U);
        put(0x80 | (c & 0x3FU));
    } else if (c < 0x10000) {
        put(0xE0 | c >> 12U);
        put(0x80 | (c >> 6U & 0x3FU));
        put(0x80 | (c & 0x3FU));
    } else {
        put(0xF0 | c >> 18U);
        put(0x80 | (c >> 12U & 0x3FU));
        put(0x80 | (c >> 6U & 0x3FU));
        put(0x80 | (c & 0x3FU));
    }
}

char32_t lower_case(char32_t c) {
    if (c < 0x80) return within(c, 'A', 'Z') ? c + 32 : c;
    if (within(c, 0xC0, 0xDE) && c != 0xD7) return c + 32;
    if (c == 0x130) return 'i';
    if (c == 0x178) return 0xFF;
    if (c == 0x386) return 0x3AC;
    if (within(c, 0x388, 0x38A)) return c + 37;
    if (c == 0x38C) return 0x3CC;
    if (c == 0x38E || c == 0x38F) return c + 63;
    if (within(c, 0x391, 0x3AB) && c != 0x3A2) return c + 32;
    if (within(c, 0x410, 0x42F)) return c + 32;
    if (within(c, 0x400, 0x40F)) return c + 80;
    if (c == 0x4C0) return 0x4CF;
    if (within(c, 0x531, 0x556)) return c + 48;
    if (c == 0x1E9E) return 0xDF;
    if (alternates_even(c)) return c | 1U;
    if (alternates_odd(c)) return c % 2 == 1 ? c + 1 : c;
    return c;
}

char32_t upper_case(char32_t c) {
    if (c < 0x80) return within(c, 'a', 'z') ? c - 32 : c;
    if (within(c, 0xE0, 0xFE) && c != 0xF7) return c - 32;
    if (c == 0x131) return 'I';
    if (c == 0xFF) return 0x178;
    if (c == 0x3AC) return 0x386;
    if (within(c, 0x3AD, 0x3AF)) return c - 37;
    if (c == 0x3CC) return 0x38C;
    if (c == 0x3CD || c == 0x3CE) return c - 63;
    if (c == 0x3C2) return 0x3A3;
    if (within(c, 0x3B1, 0x3CB)) return c - 32;
    if (within(c, 0x430, 0x44F)) return c - 32;
    if (within(c, 0x450, 0x45F)) return c - 80;
    if (c == 0x4CF) return 0x4C0;
    if (within(c, 0x561, 0x586)) return c - 48;
    if (alternates_even(c)) return c & ~char32_t{1};
    if (alternates_odd(c)) return c % 2 == 0 ? c - 1 : c;
    return c;
}

std::string in_small_letters(std::string_view text) { return mapped(text, lower_case); }

std::string in_capitals(std::string_view text) { return mapped(text, upper_case); }

std::string with_capital(std::string_view word) {
    const CodePoint first = decode_utf8(word, 0);
    if (word.empty() || first.length == 0) return std::string(word);
    std::string out;
    append_utf8(out, upper_case(first.value));
    return out += word.substr(first.length);
}

std::string without_case(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode_utf8(text, at);
        const std::size_t length = point.length == 0 ? 1 : point.length;
        const std::size_t before = out.size();
        if (point.length != 0) append_utf8(out, lower_case(point.value));
        if (out.size() - before != length) {
            out.resize(before);
            out.append(text.substr(at, length));
        }
        at += length;
    }
    return out;
}

bool is_letter(char32_t c) {
    if (c < 0x80) return within(c, 'a', 'z') || within(c, 'A', 'Z');
    if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
    if (c == 0xD7 || c == 0xF7) return false;
    if (within(c, 0x2000, 0x2BFF)) return within(c, 0x2071, 0x207F) || within(c, 0x2090, 0x209C) || c == 0x2126;
    if (within(c, 0x3000, 0x303F) || within(c, 0xE000, 0xF8FF)) return false;
    if (within(c, 0xFE00, 0xFE6F) || within(c, 0xFF00, 0xFF20) || within(c, 0xFFE0, 0xFFFF)) return false;
    if (within(c, 0x1F000, 0x1FAFF)) return false;
    if (within(c, 0x660, 0x66D) || within(c, 0x6F0, 0x6F9) || within(c, 0x966, 0x96F)) return false;
    return c != 0x37E && c != 0x387 && c != 0x60C && c != 0x61B && c != 0x61F && c != 0x6D4 && c != 0x1680;
}

bool is_space(char32_t c) {
    return c == ' ' || within(c, '\t', '\r') || c == 0x85 || c == 0xA0 || c == 0x1680 || within(c, 0x2000, 0x200B) ||
           c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

}  // namespace attache
