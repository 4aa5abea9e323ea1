#include "views/frame/narrow_bars.h"

#include <array>
#include <string>

#include "ui/panels.h"
#include "views/format.h"
#include "views/wording.h"

namespace attache {
namespace {

struct PanelTab {
    NarrowPanel panel;
    std::string_view name;
    std::string_view label;
};
constexpr std::array k_tabs{PanelTab{NarrowPanel::Report, "panel:report", "Report"},
                            PanelTab{NarrowPanel::Picture, "panel:picture", "Picture"},
                            PanelTab{NarrowPanel::Details, "panel:details", "Details"}};

Icon icon_of_panel(NarrowPanel panel, ViewKind view) {
    switch (panel) {
        case NarrowPanel::Report: return Icon::Report;
        case NarrowPanel::Details: return Icon::Details;
        case NarrowPanel::Picture:
        case NarrowPanel::Count_: break;
    }
    return icon_of(view);
}

}  // namespace

float bottom_bar_height(const Ui& ui) {
    return ui.theme.font(TextStyle::Caption).size + ui.theme.icon_size() + grid(6);
}

std::optional<NarrowPanel> show_bottom_bar(const ViewContext& context, Rect rect, NarrowPanel current) {
    Ui& ui = context.ui;
    const Palette& palette = ui.palette();
    begin_panel(ui, "bottom", rect, palette.surface);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddLine(rect.min, {rect.max.x, rect.min.y}, to_u32(palette.border));
    std::optional<NarrowPanel> chosen;
    const float width = rect.width() / static_cast<float>(k_tabs.size());
    const Font small = ui.theme.font(TextStyle::Caption);
    for (std::size_t i = 0; i < k_tabs.size(); ++i) {
        const PanelTab& tab = k_tabs[i];
        ImGui::SetCursorScreenPos({rect.min.x + width * static_cast<float>(i), rect.min.y});
        const Press press = press_area(ui, tab.name, {width, rect.height()});
        if (press.clicked) chosen = tab.panel;
        const bool is_current = tab.panel == current;
        const Color color = is_current ? palette.accent : palette.muted;
        const ImVec2 middle = press.rect.center();
        const float top = rect.min.y + grid(2);
        draw_icon(list, icon_of_panel(tab.panel, context.state.view.view),
                  {middle.x, top + ui.theme.icon_size() / 2 + 2}, ui.theme.icon_size() + 2, color);
        draw_text(list, small, {middle.x - text_width(small, tab.label) / 2, top + ui.theme.icon_size() + grid(2)},
                  is_current ? palette.text : color, tab.label);
        if (is_current)
            list.AddRectFilled({middle.x - grid(5), rect.min.y}, {middle.x + grid(5), rect.min.y + 2},
                               to_u32(palette.accent), 1);
    }
    end_panel();
    return chosen;
}

float peek_height(const Ui& ui) { return ui.theme.target + grid(3); }

bool show_peek(const ViewContext& context, Rect rect) {
    Ui& ui = context.ui;
    const Palette& palette = ui.palette();
    begin_panel(ui, "peek", rect, palette.selection);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddLine(rect.min, {rect.max.x, rect.min.y}, to_u32(palette.border));
    const float side = ui.theme.target;
    ImGui::SetCursorScreenPos(rect.min);
    const Press press = press_area(ui, "peek:open", {rect.width() - side - grid(2), rect.height()});
    const Font font = ui.theme.font(TextStyle::Strong);
    const std::string title = title_of(context.report(), context.selection());
    draw_text_elided(list, font, {rect.min.x + grid(4), middle_y(font, rect.min.y, rect.max.y)},
                     press.rect.width() - grid(12), palette.text, title);
    draw_icon(list, Icon::ChevronRight, {press.rect.max.x - grid(4), rect.center().y}, 14, palette.accent);
    ImGui::SetCursorScreenPos({rect.max.x - side - grid(1), rect.center().y - side / 2});
    if (button(ui, "peek:clear", {.label = {}, .icon = Icon::Close, .tooltip = "Select nothing"})) context.select({});
    end_panel();
    return press.clicked;
}

}  // namespace attache
