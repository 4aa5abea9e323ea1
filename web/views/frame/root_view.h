// The whole window: lays out the panels for the space there is and shows each once per frame.
//
//   RootViewState views = make_root_view_state();               // after ImGui::CreateContext()
//   ImGui::NewFrame();
//   const RootFrame frame = show_root_view({state, derived, surroundings}, views, actions);
//   ImGui::Render();
//   apply_actions(...); export frame state from views.screen; draw again at once if frame.wants_another.
//
// Views read the state and queue actions; only their own small states change during a frame.
#pragma once

#include <optional>

#include "app/action.h"
#include "app/derived.h"
#include "app/state.h"
#include "ui/frame.h"
#include "ui/screen_map.h"
#include "views/frame/root_view_state.h"

namespace attache {

// Everything a frame reads; borrowed for the call.
struct RootInput {
    const AppState& state;
    const Derived& derived;
    const Surroundings& surroundings;
    bool captures = false;  // this frame's picture is to be saved: it carries its source, and no controls
};

struct RootFrame {
    bool wants_another = false;               // an animation runs, or a panel has work left
    std::optional<float> wake_after_seconds;  // draw then even if nothing happens until then
    std::optional<ScreenRect> picture;        // where the picture that is to be saved stands, with its source
};

// Loads the type faces into the current ImGui context's font atlas.
[[nodiscard]] RootViewState make_root_view_state();

// Call between ImGui::NewFrame() and ImGui::Render(). Colours, type and spacing follow state.preferences.
RootFrame show_root_view(const RootInput& input, RootViewState& views, ActionQueue& actions);

}  // namespace attache
