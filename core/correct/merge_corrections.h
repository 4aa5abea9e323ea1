// Lists of corrections that come together: a file's, a link's, those of another tab. Neither side is lost silently.
#pragma once

#include "correct/correction.h"

namespace attache {

// The list with those that somebody else made: of two about the same thing theirs counts, but a relation that they add
// never takes the place of another added one; it gets the next number.
[[nodiscard]] Corrections with_foreign_corrections(Corrections list, const Corrections& others);

// A list that was changed in two places since it was `base`: what either took away is gone, what either added is there.
// Of one that both changed ours counts.
[[nodiscard]] Corrections merged_corrections(const Corrections& base, const Corrections& ours,
                                             const Corrections& theirs);

}  // namespace attache
