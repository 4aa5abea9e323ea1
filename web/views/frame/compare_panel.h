// The report that is shown beside another one: ties that have changed their sign, what only one of them has, what both
// have. A panel over the window; a row leads to the tie.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "graph/compare.h"
#include "views/view_context.h"

namespace attache {

struct CompareRow {
    std::string title;              // of a group; then there is no tie
    std::string label;              // "Russia -> Tajikistan"
    std::string remark;             // "3 and 5"
    std::string item;               // its name, as links write it
    std::optional<int> first_sign;  // main sign in each report, if it is there
    std::optional<int> second_sign;
    bool only_second = false;
};

struct CompareState {
    std::string with;               // id of the other report
    const Report* first = nullptr;  // what the rows were made of
    const Report* second = nullptr;
    std::vector<CompareRow> rows;
};

// Groups and their rows, in the order in which they are shown.
[[nodiscard]] std::vector<CompareRow> make_compare_rows(const Comparison& comparison, const std::string& first_title,
                                                        const std::string& second_title);

// The panel comes up in this frame.
void open_compare(const ViewContext& context, CompareState& compare, std::size_t with);
void show_compare(const ViewContext& context, CompareState& compare);

}  // namespace attache
