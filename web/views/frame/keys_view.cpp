#include "views/frame/keys_view.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <imgui.h>

#include "app/commands.h"
#include "ui/dialog.h"
#include "ui/panels.h"

namespace attache {
namespace {

constexpr const char* k_popup = "keys-overlay";

struct KeyRow {
    std::string_view keys;
    std::string_view what;
};

// Keys that panels take while they have the keyboard.
constexpr std::array k_panel_keys{
    KeyRow{"Tab", "Go to the next control"},
    KeyRow{"Enter", "Press it"},
    KeyRow{"Up, Down", "Reader: sentence before or after"},
    KeyRow{"Left, Right", "Reader: mark before or after"},
    KeyRow{"Page Up, Page Down", "Scroll by a page"},
    KeyRow{"Home, End", "Go to the beginning or the end"},
    KeyRow{"Arrows", "Picture: move it"},
    KeyRow{"+, \xE2\x88\x92", "Picture: larger, smaller"},
    KeyRow{"F", "Picture: fit everything in"},
    KeyRow{",  .", "Picture: actor or statement before or after"},
    KeyRow{"?", "Show these keys"},
};

float draw_key(ImDrawList& list, const Ui& ui, ImVec2 position, std::string_view keys) {
    const Font font = ui.theme.font(TextStyle::Caption);
    const float width = text_width(font, keys) + grid(3);
    const float height = font.size + grid(1.5F);
    list.AddRectFilled(position, {position.x + width, position.y + height}, to_u32(ui.palette().sunken),
                       k_radius_small);
    list.AddRect(position, {position.x + width, position.y + height}, to_u32(ui.palette().outline), k_radius_small);
    draw_text(list, font, {position.x + grid(1.5F), middle_y(font, position.y, position.y + height)}, ui.palette().text,
              keys);
    return width;
}

void show_row(const Ui& ui, float width, KeyRow row) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Font font = ui.theme.font(TextStyle::Body);
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const float height = font.size + grid(2.5F);
    const float key_x = origin.x + width - text_width(ui.theme.font(TextStyle::Caption), row.keys) - grid(3);
    draw_text_elided(list, font, {origin.x, middle_y(font, origin.y, origin.y + height)}, key_x - origin.x - grid(2),
                     ui.palette().text, row.what);
    draw_key(list, ui, {key_x, origin.y + grid(0.5F)}, row.keys);
    ImGui::Dummy({width, height});
}

void show_title(const Ui& ui, float width, std::string_view title) {
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const float height = ui.theme.target + grid(1);
    draw_section_header(*ImGui::GetWindowDrawList(), ui, {origin, {origin.x + width, origin.y + height}}, title);
    ImGui::Dummy({width, height});
}

}  // namespace

void open_keys() { ImGui::OpenPopup(k_popup); }

void show_keys(Ui& ui) {
    const bool two_columns = ImGui::GetMainViewport()->Size.x >= 760 * ui.theme.text_scale;
    if (!begin_dialog(ui, k_popup, (two_columns ? 720.0F : 360.0F) * ui.theme.text_scale)) return;
    const float inner = ImGui::GetContentRegionAvail().x;
    const float gap = grid(8);
    const float column = two_columns ? (inner - gap) / 2 : inner;
    ImGui::BeginGroup();
    show_title(ui, column, "Anywhere");
    for (const Command& each : commands()) {
        if (!each.shortcut.empty()) show_row(ui, column, {each.shortcut, each.label});
    }
    ImGui::EndGroup();
    if (two_columns) ImGui::SameLine(0, gap);
    ImGui::BeginGroup();
    show_title(ui, column, "In a panel");
    for (const KeyRow& row : k_panel_keys)
        show_row(ui, column, row);
    ImGui::EndGroup();
    end_dialog();
}

}  // namespace attache
