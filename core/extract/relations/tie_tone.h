// How a tie between two sides is told of: warm or strained, with or without result, and who says that he values it.
#pragma once

#include "extract/relations/noun_trigger.h"
#include "extract/relations/parties.h"

namespace attache {

// "strained relations", "relations have been problematic": what the words beside a tie say of it, else what the noun
// says; -1..1.
[[nodiscard]] int tone(const NounTrigger& trigger);

// "tense talks", "the talks have not been successful", "the talks collapsed": 0; else 1.
[[nodiscard]] int outcome(const NounTrigger& trigger);

// Who values a tie: "chad views ties with the eu as key", "ties with china are important to chad".
[[nodiscard]] Parties judges(const NounTrigger& trigger);

}  // namespace attache
