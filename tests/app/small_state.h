// A state over a small report put together by hand, for tests of the window's state.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "app/apply.h"
#include "app/state.h"
#include "core/report_builder.h"

namespace attache::testing {

struct SmallState {
    AppState state;
    EntityId russia;
    EntityId tajikistan;
    EntityId uzbekistan;
    RelationId gas_cut;    // Uzbekistan, against Tajikistan, about energy, in the first sentence
    RelationId pledge;     // Russia, for Tajikistan, aid, in the second
    RelationId condemned;  // Tajikistan, against Uzbekistan, diplomacy, in the third

    [[nodiscard]] const Report& report() const { return *state.current()->report; }

    // Queues and applies one action.
    Effects act(Action action) {
        ActionQueue actions{std::move(action)};
        return apply_actions(actions, state);
    }

    // Steps back or forward as the platform does where no browser keeps the history.
    void step(Action undo_or_redo) {
        const Effects effects = act(std::move(undo_or_redo));
        if (effects.history_step == 0) return;
        act(GoToPlace{state.history.serial() + static_cast<std::uint64_t>(effects.history_step)});
    }
};

inline SmallState small_state() {
    ReportBuilder builder(
        "uzbekistan cut off gas supplies to tajikistan .\n\n"
        "russia pledged help to tajikistan .\n\n"
        "tajikistan condemned uzbekistan for cutting off gas .\n");
    SmallState small;
    small.russia = builder.country("RUS", "Russia");
    small.tajikistan = builder.country("TJK", "Tajikistan");
    small.uzbekistan = builder.country("UZB", "Uzbekistan");
    builder.findings().subject = small.tajikistan;
    small.gas_cut = builder.relation(small.uzbekistan, small.tajikistan, "cut off", Theme::Energy, -1);
    small.pledge = builder.relation(small.russia, small.tajikistan, "pledged", Theme::Aid, 1);
    small.condemned = builder.relation(small.tajikistan, small.uzbekistan, "condemned", Theme::Diplomacy, -1);
    small.state.reports.push_back({.id = "small",
                                   .title = "A small report",
                                   .publisher = "",
                                   .date = "",
                                   .report = std::make_unique<const Report>(builder.report())});
    small.act(ReplaceLink{"#/small/graph"});
    return small;
}

// Whether a notice holds these words.
inline bool says(const AppState& state, std::string_view words) {
    return std::any_of(state.notices.begin(), state.notices.end(),
                       [&](const Notice& notice) { return notice.text.find(words) != std::string::npos; });
}

}  // namespace attache::testing
