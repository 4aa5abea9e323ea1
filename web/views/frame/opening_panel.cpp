#include "views/frame/opening_panel.h"

#include <algorithm>
#include <cmath>
#include <string>

#include <imgui.h>

#include "ui/panels.h"
#include "views/format.h"

namespace attache {
namespace {

constexpr const char* k_offer = "offer-text";
constexpr float k_widest = 440;
constexpr std::size_t k_shown_bytes = 240;

void show_text(const Ui& ui, TextStyle style, Color color, std::string_view text) {
    const Font font = ui.theme.font(style);
    ImGui::PushFont(font.face, font.size);
    ImGui::PushStyleColor(ImGuiCol_Text, to_vec4(color));
    ImGui::PushTextWrapPos(0);
    ImGui::TextUnformatted(text.data(), text.data() + text.size());
    ImGui::PopTextWrapPos();
    ImGui::PopStyleColor();
    ImGui::PopFont();
}

// A panel in the middle of the window; end with end_dialog().
void begin_dialog(Ui& ui, const char* id) {
    const ImVec2 screen = ImGui::GetMainViewport()->Size;
    const float width = std::min(screen.x - grid(8), k_widest * ui.theme.text_scale);
    ImGui::SetNextWindowPos({screen.x / 2, screen.y * 0.4F}, ImGuiCond_Always, {0.5F, 0.5F});
    ImGui::SetNextWindowSize({width, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {grid(5), grid(5)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, k_radius_large);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, k_hairline);
    ImGui::PushStyleColor(ImGuiCol_WindowBg, to_vec4(ui.palette().raised));
    ImGui::PushStyleColor(ImGuiCol_Border, to_vec4(ui.palette().outline));
    ImGui::Begin(id, nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_AlwaysAutoResize);
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(3);
    draw_window_shadow(ui, k_radius_large);
    const ImVec2 position = ImGui::GetWindowPos();
    const ImVec2 size = ImGui::GetWindowSize();
    ui.screen.add_panel(id, {position.x, position.y, size.x, size.y});
}

// The first words, in whole characters.
std::string beginning_of(std::string_view text) {
    if (text.size() <= k_shown_bytes) return std::string(text);
    std::size_t end = k_shown_bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    while (end > 0 && text[end - 1] == ' ')
        --end;  // so that the ellipsis stays with the last word
    return std::string(text.substr(0, end)) + "\xE2\x80\xA6";
}

}  // namespace

void show_opening(Ui& ui, const AppState& state, ActionQueue& actions) {
    if (!state.opening) return;
    const Opening& opening = *state.opening;
    begin_dialog(ui, "opening");
    const float width = ImGui::GetContentRegionAvail().x;
    show_text(ui, TextStyle::Heading, ui.palette().text, opening.title);
    show_text(ui, TextStyle::Body, ui.palette().muted, std::string(opening.reading.doing()) + "\xE2\x80\xA6");
    ImGui::Dummy({width, grid(1)});
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(origin, {origin.x + width, origin.y + grid(1.5F)}, to_u32(ui.palette().sunken), k_radius_small);
    const float share = std::clamp(opening.reading.share(), 0.02F, 1.0F);
    list.AddRectFilled(origin, {origin.x + width * share, origin.y + grid(1.5F)}, to_u32(ui.palette().accent),
                       k_radius_small);
    ImGui::Dummy({width, grid(4)});
    if (button(ui, "cancel-opening", {.label = "Cancel", .kind = ButtonKind::Outlined}))
        actions.push_back(CancelOpening{});
    ImGui::End();
}

void show_offer(Ui& ui, const AppState& state, ActionQueue& actions) {
    if (!state.offered) return;
    begin_dialog(ui, k_offer);
    const float width = ImGui::GetContentRegionAvail().x;
    show_text(ui, TextStyle::Heading, ui.palette().text, "Open the pasted text as a report?");
    show_text(ui, TextStyle::Body, ui.palette().muted,
              count_text(state.offered->bytes.size()) + " bytes. It stays on this computer.");
    ImGui::Dummy({width, grid(1)});
    show_text(ui, TextStyle::Body, ui.palette().text, beginning_of(state.offered->bytes));
    ImGui::Dummy({width, grid(1)});
    if (button(ui, "offer:open", {.label = "Open it", .kind = ButtonKind::Primary}) ||
        ImGui::IsKeyPressed(ImGuiKey_Enter, false)) {
        actions.push_back(AnswerOffer{true});
    }
    ImGui::SameLine(0, grid(2));
    if (button(ui, "offer:leave", {.label = "Leave it", .kind = ButtonKind::Outlined}) ||
        ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
        actions.push_back(AnswerOffer{false});
    }
    ImGui::End();
}

}  // namespace attache
