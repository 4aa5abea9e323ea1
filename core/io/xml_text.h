// Text within XML and HTML.
#pragma once

#include <string>
#include <string_view>

namespace attache {

// For an element's content or an attribute in double quotes. XML 1.0 has no way to write most control characters, so
// they are left out; what is no UTF-8 becomes U+FFFD.
[[nodiscard]] std::string xml_escaped(std::string_view text);

}  // namespace attache
