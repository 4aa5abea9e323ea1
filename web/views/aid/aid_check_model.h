// The checks as they are shown: the two numbers of each, on one scale. Pure functions of the report.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "extract/report.h"

namespace attache {

struct CheckLine {
    CheckId check;
    std::string stated;  // "$36.4 million", "18%", "63 members"
    std::string computed;
    double stated_share = 0;  // of the larger of the two by size, 0..1: how long its bar is
    double computed_share = 0;
    std::string sentences;  // "s. 262, 265"
};

struct CheckList {
    std::vector<CheckLine> lines;  // what does not agree first, then what cannot be told, then what agrees
    std::array<std::size_t, static_cast<std::size_t>(CheckVerdict::Count_)> verdicts{};  // how many of each
};

[[nodiscard]] CheckList make_check_list(const Report& report);

}  // namespace attache
