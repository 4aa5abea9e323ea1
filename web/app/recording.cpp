#include "app/recording.h"

#include <algorithm>
#include <utility>

namespace attache {

void add_notice(AppState& state, std::string text) {
    const auto same = [&](const Notice& each) { return each.text == text; };
    const auto old = std::find_if(state.notices.begin(), state.notices.end(), same);
    if (old != state.notices.end()) state.notices.erase(old);
    if (state.notices.size() == k_max_notices) state.notices.erase(state.notices.begin());
    state.notices.push_back({std::move(text), state.next_notice++});
}

void go_to_view(AppState& state, Effects& effects, ViewState view, PlaceChange change) {
    state.view = std::move(view);
    record_place(state, effects, change);
}

void send_reader(AppState& state) {
    if (state.view.sentence.has_value()) ++state.reader_requests;
}

Place place_of(const AppState& state) {
    const OpenReport* open = state.current();
    return {state.current_report, state.view, open == nullptr ? CorrectionsId::none() : open->corrections};
}

void record_place(AppState& state, Effects& effects, PlaceChange change) {
    const History::Recorded recorded = state.history.record(place_of(state), change);
    effects.place = std::max(effects.place, recorded);
}

}  // namespace attache
