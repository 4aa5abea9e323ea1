// The search panel: one field for names, sentences, sections, views and commands; above everything else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "app/search_rows.h"
#include "views/view_context.h"

namespace attache {

struct SearchState {
    std::optional<SearchIndex> index;
    const Report* report = nullptr;  // that the index and the rows are of
    std::string text;
    std::optional<std::string> made_for;  // the text that the rows are made for
    SearchRows rows;
    std::size_t current = 0;
    bool take_keyboard = false;
    bool reveal_current = false;
    std::uint32_t followed_request = 0;  // of AppState::search_requests
};

void show_search(const ViewContext& context, SearchState& search);

}  // namespace attache
