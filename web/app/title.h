// The window's title: what is looked at, as a bookmark or the list of Back shows it.
#pragma once

#include <string>

#include "app/state.h"

namespace attache {

// "Uzbekistan – Tajikistan · Tajikistan: Recent Developments … · Attaché"
[[nodiscard]] std::string window_title(const AppState& state);

}  // namespace attache
