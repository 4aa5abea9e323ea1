#include "views/correction/correction_row.h"

#include <algorithm>

#include "ui/controls.h"
#include "ui/rich_text.h"

namespace attache {
namespace {

constexpr ButtonLook k_take_back{
    .label = "Take back", .tooltip = "See this again as it was read", .kind = ButtonKind::Outlined};

float text_left(const Ui& ui) { return grid(3) + ui.theme.icon_size() + grid(2); }

float text_room(const Ui& ui, float width) {
    return std::max(grid(20), width - text_left(ui) - button_size(ui, k_take_back).x - grid(4));
}

}  // namespace

float correction_row_height(const Ui& ui, std::string_view text, float width) {
    const float words = draw_paragraph(nullptr, ui.theme.font(TextStyle::Body), ui.theme.line_height(TextStyle::Body),
                                       {}, text_room(ui, width), {}, text);
    return std::max(words, ui.theme.target) + grid(5);
}

void show_correction_row(const ViewContext& context, std::string_view name, std::size_t index, std::string_view text,
                         Rect rect) {
    Ui& ui = context.ui;
    const Palette& palette = ui.palette();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Rect box{{rect.min.x, rect.min.y + grid(1)}, {rect.max.x, rect.max.y - grid(1)}};
    list.AddRectFilled(box.min, box.max, to_u32(palette.sunken), k_radius);
    list.AddRectFilled(box.min, {box.min.x + 3, box.max.y}, to_u32(palette.accent), 1.5F);
    const float line = ui.theme.line_height(TextStyle::Body);
    const float room = text_room(ui, rect.width());
    const Font font = ui.theme.font(TextStyle::Body);
    const float height = draw_paragraph(nullptr, font, line, {}, room, {}, text);
    const float top = box.center().y - height / 2;
    draw_icon(list, Icon::Pencil, {box.min.x + grid(3) + ui.theme.icon_size() / 2, top + line / 2},
              ui.theme.icon_size(), palette.accent);
    draw_paragraph(&list, font, line, {box.min.x + text_left(ui), top}, room, palette.text, text);
    const ImVec2 size = button_size(ui, k_take_back);
    ImGui::SetCursorScreenPos({box.max.x - size.x - grid(2), box.center().y - size.y / 2});
    if (button(ui, std::string(name) + ":take-back:" + std::to_string(index), k_take_back))
        context.act(RemoveCorrection{index});
}

}  // namespace attache
