// Controls: what is pressed. Each stands at ImGui's cursor, advances it, can be reached with the keyboard
// and notes its place in the ScreenMap under `name` ("copy-link"), which must be unique within the window.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/ui.h"

namespace attache {

struct Press {
    bool clicked = false;
    bool hovered = false;
    bool held = false;
    bool focused = false;      // has the keyboard
    bool focus_shown = false;  // and the keyboard is in use, so it shows that
    Rect rect;
};

// An invisible area that can be pressed; whoever calls it draws it. Its frame of focus is drawn here.
Press press_area(Ui& ui, std::string_view name, ImVec2 size, bool enabled = true);

// The colour of a pressable ground in its present state; transparent if nothing points at it.
[[nodiscard]] Color press_ground(const Ui& ui, const Press& press);

// Shows `text`, and `shortcut` in a quieter voice, after the pointer has rested on the last control.
void tooltip(Ui& ui, std::string_view text, std::string_view shortcut = {});

// The same at once, beside the pointer; for things that are no controls. See RestTimer.
void show_tip(Ui& ui, std::string_view text, std::string_view remark = {});

// Notices when the pointer rests on one and the same thing that is no control of its own.
class RestTimer {
public:
    // `thing` is any number that tells it from others; not 0. Call in each frame that points at something.
    [[nodiscard]] bool rests_on(Ui& ui, std::uint64_t thing);
    void leave() { thing_ = 0; }

private:
    std::uint64_t thing_ = 0;
    float seconds_ = 0;
};

enum class ButtonKind : std::uint8_t { Quiet, Outlined, Primary };

struct ButtonLook {
    std::string_view label = {};  // may be empty if there is an icon; then give a tooltip
    Icon icon = Icon::None;
    std::string_view tooltip = {};
    std::string_view shortcut = {};
    ButtonKind kind = ButtonKind::Quiet;
    bool enabled = true;
    bool active = false;  // stays pressed: what it stands for is on
};

[[nodiscard]] ImVec2 button_size(const Ui& ui, const ButtonLook& look);
bool button(Ui& ui, std::string_view name, const ButtonLook& look);

struct Segment {
    std::string_view name = {};
    std::string_view label = {};
    std::string_view tooltip = {};
};
// One of a few choices. Returns the one that was chosen now.
[[nodiscard]] ImVec2 segmented_size(const Ui& ui, std::span<const Segment> segments);
std::optional<std::size_t> segmented(Ui& ui, std::span<const Segment> segments, std::size_t current);

struct Tab {
    std::string_view name = {};
    std::string_view label = {};
    Icon icon = Icon::None;
};
// Tabs of the room's height with the current one underlined; where it is narrow only that one is named, or none.
// Returns the one that was chosen now.
// Of a bar with every name.
[[nodiscard]] float tab_bar_width(const Ui& ui, std::span<const Tab> tabs);
std::optional<std::size_t> tab_bar(Ui& ui, std::span<const Tab> tabs, std::size_t current, ImVec2 room);

struct ChipLook {
    std::string_view label = {};
    Color dot = k_transparent;
    std::optional<int> sign = {};  // polarity + 1: its glyph instead of the dot
    std::optional<std::size_t> count = {};
    bool selected = false;
    bool removable = false;  // shows a cross
    std::string_view tooltip = {};
};
[[nodiscard]] ImVec2 chip_size(const Ui& ui, const ChipLook& look);
bool chip(Ui& ui, std::string_view name, const ChipLook& look);

}  // namespace attache
