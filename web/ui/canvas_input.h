// Input of an area that can be dragged, pressed and pointed at, whatever is drawn on it.
#pragma once

#include <string_view>

#include "ui/draw.h"
#include "ui/ui.h"

namespace attache {

// What the pointer did on the canvas in this frame.
struct CanvasInput {
    bool hovered = false;
    bool pressed = false;  // went down now
    bool held = false;
    bool clicked = false;  // went up where it went down, without a drag
    bool double_clicked = false;
    bool focused = false;    // has the keyboard
    bool wants_fit = false;  // F was pressed, or fit() must be called for the first picture
    ImVec2 pointer{0, 0};
    ImVec2 drag{0, 0};  // since the frame before, once it is a drag
};

// Whether the press on the last item has moved the pointer; a move and the release may come in one frame.
[[nodiscard]] bool last_item_is_dragged();

// Remembers between frames whether a press has become a drag.
class CanvasPointer {
public:
    // Takes the input of `view`, which becomes a control named `name`. While it has the keyboard the arrow keys are
    // its own.
    CanvasInput take(Ui& ui, std::string_view name, Rect view);

private:
    bool dragging_ = false;
};

}  // namespace attache
