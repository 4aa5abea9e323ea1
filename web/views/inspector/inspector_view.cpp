#include "views/inspector/inspector_view.h"

#include <utility>

#include "app/commands.h"
#include "ui/panels.h"
#include "views/inspector/evidence_card.h"
#include "views/inspector/inspector_draw.h"

namespace attache {
namespace {

std::vector<float> estimates(const ViewContext& context, const InspectorState& inspector, float width) {
    std::vector<float> heights;
    heights.reserve(inspector.blocks.size());
    for (const InspectorBlock& block : inspector.blocks) {
        const auto* evidence = std::get_if<EvidenceBlock>(&block);
        const float inner = width - 2 * grid(4);
        heights.push_back(evidence == nullptr ? estimate_block(context.ui, block, inner)
                                              : estimate_evidence(context.ui, context.report(), *evidence, inner));
    }
    return heights;
}

void follow_selection(const ViewContext& context, InspectorState& inspector, float width) {
    const UiTheme& theme = context.ui.theme;
    InspectorRequest request{&context.report(), context.open.title, context.selection(), context.state.view.filter,
                             &context.open.report};
    const bool same_look =
        inspector.width == width && inspector.text_scale == theme.text_scale && inspector.palette == theme.colors;
    if (inspector.request == request && same_look) return;
    const bool same_item =
        inspector.request && inspector.request->report == request.report && inspector.request->item == request.item;
    if (inspector.request != request) inspector.blocks = make_inspector_blocks(request);
    inspector.request = std::move(request);
    inspector.width = width;
    inspector.text_scale = theme.text_scale;
    inspector.palette = theme.colors;
    inspector.evidence.clear();
    if (same_item)
        inspector.list.estimate_again(estimates(context, inspector, width));
    else
        inspector.list.reset(estimates(context, inspector, width));
}

void show_citation_button(const ViewContext& context) {
    const Command& about = command(CommandId::CopyCitation);
    if (button(context.ui, "inspector:cite",
               {.icon = Icon::Quote, .tooltip = about.tooltip, .shortcut = about.shortcut})) {
        run_command(CommandId::CopyCitation, context.state, context.derived, context.actions);
    }
}

}  // namespace

bool show_inspector(const ViewContext& context, InspectorState& inspector, Rect rect, bool closable) {
    Ui& ui = context.ui;
    begin_panel(ui, "inspector", rect, ui.palette().surface);
    const Rect view{{rect.min.x, rect.min.y + grid(4)}, rect.max};
    follow_selection(context, inspector, view.width() - k_scroll_bar_width);
    InspectorRows rows(context, inspector);
    inspector.list.show(ui, "inspector:scroll", view, rows);
    const float side = ui.theme.target;
    ImVec2 corner{rect.max.x - side - k_scroll_bar_width - grid(1), rect.min.y + grid(2)};
    const auto place = [&] {
        ImGui::SetCursorScreenPos(corner);
        corner.x -= side + grid(0.5F);
    };
    bool closed = false;
    if (closable) {
        place();
        closed = button(ui, "inspector:close", {.label = {}, .icon = Icon::Close, .tooltip = "Close the details"});
    }
    place();
    show_citation_button(context);
    show_correction_editor(context, inspector.editor);
    end_panel();
    return closed;
}

}  // namespace attache
