// A dialog: a popup above everything else, which closes when something else is pressed, or by Escape.
#pragma once

#include <string_view>

#include "ui/ui.h"

namespace attache {

// In the middle of the window. Opened by ImGui::OpenPopup(id). At most `width` wide and never larger than the window,
// then it scrolls. End with end_dialog() only if this returns true.
[[nodiscard]] bool begin_dialog(Ui& ui, const char* id, float width);
// The same, hanging from the top of the window, so that it stays where it is while its contents grow. Noted in the
// ScreenMap as `name`.
[[nodiscard]] bool begin_top_dialog(Ui& ui, const char* id, std::string_view name, float width, float padding);
void end_dialog();

// What scrolls in a dialog of begin_dialog() where the window is too low for all of it, above a foot of `foot` that
// stays in sight. Always call end_dialog_body(), and then draw the foot.
void begin_dialog_body(float foot);
void end_dialog_body(const Ui& ui);

// A line of title at the cursor, `width` wide.
void dialog_title(const Ui& ui, float width, std::string_view title, std::string_view remark = {});
// What a field is for, above it.
void dialog_label(const Ui& ui, std::string_view label);
// Words that explain, in lines of `width`.
void dialog_text(const Ui& ui, float width, std::string_view text);

}  // namespace attache
