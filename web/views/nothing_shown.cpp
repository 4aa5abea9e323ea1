#include "views/nothing_shown.h"

#include "app/commands.h"
#include "ui/panels.h"

namespace attache {

void show_nothing(const ViewContext& context, Rect rect, const NothingShown& words) {
    Ui& ui = context.ui;
    const bool filtered = !context.state.view.filter.is_open();
    draw_empty_state(*ImGui::GetWindowDrawList(), ui, rect, words.icon, words.title,
                     filtered ? "The filter hides all of them." : words.why);
    if (!filtered) return;
    const ButtonLook look{.label = "Show all relations", .kind = ButtonKind::Outlined};
    ImGui::SetCursorScreenPos({rect.center().x - button_size(ui, look).x / 2, rect.center().y + grid(14)});
    if (button(ui, words.name, look))
        run_command(CommandId::ClearFilter, context.state, context.derived, context.actions);
}

}  // namespace attache
