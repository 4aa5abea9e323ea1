// The list of a person's corrections of the report, with what can be done with all of them.
#pragma once

#include <cstdint>

#include "views/view_context.h"

namespace attache {

struct CorrectionsListState {
    std::uint32_t followed_request = 0;
};

// Call in every frame; comes up when the state asks for it.
void show_corrections_list(const ViewContext& context, CorrectionsListState& list);

}  // namespace attache
