#include "source/source_text.h"

#include <utility>

#include "base/sha256.h"
#include "base/utf8.h"

namespace attache {

namespace {

constexpr std::string_view k_utf8_mark = "\xEF\xBB\xBF";
// More invalid bytes than one in this many: not a text.
constexpr std::size_t k_invalid_share = 10;

bool starts_with(std::string_view text, std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; }

// What a file that is no plain text is, by its first bytes; empty for anything unknown.
std::string_view known_format(std::string_view bytes) {
    if (starts_with(bytes, "%PDF-")) return "a PDF; save it as text first";
    if (starts_with(bytes, "PK\x03\x04")) return "a zip archive or office document; save it as plain text first";
    if (starts_with(bytes, "{\\rtf")) return "a rich text document; save it as plain text first";
    if (starts_with(bytes, "\xD0\xCF\x11\xE0")) return "an office document; save it as plain text first";
    if (starts_with(bytes, "\x1F\x8B")) return "a gzip archive; unpack it first";
    if (starts_with(bytes, "\xFF\xFE") || starts_with(bytes, "\xFE\xFF")) return "UTF-16 text; save it as UTF-8 first";
    return {};
}

bool is_blank(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode_utf8(text, at);
        if (!is_space(c.value) && c.value != static_cast<unsigned char>(k_substitute)) return false;
        at += c.length;
    }
    return true;
}

// Replaces every byte that is no UTF-8 in place; returns what stood there. Gives up once there are more than `most`.
std::vector<InvalidByte> replace_invalid_bytes(std::string& bytes, std::size_t most) {
    std::vector<InvalidByte> replaced;
    for (std::size_t at = 0; at < bytes.size();) {
        if (static_cast<unsigned char>(bytes[at]) < 0x80) {
            ++at;
            continue;
        }
        const CodePoint c = decode_utf8(bytes, at);
        if (c.length == 0) {
            replaced.push_back({static_cast<std::uint32_t>(at), bytes[at]});
            if (replaced.size() > most) break;
            bytes[at++] = k_substitute;
        } else {
            at += c.length;
        }
    }
    return replaced;
}

}  // namespace

Error too_long_error() { return Error{"longer than 64 MiB; split the text into parts and open them one by one"}; }

Result<SourceText> make_source_text(std::string name, std::string bytes) {
    if (bytes.size() > k_max_source_bytes) {
        return too_long_error();
    }
    if (const std::string_view format = known_format(bytes); !format.empty()) {
        return Error{"this is " + std::string(format)};
    }
    if (bytes.find('\0') != std::string::npos) {
        return Error{"this is a binary file, not a text; give a plain text file in UTF-8"};
    }
    SourceText source;
    const std::size_t most_invalid = bytes.size() / k_invalid_share;
    source.invalid_bytes = replace_invalid_bytes(bytes, most_invalid);
    if (source.invalid_bytes.size() > most_invalid) {
        return Error{"this is not UTF-8 text; save it as UTF-8 first"};
    }
    source.begin = starts_with(bytes, k_utf8_mark) ? static_cast<std::uint32_t>(k_utf8_mark.size()) : 0;
    if (is_blank(std::string_view(bytes).substr(source.begin))) {
        return Error{"the text is empty; give a file with at least one sentence"};
    }
    source.name = std::move(name);
    source.bytes = std::move(bytes);
    return source;
}

std::string sha256_of(const SourceText& source) {
    if (source.invalid_bytes.empty()) return sha256_hex(source.bytes);
    std::string file = source.bytes;
    for (const InvalidByte& invalid : source.invalid_bytes)
        file[invalid.offset] = invalid.byte;
    return sha256_hex(file);
}

std::string text_sha256_of(const SourceText& source) { return sha256_hex(source.bytes); }

}  // namespace attache
