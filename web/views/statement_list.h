// A list of statements beside a picture: those that the picture has no place for.
#pragma once

#include <string_view>
#include <vector>

#include "ui/row_list.h"
#include "views/view_context.h"

namespace attache {

struct StatementListState {
    RowList list;
    std::vector<RelationId> statements;
    std::vector<std::string> lines;  // their sentences as far as they were seen; empty: not yet
    float row_height = 0;
    Item followed_selection;
};

// Puts other statements into the list.
void fill_statement_list(StatementListState& state, std::vector<RelationId> statements);

// Shows it as a panel with a head. A row selects its statement. Whether it is to be closed.
[[nodiscard]] bool show_statement_list(const ViewContext& context, StatementListState& state, Rect rect,
                                       std::string_view title, std::string_view remark);

}  // namespace attache
