// Who is on either side of what a noun says: by the scheme of its frame and by what stands around it.
#pragma once

#include "extract/relations/noun_trigger.h"
#include "extract/relations/roles.h"

namespace attache {

// Empty on one side if the noun relates nobody.
[[nodiscard]] Roles find_roles(const NounTrigger& trigger);

}  // namespace attache
