// Bytes as letters that an address carries unescaped: base64url, RFC 4648 section 5, without padding.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace attache {

[[nodiscard]] std::string base64url_encode(std::string_view bytes);

// Nothing for a text that base64url_encode() does not write.
[[nodiscard]] std::optional<std::string> base64url_decode(std::string_view text);

}  // namespace attache
