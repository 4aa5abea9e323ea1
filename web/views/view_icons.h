// The icon of each picture, for its tab.
#pragma once

#include "app/view_state.h"
#include "ui/icons.h"

namespace attache {

[[nodiscard]] constexpr Icon icon_of(ViewKind view) { return view == ViewKind::Aid ? Icon::Coins : Icon::Network; }

}  // namespace attache
