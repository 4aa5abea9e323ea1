// ViewContext: what a panel gets - everything to read, the queue to write, and nothing else.
#pragma once

#include <utility>

#include "app/action.h"
#include "app/derived.h"
#include "app/state.h"
#include "ui/ui.h"

namespace attache {

struct ViewContext {
    Ui& ui;
    const AppState& state;
    const OpenReport& open;  // the current report
    const Derived& derived;
    ActionQueue& actions;

    [[nodiscard]] const Report& report() const { return *open.report; }
    [[nodiscard]] const Item& selection() const { return state.view.selection; }
    void act(Action action) const { actions.push_back(std::move(action)); }
    void select(Item item) const { actions.push_back(SelectItem{item}); }
    void hover(Item item) const { actions.push_back(HoverItem{item}); }
};

}  // namespace attache
