#include "views/filter/filter_bar.h"

#include <algorithm>
#include <array>
#include <string>

#include "app/commands.h"
#include "ui/panels.h"
#include "views/filter/filter_choices.h"
#include "views/filter/filter_menu.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr float k_gap = 16;  // between themes and signs

constexpr std::string_view k_clear_label = "Show all";

// How wide the summary may become, so that the chips stay where they are when one of them is pressed.
float summary_room(const ViewContext& context, SummaryLength length) {
    const Font font = context.ui.theme.font(TextStyle::Body);
    const std::size_t total = context.derived.counts.total;
    const float width = std::max(text_width(font, filter_summary(total, 0, length)),
                                 text_width(font, filter_summary(total, total, length)));
    return width + grid(2) + button_size(context.ui, {.label = k_clear_label}).x + grid(4);
}

void show_summary(const ViewContext& context, SummaryLength length, Rect rect) {
    Ui& ui = context.ui;
    const Font font = ui.theme.font(TextStyle::Body);
    const FilterCounts& counts = context.derived.counts;
    const std::string text = filter_summary(counts.total, counts.hidden(), length);
    const bool can_clear = !context.state.view.filter.is_open();
    float x = rect.max.x - grid(4) - text_width(font, text);
    if (can_clear) x -= grid(2) + button_size(ui, {.label = k_clear_label}).x;
    draw_text(*ImGui::GetWindowDrawList(), font, {x, middle_y(font, rect.min.y, rect.max.y)}, ui.palette().muted, text);
    if (!can_clear) return;
    x += text_width(font, text) + grid(2);
    ImGui::SetCursorScreenPos({x, rect.center().y - ui.theme.target / 2});
    const Command& clear = command(CommandId::ClearFilter);
    if (button(ui, "filter:clear",
               {.label = k_clear_label,
                .tooltip = clear.tooltip,
                .shortcut = clear.shortcut,
                .kind = ButtonKind::Outlined})) {
        run_command(CommandId::ClearFilter, context.state, context.derived, context.actions);
    }
}

// A button that opens a menu of chips; it says how many are chosen.
template <class ShowChips>
void show_menu(const ViewContext& context, std::string_view name, std::string_view title, std::size_t chosen,
               ShowChips show_chips) {
    Ui& ui = context.ui;
    const std::string id = "menu:" + std::string(name);
    const std::string label = chosen == 0 ? std::string(title) : std::string(title) + ": " + std::to_string(chosen);
    if (button(ui, id, {.label = label, .icon = Icon::Filter, .kind = ButtonKind::Outlined, .active = chosen > 0})) {
        ImGui::OpenPopup(id.c_str());
    }
    const Rect rect{ImGui::GetItemRectMin(), ImGui::GetItemRectMax()};
    const float width = ui.theme.font(TextStyle::Body).size * 26;
    if (begin_popover(ui, id.c_str(), rect, width)) {
        show_chips(ImGui::GetContentRegionAvail().x);
        end_popover();
    }
}

void show_more(const ViewContext& context, Rect rect, float x, MenuLabel label) {
    ImGui::SetCursorScreenPos({x, rect.center().y - context.ui.theme.target / 2});
    show_filter_menu_button(context, label);
}

// Chips of themes and signs in one line.
void show_chips(const ViewContext& context, Rect rect, float chip_y, float themes, SignChips look, MenuLabel more) {
    ImGui::SetCursorScreenPos({rect.min.x + grid(4), chip_y});
    show_theme_chips(context, ChipFlow::OneLine, themes);
    const float x = rect.min.x + grid(4) + themes + k_gap / 2;
    ImGui::GetWindowDrawList()->AddLine({x, rect.min.y + grid(3)}, {x, rect.max.y - grid(3)},
                                        to_u32(context.ui.palette().border));
    ImGui::SetCursorScreenPos({x + k_gap / 2, chip_y});
    show_sign_chips(context, look, ChipFlow::OneLine, rect.width());
    show_more(context, rect, x + k_gap / 2 + sign_chips_width(context, look) + k_gap / 2, more);
}

void show_menus(const ViewContext& context, Rect rect, float chip_y, float room) {
    const Filter& filter = context.state.view.filter;
    ImGui::SetCursorScreenPos({rect.min.x + grid(4), rect.center().y - context.ui.theme.target / 2});
    show_menu(context, "themes", "Themes", filter.themes.count(),
              [&](float width) { show_theme_chips(context, ChipFlow::Wrapped, width); });
    const float x = ImGui::GetItemRectMax().x + grid(2);
    const float left = room - (x - rect.min.x);
    for (const SignChips look : {SignChips::Named, SignChips::Glyphs}) {
        const float signs = sign_chips_width(context, look);
        if (signs > left) continue;
        ImGui::SetCursorScreenPos({x, chip_y});
        show_sign_chips(context, look, ChipFlow::OneLine, left);
        show_more(context, rect, x + signs + grid(2), MenuLabel::Named);
        return;
    }
    ImGui::SetCursorScreenPos({x, rect.center().y - context.ui.theme.target / 2});
    show_menu(context, "signs", "Signs", filter.signs.count(),
              [&](float width) { show_sign_chips(context, SignChips::Named, ChipFlow::Wrapped, width); });
    show_more(context, rect, ImGui::GetItemRectMax().x + grid(2), MenuLabel::Named);
}

}  // namespace

float filter_bar_height(const Ui& ui) { return ui.theme.target + grid(3); }

void show_filter_bar(const ViewContext& context, Rect rect) {
    Ui& ui = context.ui;
    begin_panel(ui, "filters", rect, ui.palette().surface);
    const float themes = theme_chips_width(context);
    const float chip_y = rect.center().y - chip_size(ui, {}).y / 2;
    // The first that fits, from the fullest to the briefest.
    struct Fit {
        SignChips signs;
        MenuLabel more;
        SummaryLength summary;
    };
    constexpr std::array k_fits{Fit{SignChips::Named, MenuLabel::Named, SummaryLength::Full},
                                Fit{SignChips::Named, MenuLabel::Icon, SummaryLength::Full},
                                Fit{SignChips::Glyphs, MenuLabel::Named, SummaryLength::Full},
                                Fit{SignChips::Glyphs, MenuLabel::Named, SummaryLength::Brief},
                                Fit{SignChips::Glyphs, MenuLabel::Icon, SummaryLength::Brief}};
    const auto fits = [&](const Fit& fit) {
        return grid(6) + themes + k_gap + sign_chips_width(context, fit.signs) + k_gap / 2 +
                   filter_menu_button_width(context, fit.more) + summary_room(context, fit.summary) <=
               rect.width();
    };
    const auto fit = std::find_if(k_fits.begin(), k_fits.end(), fits);
    const SummaryLength length = fit == k_fits.end() ? SummaryLength::Full : fit->summary;
    if (fit != k_fits.end()) {
        show_chips(context, rect, chip_y, themes, fit->signs, fit->more);
    } else {
        const float room = rect.width() - grid(8) - filter_menu_button_width(context, MenuLabel::Named) -
                           summary_room(context, SummaryLength::Full);
        show_menus(context, rect, chip_y, room);
    }
    show_summary(context, length, rect);
    end_panel();
}

}  // namespace attache
