// Who does what a verb says, and to whom: by the scheme of its frame and by voice.
#pragma once

#include "extract/relations/roles.h"
#include "extract/relations/verb_trigger.h"

namespace attache {

inline constexpr int k_sure_verb = 75;  // verbs less sure than this must name both sides

// Empty on one side if the verb relates nobody.
[[nodiscard]] Roles find_roles(const VerbTrigger& trigger);

}  // namespace attache
