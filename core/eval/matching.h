// Matching: which mark of the report is which gold mark. One to one, greedy, line by line.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "eval/gold_lines.h"
#include "eval/measures.h"

namespace attache {

// Indices into the gold marks and into the marks found, each list in the order of its marks.
struct Matching {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;  // gold, found
    std::vector<std::size_t> missed;
    std::vector<std::size_t> false_marks;

    [[nodiscard]] Counts counts() const { return {pairs.size(), false_marks.size(), missed.size()}; }
};

// Each gold mark in turn takes the mark of its line that is `same(gold, found)` and not taken yet; of several the one
// with the highest `rank(gold, found)`, else the first. `found_lines` may be in any order.
template <class Same, class Rank>
[[nodiscard]] Matching match_marks(const std::vector<std::size_t>& gold_lines,
                                   const std::vector<std::size_t>& found_lines, const Same& same, const Rank& rank) {
    std::vector<std::size_t> by_line(found_lines.size());
    for (std::size_t i = 0; i < by_line.size(); ++i)
        by_line[i] = i;
    const auto line_of = [&found_lines](std::size_t found) { return found_lines[found]; };
    std::stable_sort(by_line.begin(), by_line.end(),
                     [&](std::size_t a, std::size_t b) { return line_of(a) < line_of(b); });
    std::vector<bool> taken(found_lines.size());
    Matching matching;
    for (std::size_t gold = 0; gold < gold_lines.size(); ++gold) {
        auto at = std::lower_bound(by_line.begin(), by_line.end(), gold_lines[gold],
                                   [&](std::size_t found, std::size_t line) { return line_of(found) < line; });
        std::size_t best = found_lines.size();
        for (; at != by_line.end() && line_of(*at) == gold_lines[gold]; ++at) {
            if (taken[*at] || !same(gold, *at)) continue;
            if (best == found_lines.size() || rank(gold, *at) > rank(gold, best)) best = *at;
        }
        if (best == found_lines.size()) {
            matching.missed.push_back(gold);
        } else {
            taken[best] = true;
            matching.pairs.emplace_back(gold, best);
        }
    }
    for (std::size_t found = 0; found < taken.size(); ++found) {
        if (!taken[found]) matching.false_marks.push_back(found);
    }
    return matching;
}

template <class Same>
[[nodiscard]] Matching match_marks(const std::vector<std::size_t>& gold_lines,
                                   const std::vector<std::size_t>& found_lines, const Same& same) {
    return match_marks(gold_lines, found_lines, same, [](std::size_t, std::size_t) { return 0; });
}

// The share of the pairs that pass a test(gold, found).
template <class Test>
[[nodiscard]] Measure pair_share(std::string_view name, const Matching& matching, const Test& test) {
    const auto right = std::count_if(matching.pairs.begin(), matching.pairs.end(),
                                     [&test](const auto& pair) { return test(pair.first, pair.second); });
    return share_measure(name, static_cast<std::size_t>(right), matching.pairs.size());
}

// The pairs that pass a test(gold, found), for shares among them.
template <class Test>
[[nodiscard]] Matching pairs_where(const Matching& matching, const Test& test) {
    Matching some;
    for (const auto& [gold, found] : matching.pairs) {
        if (test(gold, found)) some.pairs.emplace_back(gold, found);
    }
    return some;
}

}  // namespace attache
