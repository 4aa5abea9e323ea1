// A Score as JSON, as `score.py --json` prints it: an object with one object of figures for each kind.
#pragma once

#include <string>

#include "eval/score.h"

namespace attache {

// With `errors`, one of the kinds, a last key "errors" holds its mistakes: {"what", "sentence", "mark", "implicit",
// "text"}.
[[nodiscard]] std::string score_json(const Score& score, const GoldLines& lines, const KindScore* errors);

}  // namespace attache
