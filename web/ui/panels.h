// Parts of panels that hold or divide other things: headers, fields, popovers, splitters, empty states.
#pragma once

#include <string>
#include <string_view>

#include "ui/controls.h"

namespace attache {

// A panel: a child window over `rect`, noted in the ScreenMap. Always call end_panel().
void begin_panel(Ui& ui, std::string_view name, Rect rect, Color ground);
void end_panel();

// A line of title with a quieter remark at its right end, as far as the title leaves room for it; `rect` is drawn over,
// the cursor is not used.
void draw_section_header(ImDrawList& list, const Ui& ui, Rect rect, std::string_view title,
                         std::string_view remark = {});

struct FieldResult {
    bool changed = false;
    bool submitted = false;  // Enter
    bool focused = false;
};
// One line of text with an icon before it. `focus` puts the keyboard into it.
FieldResult text_field(Ui& ui, std::string_view name, std::string_view hint, Icon icon, float width, std::string& text,
                       bool focus);

enum class Axis : std::uint8_t { Horizontal, Vertical };
// A line between two panels that can be dragged, or moved by arrow keys when it has the keyboard. `rect` is the
// line; returns how far it wants to go along the axis.
[[nodiscard]] float splitter(Ui& ui, std::string_view name, Rect rect, Axis axis);

// Where a popover stands: below what it belongs to, or above it where there is more room and below too little.
struct PopoverPlace {
    ImVec2 corner{0, 0};  // its upper left, or its lower left if it stands above
    bool is_above = false;
    float most_height = 0;
};
[[nodiscard]] PopoverPlace place_popover(Rect anchor, ImVec2 wanted, ImVec2 screen);

// A popover that hangs below (or, near the lower edge of the window, stands above) the last control and was opened by
// ImGui::OpenPopup(id). End with end_popover() only if this returns true.
[[nodiscard]] bool begin_popover(Ui& ui, const char* id, Rect below, float width);
void end_popover();

// One line of a popover: what it does and, quietly at the right end, its key. `width` wide; true if it was chosen.
struct MenuItemLook {
    std::string_view label = {};
    std::string_view shortcut = {};
    std::string_view tooltip = {};
    bool enabled = true;
    bool chosen = false;  // has a check mark
};
bool menu_item(Ui& ui, std::string_view name, float width, const MenuItemLook& look);

// A shadow around the current window, which lies above others.
void draw_window_shadow(const Ui& ui, float radius);

// What a panel shows when it has nothing to show: what is missing and what to do.
[[nodiscard]] float empty_state_height(const Ui& ui, float width, std::string_view text);
void draw_empty_state(ImDrawList& list, const Ui& ui, Rect rect, Icon icon, std::string_view title,
                      std::string_view text);

}  // namespace attache
