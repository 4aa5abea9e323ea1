#include "views/frame/keys_view.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

#include <imgui.h>

#include "app/commands.h"
#include "base/second_part.h"
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

float row_height(const Ui& ui) { return ui.theme.font(TextStyle::Body).size + grid(2.5F); }
float title_height(const Ui& ui) { return ui.theme.target + grid(1); }

void show_row(const Ui& ui, float width, KeyRow row) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Font font = ui.theme.font(TextStyle::Body);
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const float height = row_height(ui);
    const float key_x = origin.x + width - text_width(ui.theme.font(TextStyle::Caption), row.keys) - grid(3);
    draw_text_elided(list, font, {origin.x, middle_y(font, origin.y, origin.y + height)}, key_x - origin.x - grid(2),
                     ui.palette().text, row.what);
    draw_key(list, ui, {key_x, origin.y + grid(0.5F)}, row.keys);
    ImGui::Dummy({width, height});
}

void show_title(const Ui& ui, float width, std::string_view title) {
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const float height = title_height(ui);
    draw_section_header(*ImGui::GetWindowDrawList(), ui, {origin, {origin.x + width, origin.y + height}}, title);
    ImGui::Dummy({width, height});
}

// A title over rows, or a row.
struct KeyEntry {
    std::string_view title;  // empty: a row
    KeyRow row;
};

std::vector<KeyEntry> key_entries() {
    std::vector<KeyEntry> entries{{"Anywhere", {}}};
    for (const Command& each : commands()) {
        if (!each.shortcut.empty()) entries.push_back({{}, {each.shortcut, each.label}});
    }
    entries.push_back({"In a panel", {}});
    for (const KeyRow& row : k_panel_keys)
        entries.push_back({{}, row});
    return entries;
}

void show_column(const Ui& ui, float width, std::span<const KeyEntry> entries) {
    ImGui::BeginGroup();
    for (const KeyEntry& entry : entries) {
        if (entry.title.empty())
            show_row(ui, width, entry.row);
        else
            show_title(ui, width, entry.title);
    }
    ImGui::EndGroup();
}

float column_height(const Ui& ui, std::span<const KeyEntry> entries) {
    const float gap = ImGui::GetStyle().ItemSpacing.y;
    float height = 0;
    for (const KeyEntry& entry : entries)
        height += (entry.title.empty() ? row_height(ui) : title_height(ui)) + gap;
    return height;
}

// Stays in sight while the keys scroll.
void show_head(Ui& ui, float width) {
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    dialog_title(ui, width, "Keys");
    const ImVec2 after = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({origin.x + width - ui.theme.target, origin.y});
    if (button(ui, "keys:close", {.icon = Icon::Close, .tooltip = "Close"})) ImGui::CloseCurrentPopup();
    ImGui::SetCursorScreenPos(after);
}

ATTACHE_SECOND_PART void show_contents(Ui& ui, bool two_columns) {
    show_head(ui, ImGui::GetContentRegionAvail().x);
    const std::vector<KeyEntry> entries = key_entries();
    const std::size_t in_first = two_columns ? (entries.size() + 1) / 2 : entries.size();
    const std::span<const KeyEntry> first(entries.data(), in_first);
    const std::span<const KeyEntry> second(entries.data() + in_first, entries.size() - in_first);
    const float height = std::max(column_height(ui, first), column_height(ui, second));
    const float most = ImGui::GetMainViewport()->Size.y - grid(20) - ui.theme.target;
    ImGui::BeginChild("##keys", {0, std::min(height, most)}, ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoSavedSettings);
    const float inner = ImGui::GetContentRegionAvail().x;
    const float gap = grid(8);
    const float column = two_columns ? (inner - gap) / 2 : inner;
    show_column(ui, column, first);
    if (two_columns) {
        ImGui::SameLine(0, gap);
        show_column(ui, column, second);
    }
    ImGui::EndChild();
}

}  // namespace

void open_keys() { ImGui::OpenPopup(k_popup); }

void show_keys(Ui& ui) {
    const bool two_columns = ImGui::GetMainViewport()->Size.x >= 760 * ui.theme.text_scale;
    if (!begin_dialog(ui, k_popup, (two_columns ? 720.0F : 360.0F) * ui.theme.text_scale)) return;
    show_contents(ui, two_columns);
    end_dialog();
}

}  // namespace attache
