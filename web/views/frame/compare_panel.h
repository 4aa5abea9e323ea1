// The report that is shown beside another one: ties that have changed their sign, what only one of them has, what both
// have. A panel over the window; a row leads to the tie.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/compare.h"
#include "views/view_context.h"

namespace attache {

struct CompareRow {
    std::string title;      // of a group; then there is no tie
    std::size_t count = 0;  // of the group's rows
    std::string item;       // its name, as links write it
    std::string source;     // codes of who acts, and on whom; of an actor `source` alone
    std::string target;
    bool mutual = false;
    std::array<std::optional<int>, 2> signs;  // main sign of a tie in each report, if it is there
    std::array<std::size_t, 2> relations{};   // by report
    bool only_second = false;
};

struct CompareState {
    std::string with;               // id of the other report
    const Report* first = nullptr;  // what the rows were made of
    const Report* second = nullptr;
    std::vector<CompareRow> rows;
};

// What the reports are called where there is little room: their titles up to a colon, if that tells them apart.
[[nodiscard]] std::array<std::string, 2> short_titles(std::string_view first, std::string_view second);

// Groups and their rows, in the order in which they are shown.
[[nodiscard]] std::vector<CompareRow> make_compare_rows(const Comparison& comparison, const std::string& first_title,
                                                        const std::string& second_title);

// The panel comes up in this frame.
void open_compare(const ViewContext& context, CompareState& compare, std::size_t with);
void show_compare(const ViewContext& context, CompareState& compare);

}  // namespace attache
