// A report's text within a link: compressed (raw deflate, RFC 1951) and written as base64url.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace attache {

// A link's text is no longer than this once it is written: about 20 kB of English. Programs for mail and chat cut
// longer addresses off.
inline constexpr std::size_t k_max_linked_characters = 8 * 1024;
// And never unpacks to more than this, whatever it claims to be.
inline constexpr std::size_t k_max_linked_bytes = 256 * 1024;

// Nothing if the text is too long for a link.
[[nodiscard]] std::optional<std::string> encode_linked_text(std::string_view text);
// Errors: damaged, cut off, or more than k_max_linked_bytes. Takes no more memory than that.
[[nodiscard]] Result<std::string> decode_linked_text(std::string_view encoded);

}  // namespace attache
