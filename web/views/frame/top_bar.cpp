#include "views/frame/top_bar.h"

#include <algorithm>
#include <array>

#include "app/commands.h"
#include "ui/panels.h"
#include "views/filter/filter_choices.h"
#include "views/filter/filter_menu.h"
#include "views/frame/report_menu.h"
#include "views/frame/settings_menu.h"
#include "views/frame/take_away_menu.h"

namespace attache {
namespace {

constexpr float k_logo = 22;
constexpr std::string_view k_product = "Attach\xC3\xA9";
constexpr const char* k_settings_menu = "menu:settings";
constexpr const char* k_filter_menu = "menu:filter";
constexpr const char* k_take_away_menu = "menu:take-away";
constexpr const char* k_more_menu = "menu:more";
constexpr const char* k_report_menu = "menu:report";

// An attaché case.
void draw_logo(ImDrawList& list, ImVec2 center, float size, Color color, Color ground) {
    const float unit = size / 16;
    const auto at = [&](float x, float y) { return ImVec2{center.x + (x - 8) * unit, center.y + (y - 8) * unit}; };
    list.AddRect(at(5.2F, 1.6F), at(10.8F, 6), to_u32(color), 1.6F * unit, 0, 1.5F * unit);
    list.AddRectFilled(at(1, 4.2F), at(15, 14.6F), to_u32(color), 2 * unit);
    list.AddRectFilled(at(1, 8.6F), at(15, 9.5F), to_u32(ground));
    list.AddRectFilled(at(6.7F, 7.6F), at(9.3F, 10.8F), to_u32(ground), 0.8F * unit);
}

ButtonLook command_look(const ViewContext& context, CommandId id, Icon icon) {
    const Command& about = command(id);
    return {.label = {},
            .icon = icon,
            .tooltip = about.tooltip,
            .shortcut = about.shortcut,
            .enabled = is_enabled(id, context.state, context.derived)};
}

void show_command_button(const ViewContext& context, CommandId id, Icon icon) {
    if (button(context.ui, command(id).name, command_look(context, id, icon))) {
        run_command(id, context.state, context.derived, context.actions);
    }
}

void show_scheme_button(const ViewContext& context) {
    const bool dark = is_dark(context.ui.palette());
    const ButtonLook look{
        .label = {}, .icon = dark ? Icon::Sun : Icon::Moon, .tooltip = dark ? "Light colours" : "Dark colours"};
    if (!button(context.ui, "scheme", look)) return;
    Preferences preferences = context.state.preferences;
    preferences.scheme = dark ? ColorScheme::Light : ColorScheme::Dark;
    context.act(SetPreferences{preferences});
}

template <class Show>
void show_menu_button(const ViewContext& context, const char* id, const ButtonLook& look, float width, Show show) {
    Ui& ui = context.ui;
    if (button(ui, id, look)) ImGui::OpenPopup(id);
    const Rect rect{ImGui::GetItemRectMin(), ImGui::GetItemRectMax()};
    if (begin_popover(ui, id, rect, width)) {
        show();
        end_popover();
    }
}

// Buttons at the right end, from left to right. Returns where they begin.
class RightEnd {
public:
    RightEnd(const Ui& ui, Rect rect, float width)
        : x_(rect.max.x - width - grid(3)), y_(rect.center().y - ui.theme.target / 2) {
        ImGui::SetCursorScreenPos({x_, y_});
    }
    [[nodiscard]] float left() const { return x_; }

private:
    float x_;
    float y_;
};

const ButtonLook k_copy_link{.label = "Copy link", .icon = Icon::Link, .kind = ButtonKind::Primary};

void show_copy_link(const ViewContext& context) {
    const Command& about = command(CommandId::CopyLink);
    ButtonLook look = k_copy_link;
    look.tooltip = about.tooltip;
    look.shortcut = about.shortcut;
    if (button(context.ui, about.name, look))
        run_command(CommandId::CopyLink, context.state, context.derived, context.actions);
}

// The title opens the menu of reports. Returns its width.
float show_report_title(const ViewContext& context, Rect rect, float x, float room, TopBarWishes& wishes) {
    Ui& ui = context.ui;
    const Font font = ui.theme.font(TextStyle::Body);
    const float chevron = ui.theme.scaled(12);
    const float title_room = std::max(0.0F, room - chevron - grid(2));
    const float width = std::min(title_room, text_width(font, context.open.title));
    ImGui::SetCursorScreenPos({x - grid(1), rect.center().y - ui.theme.target / 2});
    const bool has_title = title_room > grid(10);
    const float shown = has_title ? width + grid(1.5F) : 0;
    const Press press = press_area(ui, "report-title", {shown + chevron + grid(2.5F), ui.theme.target});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(press.rect.min, press.rect.max, to_u32(press_ground(ui, press)), k_radius);
    tooltip(ui, context.open.title, "Press to switch, compare or open reports");
    if (has_title)
        draw_text_elided(list, font, {x, middle_y(font, rect.min.y, rect.max.y)}, width + 1, ui.palette().text,
                         context.open.title);
    draw_icon(list, Icon::ChevronDown, {x + shown + chevron / 2, rect.center().y}, chevron, ui.palette().muted);
    if (press.clicked) ImGui::OpenPopup(k_report_menu);
    const float menu = grid(100) * ui.theme.text_scale;
    if (begin_popover(ui, k_report_menu, press.rect, menu)) {
        wishes.compare_with = show_report_menu(context, ImGui::GetContentRegionAvail().x);
        end_popover();
    }
    return shown + chevron + grid(1);
}

// Name and title; returns where they end.
float show_title(const ViewContext& context, Rect rect, float right, bool with_product, TopBarWishes& wishes) {
    Ui& ui = context.ui;
    const Palette& palette = ui.palette();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    float x = rect.min.x + grid(4);
    const float middle = rect.center().y;
    draw_logo(list, {x + k_logo / 2, middle}, k_logo, palette.accent, palette.surface);
    x += k_logo + grid(2);
    if (with_product) {
        const Font name = ui.theme.font(TextStyle::Heading);
        draw_text(list, name, {x, middle_y(name, rect.min.y, rect.max.y)}, palette.text, k_product);
        x += text_width(name, k_product) + grid(4);
        list.AddLine({x, middle - grid(3)}, {x, middle + grid(3)}, to_u32(palette.outline));
        x += grid(4);
    }
    return x + show_report_title(context, rect, x, std::max(0.0F, right - x), wishes);
}

// Looks like a field and opens the search panel.
void show_search_field(const ViewContext& context, float width) {
    Ui& ui = context.ui;
    const Palette& palette = ui.palette();
    const Command& about = command(CommandId::Search);
    const Press press = press_area(ui, about.name, {width, ui.theme.target});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(press.rect.min, press.rect.max, to_u32(palette.sunken), k_radius);
    list.AddRect(press.rect.min, press.rect.max, to_u32(press.hovered ? palette.accent : palette.outline), k_radius);
    const float icon = ui.theme.icon_size();
    draw_icon(list, Icon::Search, {press.rect.min.x + grid(2.5F) + icon / 2, press.rect.center().y}, icon,
              palette.muted);
    const Font small = ui.theme.font(TextStyle::Caption);
    const Font font = ui.theme.font(TextStyle::Body);
    const float key = press.rect.max.x - grid(2.5F) - text_width(small, about.shortcut);
    draw_text(list, small, {key, middle_y(small, press.rect.min.y, press.rect.max.y)}, palette.muted, about.shortcut);
    const float x = press.rect.min.x + grid(4) + icon;
    draw_text_elided(list, font, {x, middle_y(font, press.rect.min.y, press.rect.max.y)}, key - x - grid(2),
                     palette.muted, "Search or go to");
    if (press.clicked) run_command(CommandId::Search, context.state, context.derived, context.actions);
}

TopBarWishes show_full(const ViewContext& context, Rect rect) {
    Ui& ui = context.ui;
    TopBarWishes wishes;
    const float square = ui.theme.target + grid(0.5F);
    const float right_width = 6 * square + grid(4) + button_size(ui, k_copy_link).x;
    const float left_end = rect.max.x - right_width - grid(3);
    const float room = left_end - rect.min.x;
    const float field = std::clamp(room * 0.42F, 150.0F, 420.0F * std::max(1.0F, ui.theme.text_scale));
    const bool with_product = room - field > grid(75);
    const float title_end = show_title(context, rect, left_end - field - grid(6), with_product, wishes);

    // In the middle of the window where there is room for that.
    const float centred = rect.center().x - field / 2;
    const float field_x =
        std::clamp(centred, title_end + grid(3), std::max(title_end + grid(3), left_end - field - grid(3)));
    ImGui::SetCursorScreenPos({field_x, rect.center().y - ui.theme.target / 2});
    show_search_field(context, std::min(field, left_end - field_x - grid(3)));

    const RightEnd end(ui, rect, right_width);
    show_command_button(context, CommandId::Undo, Icon::Undo);
    ImGui::SameLine(0, grid(0.5F));
    show_command_button(context, CommandId::Redo, Icon::Redo);
    ImGui::SameLine(0, grid(0.5F));
    show_menu_button(context, k_settings_menu,
                     {.label = {}, .icon = Icon::TextSize, .tooltip = "Text size and colours"},
                     grid(75) * ui.theme.text_scale, [&] { show_settings(context); });
    ImGui::SameLine(0, grid(0.5F));
    show_scheme_button(context);
    ImGui::SameLine(0, grid(0.5F));
    wishes.show_keys =
        button(ui, "keys", {.label = {}, .icon = Icon::Help, .tooltip = "What the keys do", .shortcut = "?"});
    ImGui::SameLine(0, grid(0.5F));
    show_menu_button(context, k_take_away_menu,
                     {.label = {}, .icon = Icon::TakeAway, .tooltip = "Take it away: pictures, tables, citations"},
                     grid(72) * ui.theme.text_scale,
                     [&] { show_take_away(context, ImGui::GetContentRegionAvail().x); });
    ImGui::SameLine(0, grid(3));
    show_copy_link(context);
    return wishes;
}

void show_compact_filters(const ViewContext& context) {
    const float width = ImGui::GetContentRegionAvail().x;
    show_theme_chips(context, ChipFlow::Wrapped, width);
    ImGui::Dummy({0, grid(1)});
    show_sign_chips(context, SignChips::Named, ChipFlow::Wrapped, width);
    ImGui::Dummy({0, grid(1)});
    show_filter_menu(context, width);
    ImGui::Dummy({0, grid(1)});
    const std::string summary =
        filter_summary(context.derived.counts.total, context.derived.counts.hidden(), SummaryLength::Full);
    ImGui::PushStyleColor(ImGuiCol_Text, to_vec4(context.ui.palette().muted));
    ImGui::TextUnformatted(summary.c_str());
    ImGui::PopStyleColor();
    const bool filtered = !context.state.view.filter.is_open();
    if (filtered && button(context.ui, "filter:clear", {.label = "Show all", .kind = ButtonKind::Outlined})) {
        run_command(CommandId::ClearFilter, context.state, context.derived, context.actions);
    }
}

TopBarWishes show_compact(const ViewContext& context, Rect rect) {
    Ui& ui = context.ui;
    TopBarWishes wishes;
    const float square = ui.theme.target + grid(0.5F);
    const float right_width = 4 * square;
    const RightEnd end(ui, rect, right_width);
    const float menu = std::min(grid(85), rect.width() - grid(4));
    const bool filtered = !context.state.view.filter.is_open();
    show_command_button(context, CommandId::Search, Icon::Search);
    ImGui::SameLine(0, grid(0.5F));
    show_menu_button(context, k_filter_menu,
                     {.label = {}, .icon = Icon::Filter, .tooltip = "Filter", .active = filtered}, menu,
                     [&] { show_compact_filters(context); });
    ImGui::SameLine(0, grid(0.5F));
    show_command_button(context, CommandId::CopyLink, Icon::Link);
    ImGui::SameLine(0, grid(0.5F));
    show_menu_button(context, k_more_menu, {.label = {}, .icon = Icon::More, .tooltip = "More"}, menu, [&] {
        show_command_button(context, CommandId::Undo, Icon::Undo);
        ImGui::SameLine();
        show_command_button(context, CommandId::Redo, Icon::Redo);
        ImGui::SameLine();
        show_scheme_button(context);
        ImGui::SameLine();
        wishes.show_keys = button(ui, "keys", {.label = {}, .icon = Icon::Help, .tooltip = "What the keys do"});
        show_settings(context);
        ImGui::Dummy({0, grid(1)});
        show_take_away(context, ImGui::GetContentRegionAvail().x);
    });
    show_title(context, rect, end.left() - grid(2), false, wishes);
    return wishes;
}

}  // namespace

float top_bar_height(const Ui& ui) { return ui.theme.target + grid(5); }

TopBarWishes show_top_bar(const ViewContext& context, Rect rect, TopBarRoom room) {
    begin_panel(context.ui, "top", rect, context.ui.palette().surface);
    const TopBarWishes wishes = room == TopBarRoom::Full ? show_full(context, rect) : show_compact(context, rect);
    end_panel();
    return wishes;
}

}  // namespace attache
