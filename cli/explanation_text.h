// An Explanation for a person at a terminal.
#pragma once

#include <cstddef>
#include <string>

#include "explain/explanation.h"

namespace attache {

// The sentence, then a table for each step that found something; steps that found nothing are named in a last line.
// Lines have at most `width` characters wherever a table allows it; nothing of the text can steer a terminal.
[[nodiscard]] std::string explanation_text(const Explanation& explanation, std::size_t width);

}  // namespace attache
