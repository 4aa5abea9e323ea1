// Where the subject of a verb stands if it is not directly before it: before an insertion or a relative clause, in the
// noun that an infinitive belongs to, in the list that a relative pronoun takes up.
#pragma once

#include <cstddef>

#include "parse/unit_row.h"

namespace attache {

// All give the index of a unit, k_no_unit if there is none.

// "gazprom , a state company , announced": the noun phrase before an insertion that the comma at `close` ends.
[[nodiscard]] std::size_t before_insertion(const UnitRow& row, std::size_t close);

// "the man who knew the matter left": the noun phrase before a relative clause that the verb at `v` directly
// follows, if no other finite verb has it in its complement.
[[nodiscard]] std::size_t before_defining_relative(const UnitRow& row, std::size_t v);

// "russian efforts to mediate", "the decision by the government of chad to send troops": whoever has a purpose.
[[nodiscard]] std::size_t purposeful_before(const UnitRow& row, std::size_t v);

// "for kenya and uganda to negotiate": the list before the infinitive, if "for" brings it.
[[nodiscard]] std::size_t brought_by_for(const UnitRow& row, std::size_t v);

// "russia and kazakhstan , which host": the first of the list that ends at `last`, the noun before the pronoun; `last`
// itself if no list ends there.
[[nodiscard]] std::size_t antecedent_start(const UnitRow& row, std::size_t last);

}  // namespace attache
