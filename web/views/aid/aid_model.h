// The ledger of aid: its amounts in an order, their currencies and statuses. Pure functions of the report. Nothing is
// ever added up here: the text may state a total and its parts, and what is budgeted, provided, requested and pledged
// is not the same money twice.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/report.h"
#include "graph/filter.h"

namespace attache {

enum class AidColumn : std::uint8_t { Amount, Status, Payer, Payee, Period, Sentence, Count_ };

struct AidOrder {
    AidColumn column = AidColumn::Amount;
    bool descending = true;
    friend bool operator==(const AidOrder&, const AidOrder&) = default;
};

// The aid amounts that the filter's actors, years and themes let through, in order; the theme Aid lets all through.
// Amounts of different currencies are not compared: they stand by currency first.
[[nodiscard]] std::vector<AmountId> aid_ledger(const Report& report, const Filter& filter, AidOrder order);

// How many amounts of aid there are without a filter.
[[nodiscard]] std::size_t count_aid(const Report& report);

// The currencies of the amounts, the most frequent first.
[[nodiscard]] std::vector<std::string_view> aid_units(const Report& report, const std::vector<AmountId>& amounts);

// The statuses of the amounts in one currency, in order of the vocabulary.
[[nodiscard]] std::vector<AidStatus> aid_statuses(const Report& report, const std::vector<AmountId>& amounts,
                                                  std::string_view unit);

}  // namespace attache
