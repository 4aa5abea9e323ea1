#include "views/frame/item_menu.h"

#include <array>
#include <string>
#include <utility>
#include <variant>

#include "app/commands.h"
#include "ui/panels.h"

namespace attache {
namespace {

constexpr const char* k_popup = "menu:item";
constexpr std::array k_commands{CommandId::CopyLink, CommandId::CopyCitation, CommandId::SaveBrief,
                                CommandId::ClearSelection};

// The filter that lets through what touches the selected actor, or either of a selected pair.
std::optional<Filter> filter_of_selection(const ViewContext& context) {
    const auto code = [&](EntityId id) { return context.report().findings.entities[id].code; };
    Filter filter = context.state.view.filter;
    if (const EntityId* entity = std::get_if<EntityId>(&context.selection())) {
        filter.actors = {code(*entity)};
    } else if (const Pair* pair = std::get_if<Pair>(&context.selection())) {
        filter.actors = {code(pair->first), code(pair->second)};
    } else {
        return std::nullopt;
    }
    return filter;
}

bool show_entry(const ViewContext& context, std::string_view name, const MenuItemLook& look) {
    const float width = ImGui::GetContentRegionAvail().x;
    if (!menu_item(context.ui, "item:" + std::string(name), width, look)) return false;
    ImGui::CloseCurrentPopup();
    return true;
}

void show_entries(const ViewContext& context) {
    if (const std::optional<Filter> filter = filter_of_selection(context)) {
        MenuItemLook look{.label = "Only its relations", .tooltip = "Hide every other relation"};
        if (std::holds_alternative<Pair>(context.selection()))
            look = {.label = "Only relations of these two", .tooltip = "Relations that touch either of them"};
        if (show_entry(context, "only", look)) context.act(SetFilter{*filter});
    }
    for (const CommandId id : k_commands) {
        const Command& about = command(id);
        const MenuItemLook look{.label = about.label,
                                .shortcut = about.shortcut,
                                .tooltip = about.tooltip,
                                .enabled = is_enabled(id, context.state, context.derived)};
        if (show_entry(context, about.name, look)) run_command(id, context.state, context.derived, context.actions);
    }
}

}  // namespace

void show_item_menu(const ViewContext& context, ItemMenuState& menu) {
    if (menu.wanted_at) {
        menu.at = *std::exchange(menu.wanted_at, std::nullopt);
        ImGui::OpenPopup(k_popup);
    }
    if (!begin_popover(context.ui, k_popup, {menu.at, menu.at}, grid(60) * context.ui.theme.text_scale)) return;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
    show_entries(context);
    ImGui::PopStyleVar();
    end_popover();
}

}  // namespace attache
