#include "views/frame/take_away_menu.h"

#include <array>
#include <string>

#include "app/commands.h"
#include "base/second_part.h"
#include "ui/panels.h"
#include "views/format.h"

namespace attache {
namespace {

// Room above sets a group apart from the one before.
void show_title(const ViewContext& context, std::string_view title, float width, std::string_view remark = {}) {
    if (ImGui::GetCursorPosY() > ImGui::GetCursorStartPos().y) ImGui::Dummy({width, grid(2)});
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const float height = context.ui.theme.font(TextStyle::Strong).size + grid(3);
    draw_section_header(*ImGui::GetWindowDrawList(), context.ui, {origin, {origin.x + width, origin.y + height}}, title,
                        remark);
    ImGui::Dummy({width, height});
}

void show_commands(const ViewContext& context, std::span<const CommandId> ids, float width) {
    for (const CommandId id : ids) {
        const Command& about = command(id);
        const MenuItemLook look{.label = about.label,
                                .shortcut = about.shortcut,
                                .tooltip = about.tooltip,
                                .enabled = is_enabled(id, context.state, context.derived)};
        if (!menu_item(context.ui, "take:" + std::string(about.name), width, look)) continue;
        run_command(id, context.state, context.derived, context.actions);
        ImGui::CloseCurrentPopup();
    }
}

constexpr std::array k_pictures{CommandId::SavePng, CommandId::SaveSvg};
constexpr std::array k_tables{CommandId::SaveCsv, CommandId::SaveJson, CommandId::SaveGraphMl, CommandId::SaveGexf,
                              CommandId::SaveAmounts};
constexpr std::array k_words{CommandId::SaveBrief, CommandId::CopyCitation, CommandId::CopyMarkdownCitation,
                             CommandId::CopyBibTexCitation};

constexpr std::array k_corrections{CommandId::OpenCorrections, CommandId::SaveCorrections, CommandId::ChooseCorrections,
                                   CommandId::CopyCorrectedLink};
constexpr std::array k_everything{CommandId::SaveWorkspace};

}  // namespace

ATTACHE_SECOND_PART void show_take_away(const ViewContext& context, float width) {
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
    show_title(context, "This picture", width);
    show_commands(context, k_pictures, width);
    show_title(context, "What is shown", width, counted(context.derived.counts.shown, "relation", "relations"));
    show_commands(context, k_tables, width);
    show_title(context, "What is selected", width);
    show_commands(context, k_words, width);
    show_title(context, "Corrections", width, count_text(context.open.report.corrections().size()));
    show_commands(context, k_corrections, width);
    show_title(context, "Everything", width, counted(context.state.reports.size(), "report", "reports"));
    show_commands(context, k_everything, width);
    ImGui::PopStyleVar();
}

}  // namespace attache
