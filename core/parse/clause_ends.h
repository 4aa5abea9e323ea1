// The last steps of finding clauses: what can be said only once all of a sentence's clauses are known.
#pragma once

#include <vector>

#include "parse/clauses.h"
#include "parse/unit_row.h"

namespace attache {

// A clause ends where the first later one begins that does not depend on it, and with the brackets it stands in.
void set_clause_ends(const UnitRow& row, std::vector<Clause>& clauses);

// "meeting with the president , x stated": what opens the sentence without a subject has the next main clause's.
void give_subjects_to_openers(const UnitRow& row, std::vector<Clause>& clauses);

}  // namespace attache
