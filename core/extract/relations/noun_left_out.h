// Who has to do with a noun by the clause it stands in, where its own phrase names only one side.
#pragma once

#include "extract/relations/noun_trigger.h"
#include "extract/relations/parties.h"

namespace attache {

// All are empty if nobody can be meant.

// The report's subject as the side that `others` have to do with.
[[nodiscard]] Parties left_out(const NounTrigger& trigger, const Parties& others);

// The subject of the verb that this noun is the direct object of, or that does it "in" or "with" it: "imposed
// [sanctions]", "closed the border in [support] of ...".
[[nodiscard]] Parties doer(const NounTrigger& trigger);

// "despite appeals from x": made to the one whom the clause is about.
[[nodiscard]] Parties addressed(const NounTrigger& trigger);

// "faces objections from germany": what comes from somebody to the subject of the verb that has it as its object.
[[nodiscard]] Parties getter(const NounTrigger& trigger);

// "remittances from italy keep albania afloat": whom the verb that this noun is the subject of has as its object.
[[nodiscard]] Parties object_of_verb(const NounTrigger& trigger);

// The subject of the main clause that this noun opens or that it is inserted into: "during a visit to china ,
// president rahmon signed ...", "the king , on a visit to oman , signed ...".
[[nodiscard]] Parties opener_subject(const NounTrigger& trigger);

}  // namespace attache
