// What a sum of aid is for, as one of the themes.
#pragma once

#include <optional>
#include <vector>

#include "extract/report.h"

namespace attache {

// The theme that the words of the purpose name most (the cues of assets/lexicon/theme_cues.tsv, by their weights; Aid
// itself only where they name no other); without such words that of the surest relation that carries the amount.
// Nothing if neither tells. `carrier`: a relation that carries the amount, or none.
[[nodiscard]] std::optional<Theme> purpose_theme(const Report& report, AmountId amount, RelationId carrier);

// The surest relation that carries each amount, by the amount's index; none() where no relation does.
[[nodiscard]] std::vector<RelationId> carriers_of_amounts(const Report& report);

}  // namespace attache
