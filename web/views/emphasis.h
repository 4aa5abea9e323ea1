// Emphasis: which marks belong to the item that is selected or pointed at.
#pragma once

#include "graph/item.h"

namespace attache {

// Whether a mark for `part` is emphasised while `whole` is in focus: it is the item itself, one of a pair's
// actors, a relation between them, or one of the actors, dates and amounts of a relation.
[[nodiscard]] bool belongs_to(const Report& report, const Item& part, const Item& whole);

// Whether a relation tells something of the item: it has the actor, joins the pair, carries the amount, ...
[[nodiscard]] bool concerns(const Report& report, RelationId relation, const Item& item);

}  // namespace attache
