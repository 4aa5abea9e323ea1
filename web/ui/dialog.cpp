#include "ui/dialog.h"

#include <algorithm>

#include "ui/panels.h"
#include "ui/rich_text.h"

namespace attache {
namespace {

constexpr float k_side = 20;   // of a dialog's contents
constexpr float k_above = 16;  // them, and below

// The most that a dialog may take; a narrow window, as on a phone, is filled to its edges.
float most_height(ImVec2 screen, float width) {
    constexpr float k_narrow = 480;
    return screen.y - (width < k_narrow ? grid(4) : grid(8));
}

// Where and how large it is has been said.
bool begin_framed(Ui& ui, const char* id, ImVec2 padding) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, padding);
    ImGui::PushStyleColor(ImGuiCol_Border, to_vec4(ui.palette().outline));
    const bool open = ImGui::BeginPopup(id, ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    if (open) draw_window_shadow(ui, k_radius_large);
    return open;
}

}  // namespace

bool begin_dialog(Ui& ui, const char* id, float width) {
    const ImVec2 screen = ImGui::GetMainViewport()->Size;
    const float fitting = std::min(width, screen.x - grid(4));
    ImGui::SetNextWindowPos({screen.x / 2, screen.y / 2}, ImGuiCond_Always, {0.5F, 0.5F});
    ImGui::SetNextWindowSize({fitting, 0});
    ImGui::SetNextWindowSizeConstraints({0, 0}, {fitting, most_height(screen, fitting)});
    return begin_framed(ui, id, {k_side, k_above});
}

bool begin_top_dialog(Ui& ui, const char* id, std::string_view name, float width, float padding) {
    const ImVec2 screen = ImGui::GetMainViewport()->Size;
    const float fitting = std::min(width, screen.x - grid(4));
    ImGui::SetNextWindowPos({(screen.x - fitting) / 2, std::min(grid(16), screen.y * 0.08F)});
    ImGui::SetNextWindowSize({fitting, 0});
    if (!begin_framed(ui, id, {padding, padding})) return false;
    const ImVec2 at = ImGui::GetWindowPos();
    const ImVec2 size = ImGui::GetWindowSize();
    ui.screen.add_panel(name, {at.x, at.y, size.x, size.y});
    return true;
}

void begin_dialog_body(float foot) {
    const ImVec2 screen = ImGui::GetMainViewport()->Size;
    const float most =
        most_height(screen, ImGui::GetWindowWidth()) - 2 * k_above - foot - ImGui::GetStyle().ItemSpacing.y;
    const float width = ImGui::GetContentRegionAvail().x;
    ImGui::SetNextWindowSizeConstraints({width, 0}, {width, most});
    ImGui::PushStyleColor(ImGuiCol_ChildBg, to_vec4(k_transparent));
    ImGui::BeginChild("##body", {width, 0}, ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleColor();
}

void end_dialog_body(const Ui& ui) {
    const bool scrolls = ImGui::GetScrollMaxY() > 0;
    ImGui::EndChild();
    if (!scrolls) return;
    const float y = ImGui::GetItemRectMax().y;
    ImGui::GetWindowDrawList()->AddLine({ImGui::GetItemRectMin().x, y}, {ImGui::GetItemRectMax().x, y},
                                        to_u32(ui.palette().border));
}

void end_dialog() { ImGui::EndPopup(); }

void dialog_title(const Ui& ui, float width, std::string_view title, std::string_view remark) {
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const float height = ui.theme.target;
    draw_section_header(*ImGui::GetWindowDrawList(), ui, {origin, {origin.x + width, origin.y + height}}, title,
                        remark);
    ImGui::Dummy({width, height});
}

void dialog_label(const Ui& ui, std::string_view label) {
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const Font font = ui.theme.font(TextStyle::Caption);
    draw_text(*ImGui::GetWindowDrawList(), font, {origin.x, origin.y + grid(1)}, ui.palette().muted, label);
    ImGui::Dummy({1, font.size + grid(1.5F)});
}

void dialog_text(const Ui& ui, float width, std::string_view text) {
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const float height = draw_paragraph(ImGui::GetWindowDrawList(), ui.theme.font(TextStyle::Body),
                                        ui.theme.line_height(TextStyle::Body), origin, width, ui.palette().muted, text);
    ImGui::Dummy({width, height + grid(1)});
}

}  // namespace attache
