#include "views/reader/find_field.h"

#include <algorithm>

#include "app/commands.h"
#include "ui/panels.h"
#include "views/format.h"

namespace attache {
namespace {

// "3 of 17"; the place counts from the sentence that the reader was sent to.
std::string hits_text(const ViewContext& context) {
    const std::vector<FindHit>& hits = context.derived.hits;
    if (hits.empty()) return "not found";
    const SentenceId here = context.state.view.sentence;
    const auto at = std::find_if(hits.begin(), hits.end(), [&](const FindHit& hit) { return hit.sentence == here; });
    std::string all = count_text(hits.size()) + (hits.size() == k_max_find_hits ? "+" : "");
    if (at == hits.end()) return all;
    return count_text(static_cast<std::size_t>(at - hits.begin()) + 1) + " of " + all;
}

void step(const ViewContext& context, CommandId command) {
    run_command(command, context.state, context.derived, context.actions);
}

void show_close(const ViewContext& context, FindFieldState& find) {
    if (!find.open && context.state.view.query.empty()) return;
    ImGui::SameLine(0, grid(0.5F));
    if (!button(context.ui, "find:clear", {.icon = Icon::Close, .tooltip = "Stop finding"})) return;
    find.text.clear();
    find.followed_query.clear();
    find.open = false;
    context.act(SetQuery{});
}

}  // namespace

void show_find_field(const ViewContext& context, FindFieldState& find, float width) {
    Ui& ui = context.ui;
    if (find.followed_query != context.state.view.query) {
        find.followed_query = context.state.view.query;
        find.text = context.state.view.query;
    }
    const bool focus = find.followed_request != context.state.find_requests;
    find.followed_request = context.state.find_requests;

    const bool finds = !context.state.view.query.empty();
    const float square = ui.theme.target + grid(0.5F);
    const float buttons = finds ? 3 * square : find.open ? square : 0;
    const float field_width = width - buttons;
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const FieldResult field = text_field(ui, "find", "Find in the report", Icon::Search, field_width, find.text, focus);
    if (field.changed) {
        find.followed_query = find.text;
        context.act(SetQuery{find.text});
    }
    if (field.submitted) step(context, CommandId::NextHit);
    if (!finds) {
        show_close(context, find);
        return;
    }

    const Font small = ui.theme.font(TextStyle::Caption);
    const std::string hits = hits_text(context);
    const float right = origin.x + field_width - grid(2);
    if (field_width > text_width(small, hits) + grid(30)) {
        draw_text(*ImGui::GetWindowDrawList(), small,
                  {right - text_width(small, hits), middle_y(small, origin.y, origin.y + ui.theme.target)},
                  ui.palette().muted, hits);
    }
    const bool any = !context.derived.hits.empty();
    ImGui::SameLine(0, grid(0.5F));
    if (button(ui, "find:previous",
               {.icon = Icon::ChevronUp,
                .tooltip = "Previous place",
                .shortcut = command(CommandId::PreviousHit).shortcut,
                .enabled = any})) {
        step(context, CommandId::PreviousHit);
    }
    ImGui::SameLine(0, grid(0.5F));
    if (button(ui, "find:next",
               {.icon = Icon::ChevronDown,
                .tooltip = "Next place",
                .shortcut = command(CommandId::NextHit).shortcut,
                .enabled = any})) {
        step(context, CommandId::NextHit);
    }
    show_close(context, find);
}

}  // namespace attache
