// An Explanation as JSON: the sentence, and a list of objects for each step.
#pragma once

#include <string>

#include "explain/explanation.h"

namespace attache {

// A line for each row; ends with a line break.
[[nodiscard]] std::string explanation_json(const Explanation& explanation);

}  // namespace attache
