// The arithmetic of measures, rounded as score.py rounds.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "eval/score.h"

namespace attache {

// To four decimals; exact halves go to the even digit. Requires 0 <= value <= 1.
[[nodiscard]] double round_share(double value);

// `part` of `whole`, rounded; nothing of nothing.
[[nodiscard]] Measure share_measure(std::string_view name, std::size_t part, std::size_t whole);
[[nodiscard]] Measure count_measure(std::string_view name, std::size_t count);

// 2pr / (p + r), rounded; 0 if both are 0.
[[nodiscard]] double f1_of(double precision, double recall);

struct Counts {
    std::size_t right = 0;   // in both
    std::size_t wrong = 0;   // only in the report
    std::size_t missed = 0;  // only in the gold

    [[nodiscard]] double precision() const;  // not rounded; 0 of nothing
    [[nodiscard]] double recall() const;
};

// p, r, f1, tp, fp, fn.
[[nodiscard]] std::vector<Measure> precision_recall(const Counts& counts);

}  // namespace attache
