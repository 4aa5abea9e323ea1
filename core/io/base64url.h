// Bytes as text for addresses: base64url of RFC 4648, section 5, without padding.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace attache {

[[nodiscard]] std::string base64url_encode(std::string_view bytes);
// Nothing if a character is none of the 64, or if the length or the last bits are impossible.
[[nodiscard]] std::optional<std::string> base64url_decode(std::string_view text);

}  // namespace attache
