#include "views/frame/picture_tabs.h"

#include <algorithm>
#include <string>
#include <vector>

#include "ui/panels.h"
#include "views/wording.h"

namespace attache {

float picture_tabs_height(const Ui& ui) { return ui.theme.target + grid(3); }

bool show_picture_tabs(const ViewContext& context, Rect rect, bool offers_details) {
    Ui& ui = context.ui;
    begin_panel(ui, "tabs", rect, ui.palette().surface);
    std::vector<std::string> names;
    std::vector<Tab> tabs;
    names.reserve(k_views.size());
    tabs.reserve(k_views.size());
    for (const ViewKind view : k_views)
        names.push_back("tab:" + std::string(name_of(view)));
    for (std::size_t i = 0; i < names.size(); ++i)
        tabs.push_back({names[i], label_of(k_views[i]), icon_of(k_views[i])});
    const auto current = std::find(k_views.begin(), k_views.end(), context.state.view.view);
    ButtonLook look{.label = "Details", .icon = Icon::Details, .tooltip = "What is selected, or the report as a whole"};
    const auto room_beside = [&](const ButtonLook& details) {
        return rect.width() - grid(6) - (offers_details ? button_size(ui, details).x : 0);
    };
    // The names of the views come before that of the button.
    ButtonLook nameless = look;
    nameless.label = {};
    const float named_tabs = tab_bar_width(ui, tabs);
    if (named_tabs > room_beside(look) && named_tabs <= room_beside(nameless)) look = nameless;
    const ImVec2 details = button_size(ui, look);
    const ImVec2 room{room_beside(look), rect.height()};
    ImGui::SetCursorScreenPos({rect.min.x + grid(2), rect.min.y});
    if (const auto chosen = tab_bar(ui, tabs, static_cast<std::size_t>(current - k_views.begin()), room)) {
        context.act(ShowView{k_views[*chosen]});
    }
    bool wants_details = false;
    if (offers_details) {
        ImGui::SetCursorScreenPos({rect.max.x - details.x - grid(2), rect.center().y - details.y / 2});
        wants_details = button(ui, "details", look);
    }
    ImGui::GetWindowDrawList()->AddLine({rect.min.x, rect.max.y - 1}, {rect.max.x, rect.max.y - 1},
                                        to_u32(ui.palette().border));
    end_panel();
    return wants_details;
}

}  // namespace attache
