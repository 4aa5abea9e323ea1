// SHA-256 (FIPS 180-4): names the exact bytes that a report was read from.
#pragma once

#include <string>
#include <string_view>

namespace attache {

// 64 lower-case hex digits. Linear, allocates nothing but the result.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace attache
