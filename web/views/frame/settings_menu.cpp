#include "views/frame/settings_menu.h"

#include <cmath>
#include <string>

#include "app/commands.h"
#include "base/second_part.h"
#include "ui/controls.h"

namespace attache {
namespace {

void show_label(const ViewContext& context, std::string_view label) {
    ImGui::PushStyleColor(ImGuiCol_Text, to_vec4(context.ui.palette().muted));
    ImGui::TextUnformatted(label.data(), label.data() + label.size());
    ImGui::PopStyleColor();
}

void show_command(const ViewContext& context, CommandId id, std::string_view label) {
    const Command& about = command(id);
    const bool enabled = is_enabled(id, context.state, context.derived);
    const std::string name = "settings:" + std::string(about.name);
    if (button(context.ui, name,
               {.label = label,
                .tooltip = about.tooltip,
                .shortcut = about.shortcut,
                .kind = ButtonKind::Outlined,
                .enabled = enabled})) {
        run_command(id, context.state, context.derived, context.actions);
    }
}

}  // namespace

ATTACHE_SECOND_PART void show_settings(const ViewContext& context) {
    Ui& ui = context.ui;
    show_label(context, "Text size");
    show_command(context, CommandId::SmallerText, "A\xE2\x88\x92");
    ImGui::SameLine();
    const auto percent = std::lround(context.state.preferences.text_scale * 100);
    show_command(context, CommandId::NormalText, std::to_string(percent) + "%");
    ImGui::SameLine();
    show_command(context, CommandId::LargerText, "A+");

    ImGui::Dummy({0, grid(1)});
    show_label(context, "Colours");
    static constexpr Segment k_schemes[] = {
        {"scheme:system", "As the system", ""}, {"scheme:light", "Light", ""}, {"scheme:dark", "Dark", ""}};
    if (const auto chosen = segmented(ui, k_schemes, static_cast<std::size_t>(context.state.preferences.scheme))) {
        Preferences preferences = context.state.preferences;
        preferences.scheme = static_cast<ColorScheme>(*chosen);
        context.act(SetPreferences{preferences});
    }
}

}  // namespace attache
