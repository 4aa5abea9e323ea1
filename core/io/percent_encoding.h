// Percent-encoding of the parts of an address, RFC 3986 section 2.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace attache {

// All but unreserved characters (letters, digits, - . _ ~) and colons become %XX.
[[nodiscard]] std::string percent_encode(std::string_view text);

// Nothing if a % is not followed by two hex digits, or if the result is no UTF-8 or holds a control character.
[[nodiscard]] std::optional<std::string> percent_decode(std::string_view text);

}  // namespace attache
