#include "ui/menu.h"

namespace attache {

bool menu_item(Ui& ui, std::string_view name, const MenuItem& item) {
    const Palette& palette = ui.palette();
    const Font font = ui.theme.font(TextStyle::Body);
    const Font small = ui.theme.font(TextStyle::Caption);
    const float width = ImGui::GetContentRegionAvail().x;
    const Press press = press_area(ui, name, {width, ui.theme.target}, item.enabled);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Rect& rect = press.rect;
    if (item.enabled) list.AddRectFilled(rect.min, rect.max, to_u32(press_ground(ui, press)), k_radius);
    const float icon = ui.theme.icon_size();
    const ImVec2 middle{rect.min.x + grid(2) + icon / 2, rect.center().y};
    if (item.checked.value_or(false)) draw_icon(list, Icon::Check, middle, icon, palette.accent);
    if (!item.checked && item.icon != Icon::None) draw_icon(list, item.icon, middle, icon, palette.muted);
    const Color color = item.enabled ? palette.text : faded(palette.muted, 0.6F);
    const float remark = item.remark.empty() ? 0 : text_width(small, item.remark) + grid(2);
    const float x = middle.x + icon / 2 + grid(2);
    draw_text_elided(list, font, {x, middle_y(font, rect.min.y, rect.max.y)}, rect.max.x - x - remark - grid(2), color,
                     item.label);
    if (remark > 0) {
        draw_text(list, small, {rect.max.x - remark, middle_y(small, rect.min.y, rect.max.y)}, palette.muted,
                  item.remark);
    }
    return press.clicked;
}

void menu_heading(Ui& ui, std::string_view text) {
    const Font small = ui.theme.font(TextStyle::Caption);
    ImGui::PushFont(small.face, small.size);
    ImGui::PushStyleColor(ImGuiCol_Text, to_vec4(ui.palette().muted));
    ImGui::TextUnformatted(text.data(), text.data() + text.size());
    ImGui::PopStyleColor();
    ImGui::PopFont();
}

}  // namespace attache
