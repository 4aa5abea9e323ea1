#include "shortcuts.h"

#include <string_view>

#include <imgui.h>

namespace attache {
namespace {

// Digits and marks stand on other keys, with and without Shift, from one keyboard to another: what counts is
// the character.
bool is_typed(char character) { return ImGui::GetIO().InputQueueCharacters.contains(static_cast<ImWchar>(character)); }

bool is_letter_key(std::string_view key) { return key.size() == 1 && key[0] >= 'A' && key[0] <= 'Z'; }

bool is_pressed(const KeyChord& chord) {
    int keys = 0;
    if (chord.ctrl) keys |= ImGuiMod_Ctrl;
    if (chord.shift) keys |= ImGuiMod_Shift;
    if (chord.alt) keys |= ImGuiMod_Alt;
    if (is_letter_key(chord.key)) return ImGui::IsKeyChordPressed(keys | (ImGuiKey_A + (chord.key[0] - 'A')));
    if (chord.key == "Escape") return ImGui::IsKeyChordPressed(keys | ImGuiKey_Escape);
    return chord.key.size() == 1 && keys == 0 && is_typed(chord.key[0]);
}

}  // namespace

bool is_menu_open() { return ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel); }

std::optional<CommandId> pressed_command(bool menu_was_open) {
    const bool typing = ImGui::GetIO().WantTextInput;
    if (menu_was_open || is_menu_open()) return std::nullopt;
    for (const Command& each : commands()) {
        if (!typing || each.while_typing) {
            const std::optional<KeyChord> chord = parse_shortcut(each.shortcut);
            if (chord && is_pressed(*chord)) return each.id;
        }
        const std::optional<KeyChord> second = parse_shortcut(each.second_shortcut);
        if (!typing && second && is_pressed(*second)) return each.id;
    }
    return std::nullopt;
}

bool menu_key_pressed(bool menu_was_open) {
    if (menu_was_open || is_menu_open() || ImGui::GetIO().WantTextInput) return false;
    return ImGui::IsKeyChordPressed(ImGuiKey_Menu) || ImGui::IsKeyChordPressed(ImGuiMod_Shift | ImGuiKey_F10);
}

}  // namespace attache
