// The top bar: what this is, which report is open, searching it, and what concerns the whole window.
#pragma once

#include <cstdint>
#include <optional>

#include "ui/draw.h"
#include "views/view_context.h"

namespace attache {

[[nodiscard]] float top_bar_height(const Ui& ui);

enum class TopBarRoom : std::uint8_t { Full, NoSearch };

// What was asked of the window, beyond actions on the state.
struct TopBarWishes {
    bool show_keys = false;
    std::optional<std::size_t> compare_with = {};  // index of a report
};

TopBarWishes show_top_bar(const ViewContext& context, Rect rect, TopBarRoom room);

}  // namespace attache
