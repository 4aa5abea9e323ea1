#include "io/linked_text.h"

#include <algorithm>
#include <array>
#include <zlib.h>

#include "io/base64url.h"

namespace attache {

namespace {

constexpr int k_raw_deflate = -15;  // the largest window, without zlib's own header
constexpr int k_memory_level = 8;

// zlib takes bytes by a pointer that may not be const, and does not change them.
Bytef* bytes_of(std::string_view text) {
    return reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));  // NOLINT(*-reinterpret-cast,*-const-cast)
}

}  // namespace

std::optional<std::string> encode_linked_text(std::string_view text) {
    if (text.size() > k_max_linked_bytes) return std::nullopt;
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, k_raw_deflate, k_memory_level, Z_DEFAULT_STRATEGY) !=
        Z_OK)
        return std::nullopt;
    std::string packed(k_max_linked_characters * 3 / 4, '\0');
    stream.next_in = bytes_of(text);
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = bytes_of(packed);
    stream.avail_out = static_cast<uInt>(packed.size());
    const bool fits = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    packed.resize(packed.size() - stream.avail_out);
    deflateEnd(&stream);
    return fits ? std::optional(base64url_encode(packed)) : std::nullopt;
}

Result<std::string> decode_linked_text(std::string_view encoded) {
    const Error damaged{"the text in the link is damaged or cut off; ask for the link again, or for the file"};
    const std::optional<std::string> packed = base64url_decode(encoded);
    if (!packed) return damaged;
    z_stream stream{};
    if (inflateInit2(&stream, k_raw_deflate) != Z_OK) return damaged;
    stream.next_in = bytes_of(*packed);
    stream.avail_in = static_cast<uInt>(packed->size());

    std::string text;
    std::array<char, 16 * 1024> chunk;  // NOLINT(*-member-init): zlib fills it
    int result = Z_OK;
    while (result == Z_OK && text.size() <= k_max_linked_bytes) {
        stream.next_out = bytes_of({chunk.data(), chunk.size()});
        stream.avail_out = static_cast<uInt>(chunk.size());
        result = inflate(&stream, Z_NO_FLUSH);
        text.append(chunk.data(), chunk.size() - stream.avail_out);
    }
    const bool is_whole = result == Z_STREAM_END && stream.avail_in == 0;
    inflateEnd(&stream);
    if (text.size() > k_max_linked_bytes)
        return Error{"the text in the link is longer than a link may carry; ask for the file"};
    if (!is_whole) return damaged;
    return text;
}

}  // namespace attache
