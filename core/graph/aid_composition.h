// What a sum of aid is made of: a whole that the text states and the items that it spells out afterwards
// ("requested $36.4 million ... ($10.53 million); ... ($10.2 million)"). What the items leave unexplained is a number
// of its own and belongs to none of them.
#pragma once

#include <vector>

#include "extract/report.h"

namespace attache {

struct AidComposition {
    AmountId whole;
    std::vector<AmountId> items;      // in order of the text; may be empty for the latest request
    CheckId check = CheckId::none();  // that adds the same items up
    double itemised = 0;              // the sum of the items, in the whole's unit
    double rest = 0;                  // whole less itemised; below 0 if the items exceed their whole
};

// The sums among `amounts` that items spell out, and the latest request even if none do. Requests first, then the
// later period, then the larger sum. An item has its whole's currency, status, payer, payee and period. Amounts
// without Aid are skipped. Nearly linear in the number of amounts.
[[nodiscard]] std::vector<AidComposition> find_compositions(const Report& report, std::vector<AmountId> amounts);

}  // namespace attache
