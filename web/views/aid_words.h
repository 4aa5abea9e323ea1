// What the chart of aid says in words: title, explanation, source. Pure functions of the report.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "views/aid_model.h"

namespace attache {

struct AidWords {
    std::string title;                // "Aid to Tajikistan by US fiscal year"
    std::string explanation;          // unit, and how periods are drawn
    std::string source;               // the report and the numbers of its sentences
    std::vector<AidStatus> statuses;  // that occur, in order of the vocabulary
};

[[nodiscard]] AidWords aid_words(const Report& report, std::string_view report_title,
                                 const std::vector<AmountId>& ledger, const AidChart& chart);

// What the numbers of an axis up to `most` are divided by: 1e6 and " million".
struct AxisScale {
    double unit = 1;
    std::string_view word;
};
[[nodiscard]] AxisScale axis_scale(double most);

// "$300 million pledged".
[[nodiscard]] std::string aid_label(const Amount& amount);
// "China: $300 million pledged".
[[nodiscard]] std::string aid_label_with_payer(const Report& report, const Amount& amount);

}  // namespace attache
