// SourceText: the bytes of a report as they were read, made safe to walk over.
//
// Offsets everywhere in the program are byte offsets into the source file. So nothing is inserted or
// removed: a byte that is no valid UTF-8 is replaced in place by U+001A SUBSTITUTE (one byte, made for
// this) and shown as U+FFFD; a byte-order mark stays and is stepped over; CR, CRLF and LF all end a line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/span.h"

namespace attache {

inline constexpr std::size_t k_max_source_bytes = std::size_t{64} * 1024 * 1024;

// Stands where an invalid byte stood.
inline constexpr char k_substitute = '\x1a';

// A byte of the file that is no valid UTF-8.
struct InvalidByte {
    std::uint32_t offset = 0;
    char byte = 0;
};

struct SourceText {
    std::string name;                        // file name or title, for messages and the JSON
    std::string bytes;                       // as long as the file, valid UTF-8
    std::uint32_t begin = 0;                 // first byte of text: 3 after a byte-order mark
    std::vector<InvalidByte> invalid_bytes;  // those that were replaced, by offset

    [[nodiscard]] std::string_view text(ByteSpan span) const {
        return std::string_view(bytes).substr(span.begin, span.size());
    }
};

// What is said of more than k_max_source_bytes.
[[nodiscard]] Error too_long_error();

// Takes the bytes of a file. Errors: longer than k_max_source_bytes; nothing but white space; UTF-16 or
// UTF-32; a binary file (NUL bytes, or more than one byte in ten is no UTF-8).
[[nodiscard]] Result<SourceText> make_source_text(std::string name, std::string bytes);

// The SHA-256 of the file as it was, 64 lower-case hex digits. Linear in the text, and reckoned at each call.
[[nodiscard]] std::string sha256_of(const SourceText& source);

// The SHA-256 of `bytes`: that of the file, unless it has bytes that are no valid UTF-8. The same for the file and for
// a text that was kept of it, so that both are the same report. Linear in the text, and reckoned at each call.
[[nodiscard]] std::string text_sha256_of(const SourceText& source);

}  // namespace attache
