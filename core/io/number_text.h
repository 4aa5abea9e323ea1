// Numbers as people write them: "54200000", "0.5"; without exponent or trailing zeros wherever that is exact.
#pragma once

#include <string>

namespace attache {

// The shortest decimal that reads back as the same double; the same characters on every platform. Numbers of 2^63
// and more, and those with more than 15 decimals, get an exponent. Requires a finite value.
[[nodiscard]] std::string number_text(double value);

}  // namespace attache
