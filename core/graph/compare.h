// Two reports side by side: which actors and which ties are in only one of them, which are in both, and which of those
// have changed their sign. A pure function of what was read; nothing refers to the reports afterwards.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "extract/report.h"
#include "graph/relation_graph.h"

namespace attache {

enum class Presence : std::uint8_t { OnlyFirst, OnlySecond, Both };

// An actor that takes part in relations. The same code is the same actor.
struct ComparedActor {
    std::string code;
    std::string name;                        // of the first report that has it
    std::array<std::size_t, 2> relations{};  // it takes part in, by report
    [[nodiscard]] Presence presence() const;
};

// All relations from one actor to another, or between the two if they are mutual.
struct ComparedTie {
    std::string source;  // codes; of a mutual tie the first by alphabet
    std::string target;
    std::string source_name;
    std::string target_name;
    bool mutual = false;
    std::array<SignCounts, 2> signs{};  // by report

    [[nodiscard]] std::size_t count(std::size_t report) const;
    [[nodiscard]] Presence presence() const;
    // In both, but mostly cooperative in one and not in the other, or mostly conflictual.
    [[nodiscard]] bool has_changed_sign() const;
};

struct Comparison {
    std::vector<ComparedActor> actors;  // sorted by code
    std::vector<ComparedTie> ties;      // sorted by source, target, directed before mutual
};

// 1 if more relations are cooperative than conflictual, -1 if fewer, 0 if as many.
[[nodiscard]] int main_sign(const SignCounts& signs);

// n log n in the relations of both.
[[nodiscard]] Comparison compare_reports(const Report& first, const Report& second);

}  // namespace attache
