// What somebody does in the page's document tree (web/page/document/), as actions.
#pragma once

#include <string_view>

#include "app/action.h"
#include "app/derived.h"
#include "app/state.h"

namespace attache {

// `what` is done with `argument`; what is not understood does nothing:
//   command  a command's name: "copy-link"      select  an item's name (graph/item.h); empty: nothing
//   find     words to find in the text          report  the id of a report that is open
//   filter   "theme:energy", "sign:-", "status:planned", "kind:person", "actor:UZB": lets it through, or no longer
//   years    "2010-2012": the years of the filter; all of the report's take it away
void add_document_action(std::string_view what, std::string_view argument, const AppState& state,
                         const Derived& derived, ActionQueue& actions);

}  // namespace attache
