// The find field: words to find in the text, how many places have them, and the way from one to the next.
// A part of whichever panel has room for it.
#pragma once

#include <string>

#include "views/view_context.h"

namespace attache {

struct FindFieldState {
    std::string text;                    // what is typed
    std::string followed_query;          // of the state
    std::uint32_t followed_request = 0;  // of AppState::find_requests
    bool open = false;                   // asked for, where it does not always stand
};

// At ImGui's cursor, `width` wide.
void show_find_field(const ViewContext& context, FindFieldState& find, float width);

}  // namespace attache
