// Who is meant where a verb's clause names only one side.
#pragma once

#include "extract/relations/parties.h"
#include "extract/relations/verb_trigger.h"

namespace attache {

// The side that `others` have to do with, where the clause names nobody: somebody named in the sentence whose place it
// can only be, else the report's subject, else whom the sentences before were about. Empty if that is uncertain.
[[nodiscard]] Parties left_out(const VerbTrigger& trigger, const Parties& others);

}  // namespace attache
