// What was chosen within each view, kept in step with the link: what a link, Back or another report says is put into
// the views' states before they are shown, what a person chose there goes into the state after.
#pragma once

#include "views/frame/root_view_state.h"
#include "views/view_context.h"

namespace attache {

void take_choices(const ViewContext& context, RootViewState& views);
void give_choices(const ViewContext& context, RootViewState& views);

}  // namespace attache
