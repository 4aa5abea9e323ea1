// What carrying out any action has in common: telling the user, and noting where one is in the history.
#pragma once

#include <string>

#include "app/apply.h"
#include "app/state.h"

namespace attache {

// As the newest notice; one with the same words makes room for it.
void add_notice(AppState& state, std::string text);

// Something else is looked at in the same report; the reader's panel goes to the view's sentence only if it is sent
// there.
void go_to_view(AppState& state, Effects& effects, ViewState view, PlaceChange change);
void send_reader(AppState& state);

// What is looked at now.
[[nodiscard]] Place place_of(const AppState& state);
// Notes it in the history, and that the address bar must follow.
void record_place(AppState& state, Effects& effects, PlaceChange change);

}  // namespace attache
